import { type Manifest, manifestSchema } from '../../../contracts/manifest.ts';
import type { ObjectStorage } from '../../../platform/storage/object-storage.ts';
import { refuseCall } from '../refuse-call.ts';
import { readReported } from './read-reported.ts';

/** The manifest at this key, when its bytes have the announced hash and its form is right. */
export async function readManifest(
  storage: Pick<ObjectStorage, 'get'>,
  key: string,
  sha256: string,
): Promise<Manifest> {
  const manifest = manifestSchema.safeParse(await readReported(storage, key, sha256));
  if (manifest.success) return manifest.data;
  throw refuseCall('manifest_invalid', 'The manifest does not follow its schema.');
}
