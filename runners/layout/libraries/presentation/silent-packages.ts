import type { LibraryModule } from '../../evaluate/library-module.ts';
import { noop } from '../../evaluate/native-function.ts';
import type { Slot } from '../../evaluate/values/property-holder.ts';
import { modelComponent, passThrough } from '../model-components.ts';

function silent(name: string, methods: readonly string[]): Slot {
  const component = modelComponent(name, () => null);
  for (const method of methods) component.setOwn(method, noop(method));
  return component;
}

/** Packages whose components show something only once code asks them to, or never. */
export const silentPackages: readonly LibraryModule[] = [
  {
    specifiers: ['react-native-toast-message'],
    exports: {
      default: silent('Toast', ['show', 'hide', 'setRef']),
      Toast: silent('Toast', ['show', 'hide', 'setRef']),
    },
  },
  {
    specifiers: ['react-native-flash-message'],
    exports: {
      default: silent('FlashMessage', ['setColorTheme']),
      showMessage: noop('showMessage'),
      hideMessage: noop('hideMessage'),
    },
  },
  { specifiers: ['react-native-edge-to-edge'], exports: { SystemBars: silent('SystemBars', []) } },
  { specifiers: ['expo-app-loading'], exports: { default: silent('AppLoading', []) } },
  {
    specifiers: ['react-native-screens'],
    exports: {
      enableScreens: noop('enableScreens'),
      enableFreeze: noop('enableFreeze'),
      ScreenContainer: passThrough('ScreenContainer'),
    },
  },
  {
    specifiers: ['react-native-splash-screen', 'react-native-bootsplash'],
    exports: { hide: noop('hide'), show: noop('show') },
  },
];
