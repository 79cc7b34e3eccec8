import { PropertyHolder } from '../values/property-holder.ts';
import { HeapValue, type Value } from '../values/value.ts';

/**
 * A component of a library that the renderer draws itself, for example `View` of `react-native`. Statics such
 * as `Image.prefetch` are its own properties.
 */
export class HostComponentValue extends PropertyHolder {
  readonly kind = 'hostComponent';
  readonly packageName: string;
  readonly name: string;

  constructor(packageName: string, name: string) {
    super();
    this.packageName = packageName;
    this.name = name;
  }
}

/** `Fragment`, `Suspense` and the like: they add nothing to what is drawn. */
export class BuiltinComponentValue extends HeapValue {
  readonly kind = 'builtinComponent';
  readonly name: 'Fragment' | 'Suspense' | 'StrictMode' | 'Profiler';

  constructor(name: BuiltinComponentValue['name']) {
    super();
    this.name = name;
  }
}

/** `memo(Inner)`, and other wrappers that do not change what is drawn. */
export class MemoComponentValue extends PropertyHolder {
  readonly kind = 'memoComponent';
  readonly inner: Value;

  constructor(inner: Value) {
    super();
    this.inner = inner;
  }
}

/** `forwardRef((props, ref) => …)`. */
export class ForwardRefValue extends PropertyHolder {
  readonly kind = 'forwardRef';
  readonly render: Value;

  constructor(render: Value) {
    super();
    this.render = render;
  }
}

/** `lazy(() => import('./Screen'))`. */
export class LazyComponentValue extends HeapValue {
  readonly kind = 'lazyComponent';
  readonly load: Value;

  constructor(load: Value) {
    super();
    this.load = load;
  }
}

/** What `createContext` gives. As an element's type it is a provider, as in React 19. */
export class ContextValue extends PropertyHolder {
  readonly kind = 'context';
  readonly defaultValue: Value;
  readonly provider: ContextProviderValue;
  readonly consumer: ContextConsumerValue;

  constructor(defaultValue: Value) {
    super();
    this.defaultValue = defaultValue;
    this.provider = new ContextProviderValue(this);
    this.consumer = new ContextConsumerValue(this);
  }
}

/** `SomeContext.Provider`. */
export class ContextProviderValue extends HeapValue {
  readonly kind = 'contextProvider';
  readonly context: ContextValue;

  constructor(context: ContextValue) {
    super();
    this.context = context;
  }
}

/** `SomeContext.Consumer`: its child is a function of the context's value. */
export class ContextConsumerValue extends HeapValue {
  readonly kind = 'contextConsumer';
  readonly context: ContextValue;

  constructor(context: ContextValue) {
    super();
    this.context = context;
  }
}
