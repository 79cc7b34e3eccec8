import { join } from 'node:path';
import type { Config } from '../env.ts';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/log/logger.ts';
import { createFolderGateway } from '../platform/storage/folder-gateway.ts';
import { createFolderStorage } from '../platform/storage/folder-storage.ts';
import type { ObjectStorage } from '../platform/storage/object-storage.ts';
import { createS3Storage } from '../platform/storage/s3-storage.ts';

export interface OpenedStorage {
  readonly storage: ObjectStorage;
  /** Serves the folder's signed links; `null` for a bucket, which has an address of its own. */
  readonly gateway: ((request: Request) => Promise<Response>) | null;
}

/** The bucket, or the folder that runners of this machine share. */
export async function openStorage(
  config: Config,
  parts: { readonly signingSecrets: readonly string[]; readonly clock: Clock; readonly log: Logger },
): Promise<OpenedStorage> {
  if (config.storage.kind === 's3') {
    const { endpoint, bucket, accessKeyId, secretAccessKey } = config.storage;
    const credentials = { accessKeyId, secretAccessKey };
    const storage = createS3Storage({ endpoint, bucket, credentials, region: 'auto', log: parts.log });
    return { storage, gateway: null };
  }
  const { signingSecrets, clock } = parts;
  const storage = await createFolderStorage({
    root: join(config.dataDir, 'storage'),
    publicBaseUrl: config.baseUrl,
    signingSecrets,
    clock,
  });
  return { storage, gateway: createFolderGateway({ storage, signingSecrets, clock }) };
}
