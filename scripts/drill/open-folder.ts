import { systemClock } from '../../src/platform/clock.ts';
import { createFolderStorage } from '../../src/platform/storage/folder-storage.ts';
import type { ObjectStorage } from '../../src/platform/storage/object-storage.ts';

/** Reads the objects in a folder. */
export function openFolder(root: string): Promise<ObjectStorage> {
  return createFolderStorage({
    root,
    publicBaseUrl: 'http://drill.test',
    signingSecrets: ['none'],
    clock: systemClock,
  });
}
