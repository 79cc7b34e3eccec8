import type { LibraryModule } from '../../evaluate/library-module.ts';
import { responsiveLibraries } from './responsive.ts';
import { sizeMatters } from './size-matters.ts';
import { statusBarLibraries } from './status-bar.ts';

/** Packages that turn sizes written for one screen into those for another. */
export const sizingLibraries: readonly LibraryModule[] = [
  sizeMatters,
  ...responsiveLibraries,
  ...statusBarLibraries,
];
