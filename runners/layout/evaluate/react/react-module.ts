import { ClassValue } from '../class-value.ts';
import type { LibraryModule } from '../library-module.ts';
import { NativeClassValue } from '../native-class.ts';
import { nativeAccepting, noop } from '../native-function.ts';
import { ObjectValue, objectOf } from '../values/object-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import type { Slot } from '../values/property-holder.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import { childrenFunctions } from './children.ts';
import {
  BuiltinComponentValue,
  ContextValue,
  ForwardRefValue,
  LazyComponentValue,
  MemoComponentValue,
} from './component-values.ts';
import { elementFunctions } from './element-functions.ts';
import { reactHooks } from './hooks.ts';
import { setInstanceState } from './mounting.ts';

const componentMethods: ReadonlyMap<string, Slot> = new Map([
  [
    'setState',
    nativeAccepting('setState', ({ interpreter, thisValue, args: [change] }) => {
      setInstanceState(interpreter, thisValue, change);
      return undefined;
    }),
  ],
  ['forceUpdate', noop('forceUpdate')],
]);

function componentClass(name: string): NativeClassValue {
  return new NativeClassValue(name, {
    create: ({ args, thisValue }) => {
      const instance = thisValue instanceof ObjectValue ? thisValue : new ObjectValue();
      instance.setOwn('props', args[0] ?? new ObjectValue());
      instance.setOwn('refs', new ObjectValue());
      return instance;
    },
    isInstance: (value) =>
      value instanceof ObjectValue && value.inherits instanceof ClassValue && value.hasOwn('props'),
    methods: componentMethods,
  });
}

const wrappers: Readonly<Record<string, Slot>> = {
  memo: nativeAccepting('memo', ({ args }) => new MemoComponentValue(chosenOf(args[0]))),
  forwardRef: nativeAccepting('forwardRef', ({ args }) => new ForwardRefValue(chosenOf(args[0]))),
  lazy: nativeAccepting('lazy', ({ args }) => new LazyComponentValue(args[0])),
  createContext: nativeAccepting('createContext', ({ args }) => new ContextValue(args[0])),
  cache: nativeAccepting('cache', ({ args }) => args[0]),
  act: noop('act'),
};

const components: Readonly<Record<string, Slot>> = {
  Fragment: new BuiltinComponentValue('Fragment'),
  Suspense: new BuiltinComponentValue('Suspense'),
  StrictMode: new BuiltinComponentValue('StrictMode'),
  Profiler: new BuiltinComponentValue('Profiler'),
  Component: componentClass('Component'),
  PureComponent: componentClass('PureComponent'),
  Children: childrenFunctions,
};

/** `react` and the module that compiled JSX imports. */
export const reactModule: LibraryModule = {
  specifiers: ['react', 'react/jsx-runtime', 'react/jsx-dev-runtime'],
  exports: {
    ...components,
    ...wrappers,
    ...reactHooks,
    ...elementFunctions,
    jsxDEV: elementFunctions.jsx,
    version: '19.1.0',
  },
};

const anyType = new UnknownValue('property types say nothing about what is drawn', { hint: 'PropTypes' });

/** `prop-types`: declarations only. */
export const propTypesModule: LibraryModule = {
  specifiers: ['prop-types'],
  exports: { default: objectOf({}) },
  otherExport: () => anyType,
};
