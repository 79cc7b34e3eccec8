import { createHash } from 'node:crypto';
import type { ObjectStorage } from '../../../platform/storage/object-storage.ts';
import { refuseCall } from '../refuse-call.ts';

/** Some 20,000 outputs; a larger result is not one of ours. */
export const MAX_REPORTED_BYTES = 16 * 1024 * 1024;

/** The JSON that a runner says it has written at this key, when its bytes have the hash that was reported. */
export async function readReported(
  storage: Pick<ObjectStorage, 'get'>,
  key: string,
  sha256: string,
): Promise<unknown> {
  const object = await storage.get(key);
  if (object === null) throw refuseCall('manifest_missing', 'The result is not in storage.');
  if (object.sizeBytes > MAX_REPORTED_BYTES) {
    await object.body.cancel();
    throw refuseCall('manifest_invalid', `The result is over ${MAX_REPORTED_BYTES} bytes.`);
  }
  const bytes = new Uint8Array(await new Response(object.body).arrayBuffer());
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw refuseCall('manifest_mismatch', 'The result does not have the sha256 that was reported.');
  }
  return parseJson(bytes);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
