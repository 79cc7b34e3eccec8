import type { LibraryModule } from '../../evaluate/library-module.ts';
import { animatable } from './animatable.ts';
import { bottomSheetLibrary } from './bottom-sheet.ts';
import { reactNativeModal } from './react-native-modal.ts';
import { silentPackages } from './silent-packages.ts';
import { swiperLibrary } from './swiper.ts';

/** Packages that put windows, sheets, pages and entrances around what an app shows. */
export const presentationLibraries: readonly LibraryModule[] = [
  animatable,
  bottomSheetLibrary,
  reactNativeModal,
  swiperLibrary,
  ...silentPackages,
];
