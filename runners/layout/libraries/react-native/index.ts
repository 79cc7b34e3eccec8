import type { LibraryModule } from '../../evaluate/library-module.ts';
import { getter, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import { animatedApi, createAnimatedValue } from '../animated/animated-api.ts';
import { easing } from '../animated/easing.ts';
import { appRegistry } from './app-registry.ts';
import {
  appearance,
  dimensions,
  dynamicColor,
  pixelRatio,
  platform,
  platformColor,
  useColorScheme,
  useWindowDimensions,
} from './device-apis.ts';
import { effectApis } from './effect-apis.ts';
import { REACT_NATIVE_HOSTS } from './host-components.ts';
import { i18nManager } from './i18n-manager.ts';
import { resolveAssetSource } from './resolve-asset-source.ts';
import { styleSheet } from './style-sheet.ts';

const nativeModules = new UnknownValue('native modules exist only in the running app', {
  hint: 'NativeModules',
});

/** `StatusBar` is a component with static methods. */
for (const name of [
  'setBarStyle',
  'setBackgroundColor',
  'setHidden',
  'setTranslucent',
  'pushStackEntry',
  'popStackEntry',
]) {
  REACT_NATIVE_HOSTS.StatusBar.setOwn(name, noop(name));
}
/** Only Android tells how high its status bar is. */
REACT_NATIVE_HOSTS.StatusBar.setOwn(
  'currentHeight',
  getter((interpreter) =>
    interpreter.readDevice('platform') === 'android' ? interpreter.readDevice('safe_area').top : null,
  ),
);
for (const name of ['prefetch', 'getSize', 'queryCache']) REACT_NATIVE_HOSTS.Image.setOwn(name, noop(name));
REACT_NATIVE_HOSTS.Image.setOwn('resolveAssetSource', resolveAssetSource);

export const reactNative: LibraryModule = {
  specifiers: ['react-native'],
  exports: {
    ...REACT_NATIVE_HOSTS,
    ...effectApis,
    Animated: animatedApi,
    AppRegistry: appRegistry,
    Appearance: appearance,
    Dimensions: dimensions,
    DynamicColorIOS: dynamicColor,
    Easing: easing,
    I18nManager: i18nManager,
    NativeModules: nativeModules,
    PixelRatio: pixelRatio,
    Platform: platform,
    PlatformColor: platformColor,
    StyleSheet: styleSheet,
    findNodeHandle: nativeAccepting('findNodeHandle', () => null),
    processColor: nativeAccepting('processColor', ({ args }) => args[0]),
    unstable_batchedUpdates: nativeAccepting('unstable_batchedUpdates', ({ interpreter, args }) =>
      interpreter.call(args[0], []),
    ),
    useAnimatedValue: nativeAccepting('useAnimatedValue', ({ args }) => createAnimatedValue(args[0])),
    useColorScheme,
    useWindowDimensions,
  },
};
