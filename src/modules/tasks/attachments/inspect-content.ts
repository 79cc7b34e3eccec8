import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { StoredObject } from '../../../platform/storage/object-storage.ts';
import type { FoundContent } from './attachment-types.ts';

export interface InspectedContent extends FoundContent {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Enough to tell every type by; office files are told further in than others. */
const HEAD_BYTES = 64 * 1024;

/** Reads what is stored once, as a stream, and tells its hash, size and type. */
export async function inspectContent(object: Pick<StoredObject, 'body'>): Promise<InspectedContent> {
  const hash = createHash('sha256');
  const text = createTextCheck();
  const head = new Uint8Array(HEAD_BYTES);
  let sizeBytes = 0;
  for await (const chunk of object.body) {
    hash.update(chunk);
    text.add(chunk);
    if (sizeBytes < HEAD_BYTES) head.set(chunk.subarray(0, HEAD_BYTES - sizeBytes), sizeBytes);
    sizeBytes += chunk.byteLength;
  }
  const detected = await fileTypeFromBuffer(head.subarray(0, Math.min(sizeBytes, HEAD_BYTES)));
  return {
    sha256: hash.digest('hex'),
    sizeBytes,
    detectedType: detected?.mime.split(';', 1)[0] ?? null,
    isText: text.end(),
  };
}

/** Whether bytes that come in pieces are UTF-8 without NUL. */
function createTextCheck() {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isText = true;
  const decode = (chunk?: Uint8Array) => {
    if (!isText) return;
    try {
      isText = !decoder.decode(chunk, { stream: chunk !== undefined }).includes('\0');
    } catch {
      isText = false;
    }
  };
  return {
    add: decode,
    end() {
      decode();
      return isText;
    },
  };
}
