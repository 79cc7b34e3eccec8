import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting } from '../../evaluate/native-function.ts';

/** The status bar of an iPhone without a notch. */
const PLAIN_STATUS_BAR = 20;

export function hasNotch(interpreter: Interpreter): boolean {
  return interpreter.platform === 'ios' && interpreter.readDevice('safe_area').top > PLAIN_STATUS_BAR;
}

/** On Android apps begin below the bar, unless they ask to know its height all the same. */
const getStatusBarHeight = nativeAccepting('getStatusBarHeight', ({ interpreter, args: [skipsAndroid] }) =>
  interpreter.platform === 'android' && skipsAndroid === true ? 0 : interpreter.readDevice('safe_area').top,
);

const isIphoneX = nativeAccepting('isIphoneX', ({ interpreter }) => hasNotch(interpreter));

/** Small packages that tell how much of the screen its bars cover. */
export const statusBarLibraries: readonly LibraryModule[] = [
  {
    specifiers: ['react-native-status-bar-height'],
    exports: { getStatusBarHeight, default: getStatusBarHeight, isIPhoneX: isIphoneX },
  },
  {
    specifiers: ['react-native-iphone-x-helper', 'react-native-iphone-screen-helper'],
    exports: {
      getStatusBarHeight,
      isIphoneX,
      isIPhoneX: isIphoneX,
      getBottomSpace: nativeAccepting('getBottomSpace', ({ interpreter }) =>
        hasNotch(interpreter) ? interpreter.readDevice('safe_area').bottom : 0,
      ),
      ifIphoneX: nativeAccepting('ifIphoneX', ({ interpreter, args: [withNotch, without] }) =>
        hasNotch(interpreter) ? withNotch : without,
      ),
    },
  },
];
