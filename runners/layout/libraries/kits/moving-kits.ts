import type { LibraryModule } from '../../evaluate/library-module.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { passThrough } from '../model-components.ts';
import { REACT_NATIVE_HOSTS } from '../react-native/host-components.ts';
import { kitComponent } from './kit-element.ts';

const { FlatList, Image, Pressable, ScrollView, SafeAreaView, Text, TextInput, View } = REACT_NATIVE_HOSTS;

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
      AnimatePresence: passThrough('AnimatePresence'),
    },
  },
];
