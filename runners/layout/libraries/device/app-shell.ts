import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { truthOf } from '../../evaluate/operators.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { PromiseValue } from '../../evaluate/values/simple-values.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import { elementOf, modelComponent, passThrough, sameComponent } from '../model-components.ts';
import { REACT_NATIVE_HOSTS } from '../react-native/host-components.ts';
import { subscription } from '../react-native/subscription.ts';

const { FlatList, Image, KeyboardAvoidingView, ScrollView, SectionList, Text, TextInput, View } =
  REACT_NATIVE_HOSTS;
const { TouchableHighlight, TouchableOpacity, TouchableWithoutFeedback } = REACT_NATIVE_HOSTS;

const nothing = (name: string) => modelComponent(name, () => null);
const noops = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, noop(name)]));

/** A message that nobody has shown yet. */
const toast = nothing('Toast');
for (const name of ['show', 'hide', 'setRef']) toast.setOwn(name, noop(name));

const BACKDROP = objectOf({
  position: 'absolute',
  top: 0,
  left: 0,
  right: 0,
  bottom: 0,
  backgroundColor: 'rgba(0,0,0,0.7)',
});
const MARGIN = 0.05;

/** `react-native-modal`: shut it draws nothing, open a dark backdrop with its children in the middle. */
const Modal = modelComponent('Modal', (props, interpreter) => {
  const isVisible = chosenOf(interpreter.getProperty(props, 'isVisible'));
  const isOpen = isVisible instanceof UnknownValue ? false : truthOf(isVisible) === true;
  if (!isOpen) return null;
  const margin = interpreter.readDevice('width') * MARGIN;
  const style = new ArrayValue([
    objectOf({ flex: 1, justifyContent: 'center', margin }),
    interpreter.getProperty(props, 'style'),
  ]);
  const content = elementOf(View, { style, children: interpreter.getProperty(props, 'children') });
  const children = new ArrayValue([elementOf(View, { style: BACKDROP }), content]);
  return elementOf(REACT_NATIVE_HOSTS.Modal, { visible: true, transparent: true, children });
});

/** Packages that start, hide or keep an app, and draw nothing. */
const unseen: readonly LibraryModule[] = [
  { specifiers: ['expo-app-loading'], exports: { default: nothing('AppLoading') } },
  {
    specifiers: [
      'expo-dev-client',
      '@expo/metro-runtime',
      'react-native-url-polyfill',
      'react-native-get-random-values',
    ],
    exports: {},
    submodule: () => ({}),
  },
  {
    specifiers: ['expo-keep-awake'],
    exports: noops('activateKeepAwake', 'activateKeepAwakeAsync', 'deactivateKeepAwake', 'useKeepAwake'),
  },
  {
    specifiers: ['react-native-splash-screen', 'react-native-bootsplash'],
    exports: { default: objectOf(noops('hide', 'show')), ...noops('hide', 'show', 'useHideAnimation') },
  },
  { specifiers: ['react-native-edge-to-edge'], exports: { SystemBars: nothing('SystemBars') } },
  {
    specifiers: ['react-native-screens'],
    exports: { ...noops('enableFreeze', 'enableScreens'), Screen: View, ScreenContainer: View },
  },
  {
    specifiers: ['react-native-toast-message'],
    exports: { default: toast, BaseToast: nothing('BaseToast'), ErrorToast: nothing('ErrorToast') },
  },
  {
    specifiers: ['expo-linking'],
    exports: {
      ...noops('openURL', 'openSettings', 'canOpenURL', 'parse', 'sendIntent'),
      addEventListener: subscription('addEventListener'),
      createURL: nativeAccepting('createURL', () => ''),
      getInitialURL: nativeAccepting('getInitialURL', () => new PromiseValue(null)),
      makeUrl: nativeAccepting('makeUrl', () => ''),
      useURL: nativeAccepting('useURL', () => null),
    },
  },
  {
    specifiers: ['use-latest-callback', '@react-native-community/hooks', 'use-debounce'],
    exports: {
      default: nativeAccepting('useLatestCallback', ({ args }) => args[0]),
      useDebounce: nativeAccepting('useDebounce', ({ args }) => new ArrayValue([args[0]])),
      useDebouncedCallback: nativeAccepting('useDebouncedCallback', ({ args }) => args[0]),
    },
  },
];

/** Packages whose components are React Native's with something around them that is not seen. */
const around: readonly LibraryModule[] = [
  {
    specifiers: ['react-native-keyboard-aware-scroll-view'],
    exports: {
      KeyboardAwareFlatList: FlatList,
      KeyboardAwareScrollView: ScrollView,
      KeyboardAwareSectionList: SectionList,
    },
  },
  {
    specifiers: ['react-native-keyboard-controller'],
    exports: {
      KeyboardAvoidingView,
      KeyboardAwareScrollView: ScrollView,
      KeyboardProvider: passThrough('KeyboardProvider'),
      KeyboardStickyView: View,
      useKeyboardHandler: noop('useKeyboardHandler'),
    },
  },
  {
    specifiers: ['@shopify/flash-list'],
    exports: { AnimatedFlashList: FlatList, FlashList: FlatList, MasonryFlashList: FlatList },
  },
  {
    specifiers: ['react-native-animatable'],
    exports: {
      Image,
      Text,
      View,
      createAnimatableComponent: sameComponent('createAnimatableComponent'),
      ...noops('initializeRegistryWithDefinitions', 'registerAnimation'),
    },
  },
  { specifiers: ['react-native-modal'], exports: { ReactNativeModal: Modal, default: Modal } },
  {
    specifiers: ['@gorhom/bottom-sheet'],
    exports: {
      BottomSheetFlatList: FlatList,
      BottomSheetModal: nothing('BottomSheetModal'),
      BottomSheetModalProvider: passThrough('BottomSheetModalProvider'),
      BottomSheetScrollView: ScrollView,
      BottomSheetSectionList: SectionList,
      BottomSheetTextInput: TextInput,
      BottomSheetView: View,
      TouchableHighlight,
      TouchableOpacity,
      TouchableWithoutFeedback,
    },
  },
  {
    specifiers: ['@stripe/stripe-react-native'],
    exports: { StripeProvider: passThrough('StripeProvider') },
  },
];

/** Small packages that apps are put together with. */
export const appShellLibraries: readonly LibraryModule[] = [...unseen, ...around];
