import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { passThrough } from '../model-components.ts';
import { REACT_NATIVE_HOSTS } from '../react-native/host-components.ts';
import { kitComponent, showsNothing, standsFor } from './kit-element.ts';

const { FlatList, Image, KeyboardAvoidingView, ScrollView, SectionList, Text, TextInput, View } =
  REACT_NATIVE_HOSTS;

/** A view around what stands inside, with the style it is given. */
const box = (name: string) =>
  kitComponent(name, (kit) => kit.element(View, { style: kit.given('style') }, kit.children));

/** What a drawer lies beside fills the screen. */
const besideDrawer = kitComponent('Drawer', (kit) =>
  kit.view({ flex: 1, overflow: 'hidden' }, [kit.given('style')], kit.children),
);

const sharedValue = () => objectOf({ value: 0 });

/** Components that add behaviour to React Native's own and look like them. */
export const wrappingKits: readonly LibraryModule[] = [
  {
    specifiers: [
      'react-native-keyboard-aware-scroll-view',
      '@codler/react-native-keyboard-aware-scroll-view',
    ],
    exports: {
      KeyboardAwareScrollView: ScrollView,
      KeyboardAwareFlatList: FlatList,
      KeyboardAwareSectionList: SectionList,
    },
  },
  {
    specifiers: ['react-native-keyboard-controller'],
    exports: {
      KeyboardAwareScrollView: ScrollView,
      KeyboardAvoidingView,
      KeyboardProvider: passThrough('KeyboardProvider'),
      KeyboardStickyView: box('KeyboardStickyView'),
      KeyboardToolbar: showsNothing('KeyboardToolbar'),
      useReanimatedKeyboardAnimation: nativeAccepting('useReanimatedKeyboardAnimation', () =>
        objectOf({ height: sharedValue(), progress: sharedValue() }),
      ),
      KeyboardController: objectOf({ dismiss: noop('dismiss'), setInputMode: noop('setInputMode') }),
    },
  },
  {
    // A drawer is closed when its screen opens.
    specifiers: [
      'react-native-drawer-layout',
      'react-native-gesture-handler/DrawerLayout',
      'react-native-side-menu',
    ],
    exports: { Drawer: besideDrawer, default: besideDrawer },
  },
  {
    specifiers: ['react-native-avoid-softinput'],
    exports: { AvoidSoftInput: objectOf({}), AvoidSoftInputView: box('AvoidSoftInputView') },
  },
  {
    specifiers: ['@shopify/flash-list', '@legendapp/list'],
    exports: {
      FlashList: FlatList,
      AnimatedFlashList: FlatList,
      LegendList: FlatList,
      MasonryFlashList: FlatList,
    },
  },
  {
    specifiers: ['@react-native-masked-view/masked-view', '@react-native-community/masked-view'],
    exports: { default: box('MaskedView') },
  },
  { specifiers: ['react-native-shadow-2'], exports: { Shadow: box('Shadow') } },
  { specifiers: ['react-native-drop-shadow'], exports: { default: box('DropShadow') } },
  { specifiers: ['react-native-shared-element'], exports: { SharedElement: box('SharedElement') } },
  {
    specifiers: ['react-native-fade-in-image', 'react-native-image-progress', 'react-native-cached-image'],
    exports: { default: Image, CachedImage: Image },
  },
  {
    specifiers: [
      'react-native-autogrow-textinput',
      'react-native-text-input-mask',
      'react-native-mask-input',
    ],
    exports: { default: standsFor('MaskInput', TextInput, 'mask'), AutoGrowingTextInput: TextInput },
  },
  {
    specifiers: ['react-native-hyperlink', 'react-native-parsed-text'],
    exports: { default: standsFor('ParsedText', Text, 'parse') },
  },
];
