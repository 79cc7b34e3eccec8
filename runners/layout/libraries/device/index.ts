import type { LibraryModule } from '../../evaluate/library-module.ts';
import { appShellLibraries } from './app-shell.ts';
import { deviceInfoLibraries } from './device-info.ts';

/** Packages that ask the device, or hold an app together on it. */
export const deviceLibraries: readonly LibraryModule[] = [...deviceInfoLibraries, ...appShellLibraries];
