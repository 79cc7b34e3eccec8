import { createHash } from 'node:crypto';
import { type Manifest, manifestSchema } from '../../../contracts/manifest.ts';
import type { ObjectStorage } from '../../../platform/storage/object-storage.ts';
import { refuseCall } from '../refuse-call.ts';

/** Some 20,000 outputs; a larger manifest is not one of ours. */
const MAX_MANIFEST_BYTES = 16 * 1024 * 1024;

/** The manifest at this key, when its bytes have the announced hash and its form is right. */
export async function readManifest(
  storage: Pick<ObjectStorage, 'get'>,
  key: string,
  sha256: string,
): Promise<Manifest> {
  const object = await storage.get(key);
  if (object === null) throw refuseCall('manifest_missing', 'The manifest is not in storage.');
  if (object.sizeBytes > MAX_MANIFEST_BYTES) {
    await object.body.cancel();
    throw refuseCall('manifest_invalid', `The manifest is over ${MAX_MANIFEST_BYTES} bytes.`);
  }
  const bytes = new Uint8Array(await new Response(object.body).arrayBuffer());
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw refuseCall('manifest_mismatch', 'The manifest does not have the sha256 that was reported.');
  }
  const manifest = manifestSchema.safeParse(parseJson(bytes));
  if (manifest.success) return manifest.data;
  throw refuseCall('manifest_invalid', 'The manifest does not follow its schema.');
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
