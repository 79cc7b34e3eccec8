import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { type NativeFunctionValue, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ContextValue } from '../../evaluate/react/component-values.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { MapValue, SetValue } from '../../evaluate/values/collection-values.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import {
  elementOf,
  mergeObjects,
  modelComponent,
  sameComponent,
  wrapComponent,
} from '../model-components.ts';
import { StateCell } from './state-cell.ts';

const identity = (name: string): NativeFunctionValue => nativeAccepting(name, ({ args }) => args[0]);

/** `observable.box(1)`. */
const box = nativeAccepting('box', ({ args }) => {
  const cell = new StateCell(args[0]);
  return objectOf({
    get: nativeAccepting('get', () => cell.value),
    set: nativeAccepting('set', (call) => {
      cell.set(call.interpreter, call.args[0]);
      return undefined;
    }),
  });
});

/** Observables are the values they watch, decorators and annotations add nothing that is seen. */
const observable = identity('observable');
observable.setOwn('box', box);
observable.setOwn(
  'map',
  nativeAccepting('map', ({ interpreter, args }) => toMap(interpreter, args[0])),
);
observable.setOwn(
  'set',
  nativeAccepting('set', () => new SetValue()),
);
for (const name of ['array', 'object', 'ref', 'shallow', 'deep', 'struct'])
  observable.setOwn(name, identity(name));

function toMap(interpreter: Interpreter, given: Value): MapValue {
  const settled = chosenOf(given);
  const entries = new Map<Value, Value>();
  if (settled instanceof MapValue) for (const [key, value] of settled.entries) entries.set(key, value);
  if (settled instanceof ObjectValue) {
    for (const key of settled.ownKeys()) entries.set(key, interpreter.getProperty(settled, key));
  }
  return new MapValue(entries);
}

const computed = nativeAccepting('computed', ({ args: [read] }) =>
  objectOf({ get: nativeAccepting('get', ({ interpreter }) => interpreter.call(read, [])) }),
);

/** `action(fn)`, or with a name first. */
const action = nativeAccepting('action', ({ args }) =>
  args.find((part) => chosenOf(part) instanceof Callable),
);
action.setOwn('bound', identity('bound'));

/** The stores that `<Provider user={user}>` hands to `inject('user')`. */
const stores = new ContextValue(new ObjectValue());

const Provider = modelComponent('Provider', (props, interpreter) =>
  elementOf(stores.provider, {
    value: mergeObjects(interpreter, interpreter.readContext(stores), props),
    children: interpreter.getProperty(props, 'children'),
  }),
);

function injectedProps(interpreter: Interpreter, wanted: readonly Value[], props: ObjectValue): Value {
  const available = interpreter.readContext(stores);
  const [first] = wanted;
  if (chosenOf(first) instanceof Callable) {
    return mergeObjects(interpreter, props, interpreter.call(first, [available, props]));
  }
  const injected = new ObjectValue();
  for (const name of wanted) {
    const key = chosenOf(name);
    if (typeof key === 'string') injected.setOwn(key, interpreter.getProperty(available, key));
  }
  return mergeObjects(interpreter, injected, props);
}

const inject = nativeAccepting('inject', ({ args: wanted }) =>
  nativeAccepting('injected', ({ args: [component] }) =>
    wrapComponent(component, (props, interpreter) => injectedProps(interpreter, wanted, props)),
  ),
);

const useLocalObservable = nativeAccepting('useLocalObservable', ({ interpreter, args }) =>
  interpreter.call(args[0], []),
);

/** MobX: stores as their classes and literals initialise them. */
export const mobx: readonly LibraryModule[] = [
  {
    specifiers: ['mobx'],
    exports: {
      action,
      autorun: nativeAccepting('autorun', () => noop('dispose')),
      computed,
      configure: noop('configure'),
      extendObservable: nativeAccepting('extendObservable', ({ interpreter, args: [target, properties] }) => {
        for (const [key, slot] of slotsOf(properties)) interpreter.setProperty(target, key, slot);
        return target;
      }),
      flow: identity('flow'),
      isObservable: nativeAccepting('isObservable', () => true),
      makeAutoObservable: identity('makeAutoObservable'),
      makeObservable: identity('makeObservable'),
      observable,
      reaction: nativeAccepting('reaction', () => noop('dispose')),
      runInAction: nativeAccepting('runInAction', ({ interpreter, args }) =>
        interpreter.call(args.at(-1), []),
      ),
      toJS: identity('toJS'),
      when: noop('when'),
    },
  },
  {
    specifiers: ['mobx-react', 'mobx-react-lite', 'mobx-react/native', 'mobx-react/custom'],
    exports: {
      MobXProviderContext: stores,
      Observer: modelComponent('Observer', (props, interpreter) =>
        interpreter.call(interpreter.getProperty(props, 'children'), []),
      ),
      Provider,
      inject,
      observer: sameComponent('observer'),
      useAsObservableSource: identity('useAsObservableSource'),
      useLocalObservable,
      useLocalStore: useLocalObservable,
      useObserver: useLocalObservable,
    },
  },
];

function slotsOf(properties: Value): [string, Value][] {
  const settled = chosenOf(properties);
  if (!(settled instanceof ObjectValue)) return [];
  return settled.ownKeys().flatMap((key) => {
    const slot = settled.getOwn(key);
    return typeof slot === 'object' && slot !== null && !('kind' in slot) ? [] : [[key, slot]];
  });
}
