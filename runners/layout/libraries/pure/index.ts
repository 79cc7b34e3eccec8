import type { LibraryModule } from '../../evaluate/library-module.ts';
import { identifierLibraries } from './identifiers.ts';
import { lodashLibraries } from './lodash.ts';

/** Libraries that only compute. */
export const computingLibraries: readonly LibraryModule[] = [...lodashLibraries, ...identifierLibraries];
