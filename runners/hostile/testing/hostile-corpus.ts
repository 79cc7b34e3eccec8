import { damagedFiles } from './damaged-files.ts';
import { drawingBombs } from './drawing-bombs.ts';
import { growthBombs } from './growth-bombs.ts';
import type { HostileCases } from './hostile-case.ts';
import { languageTricks } from './language-tricks.ts';
import { moduleBombs } from './module-bombs.ts';
import { nestingBombs } from './nesting-bombs.ts';
import { sizeBombs } from './size-bombs.ts';

/** Source that hurts, by the way in which it does. */
export const HOSTILE_CORPUS: Readonly<Record<string, HostileCases>> = {
  'nesting bombs': nestingBombs,
  'size bombs': sizeBombs,
  'growth bombs': growthBombs,
  'module bombs': moduleBombs,
  'tricks of the language': languageTricks,
  'damaged files': damagedFiles,
  'drawing bombs': drawingBombs,
};
