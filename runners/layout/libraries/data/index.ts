import type { LibraryModule } from '../../evaluate/library-module.ts';
import { queryLibraries } from './queries.ts';
import { storageLibraries } from './storage.ts';

/** Libraries that fetch data or keep it on the device. */
export const dataLibraries: readonly LibraryModule[] = [...queryLibraries, ...storageLibraries];
