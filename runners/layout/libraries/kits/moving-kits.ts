import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { REACT_NATIVE_HOSTS } from '../react-native/host-components.ts';
import { drawsInside, kitComponent, standsFor } from './kit-element.ts';

const { FlatList, Image, Pressable, ScrollView, SafeAreaView, Text, TextInput, View } = REACT_NATIVE_HOSTS;

const MOVEMENT = [
  'animation',
  'iterationCount',
  'duration',
  'delay',
  'direction',
  'easing',
  'transition',
  'useNativeDriver',
];

/** A component of react-native-animatable where its animation has ended. */
const settled = (type: Value) => standsFor('Animatable', type, ...MOVEMENT);

const animatable = objectOf({
  View: settled(View),
  Text: settled(Text),
  Image: settled(Image),
  createAnimatableComponent: nativeAccepting('createAnimatableComponent', ({ args: [type] }) =>
    settled(type),
  ),
  initializeRegistryWithDefinitions: noop('initializeRegistryWithDefinitions'),
  registerAnimation: noop('registerAnimation'),
});

/** A component of moti, which comes to rest at what `animate` says. */
const arrived = (name: string, type: Value) =>
  kitComponent(name, (kit) => {
    const props = kit.rest('from', 'animate', 'exit', 'transition', 'style');
    const style = new ArrayValue([kit.given('style'), kit.given('animate')]);
    return kit.element(type, { ...props, style });
  });

/** Components that move, where they come to rest. */
export const movingKits: readonly LibraryModule[] = [
  {
    specifiers: ['react-native-animatable'],
    exports: {
      default: animatable,
      View: settled(View),
      Text: settled(Text),
      Image: settled(Image),
      createAnimatableComponent: nativeAccepting('createAnimatableComponent', ({ args: [type] }) =>
        settled(type),
      ),
    },
  },
  {
    specifiers: ['moti', 'moti/interactions', 'moti/skeleton'],
    exports: {
      View: arrived('View', View),
      MotiView: arrived('MotiView', View),
      MotiText: arrived('MotiText', Text),
      MotiImage: arrived('MotiImage', Image),
      MotiScrollView: arrived('MotiScrollView', ScrollView),
      MotiSafeAreaView: arrived('MotiSafeAreaView', SafeAreaView),
      MotiTextInput: arrived('MotiTextInput', TextInput),
      MotiFlatList: arrived('MotiFlatList', FlatList),
      MotiPressable: arrived('MotiPressable', Pressable),
      AnimatePresence: drawsInside('AnimatePresence'),
    },
  },
];
