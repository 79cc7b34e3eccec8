import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { PromiseValue } from '../../evaluate/values/simple-values.ts';
import { passThrough } from '../model-components.ts';
import { subscription } from '../react-native/subscription.ts';

const noops = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, noop(name)]));

/** Packages that start, hide or keep an app, and draw nothing. */
const unseen: readonly LibraryModule[] = [
  {
    specifiers: [
      'expo-dev-client',
      '@expo/metro-runtime',
      'react-native-url-polyfill',
      'react-native-get-random-values',
      'intl-pluralrules',
      'proxy-polyfill',
    ],
    exports: {},
    submodule: () => ({}),
  },
  {
    specifiers: ['expo-keep-awake'],
    exports: noops('activateKeepAwake', 'activateKeepAwakeAsync', 'deactivateKeepAwake', 'useKeepAwake'),
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

/** Packages whose components only hold an app together. */
const around: readonly LibraryModule[] = [
  {
    specifiers: ['@stripe/stripe-react-native'],
    exports: { StripeProvider: passThrough('StripeProvider') },
  },
];

/** Small packages that apps are put together with. */
export const appShellLibraries: readonly LibraryModule[] = [...unseen, ...around];
