import type { LibraryModule } from '../../evaluate/library-module.ts';
import { appShellLibraries } from './app-shell.ts';
import { deviceInfoLibraries } from './device-info.ts';
import { scalingLibraries } from './scaling.ts';

/** Packages that ask the device, follow its size, or hold an app together on it. */
export const deviceLibraries: readonly LibraryModule[] = [
  ...scalingLibraries,
  ...deviceInfoLibraries,
  ...appShellLibraries,
];
