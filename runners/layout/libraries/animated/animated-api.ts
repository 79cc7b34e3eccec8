import type { Interpreter } from '../../evaluate/interpreter.ts';
import { NativeClassValue } from '../../evaluate/native-class.ts';
import { type NativeBody, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { type ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { REACT_NATIVE_HOSTS } from '../react-native/host-components.ts';
import { AnimatedNodeValue, atRest, DerivedNodeValue } from './animated-node.ts';
import { animationMethods, animations } from './animations.ts';
import { noteMovingNode } from './mount-effects.ts';
import { readInterpolation } from './read-interpolation.ts';

/** `new Animated.Value(initial)`. */
export function createAnimatedValue(initial: Value): AnimatedNodeValue {
  return withMethods(new AnimatedNodeValue(initial));
}

function withMethods(node: AnimatedNodeValue): AnimatedNodeValue {
  const assign = nativeAccepting('setValue', ({ interpreter, args }) => {
    interpreter.setProperty(node, 'value', args[0]);
    return undefined;
  });
  const methods = {
    setValue: assign,
    setOffset: noop('setOffset'),
    flattenOffset: noop('flattenOffset'),
    extractOffset: noop('extractOffset'),
    addListener: nativeAccepting('addListener', () => 'listener'),
    removeListener: noop('removeListener'),
    removeAllListeners: noop('removeAllListeners'),
    stopAnimation: noop('stopAnimation'),
    resetAnimation: noop('resetAnimation'),
    getValue: nativeAccepting('getValue', () => atRest(node)),
    __getValue: nativeAccepting('__getValue', () => atRest(node)),
    interpolate: nativeAccepting('interpolate', ({ interpreter, args }) =>
      withMethods(new DerivedNodeValue(() => readInterpolation(interpreter, node, args[0]))),
    ),
  };
  for (const [name, method] of Object.entries(methods)) node.setOwn(name, method);
  return node;
}

function createAnimatedPoint(interpreter: Interpreter, initial: Value): ObjectValue {
  const part = (name: string) =>
    noteMovingNode(
      interpreter,
      createAnimatedValue(initial === undefined ? 0 : interpreter.getProperty(initial, name)),
    );
  const x = part('x');
  const y = part('y');
  return objectOf({
    x,
    y,
    setValue: noop('setValue'),
    setOffset: noop('setOffset'),
    flattenOffset: noop('flattenOffset'),
    extractOffset: noop('extractOffset'),
    getLayout: nativeAccepting('getLayout', () => objectOf({ left: x, top: y })),
    getTranslateTransform: nativeAccepting(
      'getTranslateTransform',
      () => new ArrayValue([objectOf({ translateX: x }), objectOf({ translateY: y })]),
    ),
    ...animationMethods,
  });
}

function animatedClass(name: string, create: NativeBody): NativeClassValue {
  return new NativeClassValue(name, { create, isInstance: (value) => value instanceof AnimatedNodeValue });
}

function arithmetic(name: string, compute: (left: number, right: number) => number) {
  return nativeAccepting(name, ({ args: [left, right] }) => {
    const result = new DerivedNodeValue(() => {
      const a = atRest(left);
      const b = atRest(right);
      const known = typeof a === 'number' && typeof b === 'number';
      return known ? compute(a, b) : new UnknownValue('an animated value is not known');
    });
    return withMethods(result);
  });
}

const createAnimatedComponent = nativeAccepting('createAnimatedComponent', ({ args }) => args[0]);

/** React Native's `Animated`: its components are the plain ones, and what is started has ended. */
export const animatedApi = objectOf({
  View: REACT_NATIVE_HOSTS.View,
  Text: REACT_NATIVE_HOSTS.Text,
  Image: REACT_NATIVE_HOSTS.Image,
  ScrollView: REACT_NATIVE_HOSTS.ScrollView,
  FlatList: REACT_NATIVE_HOSTS.FlatList,
  SectionList: REACT_NATIVE_HOSTS.SectionList,
  createAnimatedComponent,
  Value: animatedClass('Value', ({ interpreter, args }) =>
    noteMovingNode(interpreter, createAnimatedValue(args[0] ?? 0)),
  ),
  ValueXY: animatedClass('ValueXY', ({ interpreter, args }) => createAnimatedPoint(interpreter, args[0])),
  Color: animatedClass('Color', ({ args }) => createAnimatedValue(args[0])),
  ...animations,
  event: noop('event'),
  add: arithmetic('add', (left, right) => left + right),
  subtract: arithmetic('subtract', (left, right) => left - right),
  multiply: arithmetic('multiply', (left, right) => left * right),
  divide: arithmetic('divide', (left, right) => left / right),
  modulo: arithmetic('modulo', (left, right) => ((left % right) + right) % right),
  diffClamp: nativeAccepting('diffClamp', ({ args }) =>
    withMethods(new DerivedNodeValue(() => atRest(args[0]))),
  ),
});
