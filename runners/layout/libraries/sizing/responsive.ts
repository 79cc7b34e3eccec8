import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { noop } from '../../evaluate/native-function.ts';
import { type ScreenSize, sizeFunction } from './screen-size.ts';
import { hasNotch } from './status-bar.ts';

/** What react-native-responsive-fontsize takes off a screen with a notch: its bars. */
const BARS = 78;
const FONT_GUIDELINE = 680;

const share = (extent: number, percent: number) => (extent * percent) / 100;
const onPixels = ({ dpr }: ScreenSize, length: number) => Math.round(length * dpr) / dpr;
const diagonal = ({ width, height }: ScreenSize) => Math.hypot(width, height);

/** Shares of the screen, on its pixels. */
const responsiveScreen: LibraryModule = {
  specifiers: ['react-native-responsive-screen', 'react-native-responsive-screen-hooks'],
  exports: {
    widthPercentageToDP: sizeFunction('widthPercentageToDP', (screen, percent) =>
      onPixels(screen, share(screen.width, percent)),
    ),
    heightPercentageToDP: sizeFunction('heightPercentageToDP', (screen, percent) =>
      onPixels(screen, share(screen.height, percent)),
    ),
    listenOrientationChange: noop('listenOrientationChange'),
    removeOrientationListener: noop('removeOrientationListener'),
  },
};

const width = sizeFunction('responsiveWidth', (screen, percent) => share(screen.width, percent));
const height = sizeFunction('responsiveHeight', (screen, percent) => share(screen.height, percent));
const fontSize = sizeFunction('responsiveFontSize', (screen, percent) => share(diagonal(screen), percent));

/** Shares of the screen, and font sizes as shares of its diagonal. */
const responsiveDimensions: LibraryModule = {
  specifiers: ['react-native-responsive-dimensions'],
  exports: {
    responsiveWidth: width,
    responsiveHeight: height,
    responsiveFontSize: fontSize,
    responsiveScreenWidth: width,
    responsiveScreenHeight: height,
    responsiveScreenFontSize: fontSize,
    useResponsiveWidth: width,
    useResponsiveHeight: height,
    useResponsiveFontSize: fontSize,
    useResponsiveScreenWidth: width,
    useResponsiveScreenHeight: height,
    useResponsiveScreenFontSize: fontSize,
  },
};

function usableHeight(screen: ScreenSize, interpreter: Interpreter): number {
  const length = Math.max(screen.width, screen.height);
  if (screen.width > screen.height) return length;
  if (interpreter.platform === 'android') return length - interpreter.readDevice('safe_area').top;
  return hasNotch(interpreter) ? length - BARS : length;
}

/** Font sizes as shares of the screen's height. */
const responsiveFontSize: LibraryModule = {
  specifiers: ['react-native-responsive-fontsize'],
  exports: {
    RFPercentage: sizeFunction('RFPercentage', (screen, percent, _second, interpreter) =>
      Math.round(share(usableHeight(screen, interpreter), percent)),
    ),
    RFValue: sizeFunction('RFValue', (screen, size, guideline = FONT_GUIDELINE, interpreter) =>
      Math.round((size * usableHeight(screen, interpreter)) / guideline),
    ),
  },
};

export const responsiveLibraries: readonly LibraryModule[] = [
  responsiveScreen,
  responsiveDimensions,
  responsiveFontSize,
];
