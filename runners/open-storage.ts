import type { Clock } from '../src/platform/clock.ts';
import type { Logger } from '../src/platform/log/logger.ts';
import { createFolderStorage } from '../src/platform/storage/folder-storage.ts';
import type { ObjectStorage } from '../src/platform/storage/object-storage.ts';
import type { RunnerConfig } from './env.ts';

/** The bucket these settings name. A runner hands out no links, so it holds no secret to sign them with. */
export async function openStorage(
  config: RunnerConfig,
  deps: { readonly clock: Clock; readonly log: Logger },
): Promise<ObjectStorage> {
  const { storage } = config;
  if (storage.kind === 's3') {
    const { endpoint, bucket, credentials } = storage;
    // The SDK takes time and memory to load, so only who needs it does.
    const { createS3Storage } = await import('../src/platform/storage/s3-storage.ts');
    return createS3Storage({ endpoint, region: 'auto', bucket, credentials, log: deps.log });
  }
  return createFolderStorage({
    root: storage.root,
    publicBaseUrl: config.backendUrl.origin,
    signingSecrets: [],
    clock: deps.clock,
  });
}
