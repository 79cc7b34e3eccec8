import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { REACT_NATIVE_HOSTS } from '../react-native/host-components.ts';
import { animatedApi } from './animated-api.ts';
import { AnimatedNodeValue, DerivedNodeValue } from './animated-node.ts';
import { easing } from './easing.ts';
import { noteMovingNode } from './mount-effects.ts';
import { interpolateAtRest, toExtrapolation } from './read-interpolation.ts';

function createSharedValue(initial: Value): AnimatedNodeValue {
  const node = new AnimatedNodeValue(initial);
  node.setOwn(
    'get',
    nativeAccepting('get', () => node.current),
  );
  node.setOwn(
    'set',
    nativeAccepting('set', ({ interpreter, args }) => {
      interpreter.setProperty(node, 'value', args[0]);
      return undefined;
    }),
  );
  return node;
}

const first = (name: string) => nativeAccepting(name, ({ args }) => args[0]);
const second = (name: string) => nativeAccepting(name, ({ args }) => args[1]);
const callWhenLookedAt = (name: string) =>
  nativeAccepting(name, ({ interpreter, args }) => new DerivedNodeValue(() => interpreter.call(args[0], [])));

const interpolate = nativeAccepting('interpolate', ({ args: [x, input, output, rule] }) => {
  const both = toExtrapolation(chosenOf(rule)) ?? 'extend';
  return interpolateAtRest(x, input, output, { left: both, right: both });
});

const animated = objectOf({
  View: REACT_NATIVE_HOSTS.View,
  Text: REACT_NATIVE_HOSTS.Text,
  Image: REACT_NATIVE_HOSTS.Image,
  ScrollView: REACT_NATIVE_HOSTS.ScrollView,
  FlatList: REACT_NATIVE_HOSTS.FlatList,
  createAnimatedComponent: animatedApi.getOwn('createAnimatedComponent'),
});

/** Reanimated at rest: shared values at their start, `withTiming(x)` and its like at their end. */
export const reanimated: LibraryModule = {
  specifiers: ['react-native-reanimated'],
  exports: {
    default: animated,
    Easing: easing,
    Extrapolate: objectOf({ CLAMP: 'clamp', EXTEND: 'extend', IDENTITY: 'identity' }),
    Extrapolation: objectOf({ CLAMP: 'clamp', EXTEND: 'extend', IDENTITY: 'identity' }),
    cancelAnimation: noop('cancelAnimation'),
    createAnimatedComponent: first('createAnimatedComponent'),
    interpolate,
    interpolateColor: interpolate,
    runOnJS: first('runOnJS'),
    runOnUI: first('runOnUI'),
    useAnimatedGestureHandler: noop('useAnimatedGestureHandler'),
    useAnimatedProps: callWhenLookedAt('useAnimatedProps'),
    useAnimatedReaction: noop('useAnimatedReaction'),
    useAnimatedRef: nativeAccepting('useAnimatedRef', () => objectOf({ current: null })),
    useAnimatedScrollHandler: noop('useAnimatedScrollHandler'),
    useAnimatedStyle: callWhenLookedAt('useAnimatedStyle'),
    useDerivedValue: nativeAccepting('useDerivedValue', ({ interpreter, args }) =>
      createSharedValue(interpreter.call(args[0], [])),
    ),
    useScrollViewOffset: nativeAccepting('useScrollViewOffset', () => createSharedValue(0)),
    useSharedValue: nativeAccepting('useSharedValue', ({ interpreter, args }) =>
      noteMovingNode(interpreter, createSharedValue(args[0])),
    ),
    withDecay: nativeAccepting('withDecay', () => 0),
    withDelay: second('withDelay'),
    withRepeat: first('withRepeat'),
    withSequence: nativeAccepting('withSequence', ({ args }) => args.at(-1)),
    withSpring: first('withSpring'),
    withTiming: first('withTiming'),
  },
};
