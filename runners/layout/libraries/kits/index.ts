import type { LibraryModule } from '../../evaluate/library-module.ts';
import { elements, olderElements } from './elements/index.ts';
import { iconKits } from './icon-kits.ts';
import { eva, evaIcons, kitten } from './kitten/index.ts';
import { movingKits } from './moving-kits.ts';
import { overlayKits } from './overlay-kits.ts';
import { paper } from './paper/index.ts';
import { smallKits } from './small-kits.ts';
import { wrappingKits } from './wrapping-kits.ts';

/** Components of packages, by what they are made of. */
export const kits: readonly LibraryModule[] = [
  ...wrappingKits,
  ...movingKits,
  ...overlayKits,
  ...smallKits,
  ...iconKits,
  paper,
  elements,
  olderElements,
  kitten,
  eva,
  evaIcons,
];
