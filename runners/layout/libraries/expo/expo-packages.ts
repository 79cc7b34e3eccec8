import type { LibraryModule } from '../../evaluate/library-module.ts';
import { getter, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import { hostComponents } from '../host-components.ts';
import { modelComponent } from '../model-components.ts';
import { REACT_NATIVE_HOSTS } from '../react-native/host-components.ts';
import { registeredRoot } from '../react-native/registered-root.ts';
import { ICON_FAMILIES, iconFamilyOf } from '../vector-icons.ts';

const registerRootComponent = nativeAccepting('registerRootComponent', ({ interpreter, args }) => {
  registeredRoot(interpreter).component = args[0];
  return undefined;
});

/** Fonts and assets count as loaded: that is the state a user sees. */
const useLoaded = (name: string) => nativeAccepting(name, () => new ArrayValue([true, null]));

const gradient = hostComponents('expo-linear-gradient', ['LinearGradient']);
const blur = hostComponents('expo-blur', ['BlurView']);
const image = hostComponents('expo-image', ['Image', 'ImageBackground']);

/** The small packages nearly every Expo app imports. */
export const expoPackages: readonly LibraryModule[] = [
  {
    specifiers: ['expo/src/launch/registerRootComponent', 'expo/build/launch/registerRootComponent'],
    exports: { default: registerRootComponent },
  },
  {
    // With what moved to packages of its own since.
    specifiers: ['expo'],
    exports: {
      registerRootComponent,
      AppLoading: modelComponent('AppLoading', () => null),
      Asset: objectOf(setters('loadAsync', 'fromModule')),
      BlurView: blur.BlurView,
      Font: objectOf(setters('loadAsync')),
      Icon: objectOf(Object.fromEntries(ICON_FAMILIES.map((name) => [name, iconFamilyOf(name)]))),
      LinearGradient: gradient.LinearGradient,
      SplashScreen: objectOf(setters('preventAutoHide', 'hide')),
    },
  },
  {
    specifiers: ['expo-status-bar'],
    exports: {
      StatusBar: REACT_NATIVE_HOSTS.StatusBar,
      ...setters('setStatusBarStyle', 'setStatusBarHidden'),
    },
  },
  {
    specifiers: ['expo-splash-screen'],
    exports: setters('preventAutoHideAsync', 'hideAsync', 'hide', 'setOptions'),
  },
  {
    specifiers: ['expo-font'],
    exports: {
      useFonts: useLoaded('useFonts'),
      ...setters('loadAsync'),
      isLoaded: nativeAccepting('isLoaded', () => true),
    },
  },
  {
    specifiers: ['@expo-google-fonts'],
    exports: {},
    // A font's file, by the name it is given; fonts are found by that name.
    otherExport: () => 0,
    submodule: () => ({ useFonts: useLoaded('useFonts') }),
  },
  {
    // The fonts of a family, each by a name of its own.
    specifiers: ['@expo-google-fonts/*'],
    exports: { useFonts: useLoaded('useFonts') },
    otherExport: (name) => name,
  },
  { specifiers: ['expo-asset'], exports: { useAssets: useLoaded('useAssets') } },
  {
    specifiers: ['expo-linear-gradient', 'react-native-linear-gradient'],
    exports: { ...gradient, default: gradient.LinearGradient },
  },
  { specifiers: ['expo-blur', '@react-native-community/blur'], exports: blur },
  { specifiers: ['expo-image', 'react-native-fast-image'], exports: { ...image, default: image.Image } },
  {
    specifiers: ['expo-haptics'],
    exports: {
      ...setters('impactAsync', 'notificationAsync', 'selectionAsync'),
      ImpactFeedbackStyle: objectOf({ Light: 'light', Medium: 'medium', Heavy: 'heavy' }),
      NotificationFeedbackType: objectOf({ Success: 'success', Warning: 'warning', Error: 'error' }),
    },
  },
  {
    specifiers: ['expo-constants'],
    exports: {
      default: objectOf({
        statusBarHeight: getter((interpreter) => interpreter.readDevice('safe_area').top),
        expoConfig: new UnknownValue('the app configuration exists at run time', { hint: 'expoConfig' }),
        platform: objectOf({}),
        appOwnership: null,
      }),
    },
  },
  {
    specifiers: ['expo-web-browser'],
    exports: setters('openBrowserAsync', 'maybeCompleteAuthSession', 'warmUpAsync', 'coolDownAsync'),
  },
  {
    specifiers: ['expo-system-ui', 'expo-navigation-bar'],
    exports: setters('setBackgroundColorAsync', 'setVisibilityAsync', 'setButtonStyleAsync'),
  },
];

function setters(...names: readonly string[]): Record<string, ReturnType<typeof noop>> {
  return Object.fromEntries(names.map((name) => [name, noop(name)]));
}
