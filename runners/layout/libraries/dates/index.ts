import type { LibraryModule } from '../../evaluate/library-module.ts';
import { dateFns } from './date-fns.ts';
import { dateObjectLibraries } from './moment.ts';

/** Libraries that compute with dates and write them. */
export const dateLibraries: readonly LibraryModule[] = [...dateFns, ...dateObjectLibraries];
