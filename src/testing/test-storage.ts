import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import type { Clock } from '../platform/clock.ts';
import { systemClock } from '../platform/clock.ts';
import { createFolderStorage } from '../platform/storage/folder-storage.ts';
import type { ObjectStorage } from '../platform/storage/object-storage.ts';
import { createS3Storage } from '../platform/storage/s3-storage.ts';
import { createMemoryLogger } from './memory-logger.ts';
import { startTestS3 } from './start-test-s3.ts';

export type StorageKind = 'folder' | 's3';

export interface TestStorage {
  readonly storage: ObjectStorage;
  /** Where the files are, under `objects/` for the folder. */
  readonly root: string;
  close(): Promise<void>;
}

export const TEST_STORAGE_SECRETS = ['storage-signing-secret-for-tests'];
export const TEST_STORAGE_BASE_URL = 'http://storage.test';

/** An empty storage of its own: open it in `beforeAll`, `close()` it in `afterAll`. */
export async function createTestStorage(
  kind: StorageKind = 'folder',
  clock: Clock = systemClock,
): Promise<TestStorage> {
  const root = await mkdtemp(join(tmpdir(), 'hivesync-storage-'));
  const clear = () => rm(root, { recursive: true, force: true, maxRetries: 5 });
  if (kind === 'folder') {
    const storage = await createFolderStorage({
      root,
      clock,
      publicBaseUrl: TEST_STORAGE_BASE_URL,
      signingSecrets: TEST_STORAGE_SECRETS,
    });
    return { storage, root, close: clear };
  }
  const server = await startTestS3(root);
  const storage = createS3Storage({ ...server, log: createMemoryLogger().log });
  return {
    storage,
    root,
    async close() {
      await server.close();
      await clear();
    },
  };
}

/** Runs a suite against each storage. */
export function describeEachStorage(title: string, suite: (kind: StorageKind) => void): void {
  describe(`${title} (folder)`, () => suite('folder'));
  describe(`${title} (S3)`, () => suite('s3'));
}
