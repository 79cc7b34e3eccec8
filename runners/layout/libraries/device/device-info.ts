import type { LibraryModule } from '../../evaluate/library-module.ts';
import { getter, native, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { PromiseValue } from '../../evaluate/values/simple-values.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { passThrough } from '../model-components.ts';
import { useColorScheme } from '../react-native/device-apis.ts';
import { subscription } from '../react-native/subscription.ts';

const constant = (name: string, value: Value) => nativeAccepting(name, () => value);
const online = () => objectOf({ details: null, isConnected: true, isInternetReachable: true, type: 'wifi' });

const TABLET_SHORT_SIDE = 600;

const deviceInfo = {
  getBuildNumber: constant('getBuildNumber', '1'),
  getModel: native('getModel', ({ interpreter }) => interpreter.readDevice('model')),
  getSystemVersion: native('getSystemVersion', ({ interpreter }) => interpreter.readDevice('os_version')),
  getVersion: constant('getVersion', '1.0.0'),
  hasDynamicIsland: native(
    'hasDynamicIsland',
    ({ interpreter }) => interpreter.readDevice('safe_area').top > 50,
  ),
  hasNotch: native('hasNotch', ({ interpreter }) => interpreter.readDevice('safe_area').bottom > 0),
  isTablet: native(
    'isTablet',
    ({ interpreter }) =>
      Math.min(interpreter.readDevice('width'), interpreter.readDevice('height')) >= TABLET_SHORT_SIDE,
  ),
};

const setting = (name: string): UnknownValue =>
  new UnknownValue(`\`${name}\` is set where the app is built`, { hint: name });

/** Packages that tell about the device and the build. */
export const deviceInfoLibraries: readonly LibraryModule[] = [
  { specifiers: ['react-native-device-info'], exports: { ...deviceInfo, default: objectOf(deviceInfo) } },
  {
    specifiers: ['expo-device'],
    exports: {
      DeviceType: objectOf({ UNKNOWN: 0, PHONE: 1, TABLET: 2, DESKTOP: 3, TV: 4 }),
      brand: getter((interpreter) => (interpreter.platform === 'ios' ? 'Apple' : 'Google')),
      deviceType: 1,
      isDevice: true,
      modelName: getter((interpreter) => interpreter.readDevice('model')),
      osName: getter((interpreter) => (interpreter.platform === 'ios' ? 'iOS' : 'Android')),
      osVersion: getter((interpreter) => interpreter.readDevice('os_version')),
    },
  },
  {
    specifiers: ['@react-native-community/netinfo', '@react-native-netinfo/netinfo'],
    exports: {
      addEventListener: constant('addEventListener', noop('unsubscribe')),
      default: objectOf({
        addEventListener: constant('addEventListener', noop('unsubscribe')),
        fetch: nativeAccepting('fetch', () => new PromiseValue(online())),
      }),
      fetch: nativeAccepting('fetch', () => new PromiseValue(online())),
      useNetInfo: nativeAccepting('useNetInfo', online),
    },
  },
  {
    specifiers: ['react-native-appearance'],
    exports: {
      Appearance: objectOf({
        getColorScheme: useColorScheme,
        addChangeListener: subscription('addChangeListener'),
      }),
      AppearanceProvider: passThrough('AppearanceProvider'),
      useColorScheme,
    },
  },
  {
    specifiers: ['react-native-config', 'react-native-dotenv', '@env'],
    exports: {},
    otherExport: setting,
  },
];
