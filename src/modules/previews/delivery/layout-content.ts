import { hash } from 'node:crypto';
import { DomainError } from '../../../contracts/errors.ts';
import { BoundedCache } from '../../../platform/bounded-cache.ts';
import type { Compress } from '../../../platform/compression/compressor.ts';
import type { ObjectStorage } from '../../../platform/storage/object-storage.ts';
import type { AcceptedEncoding } from './content-encoding.ts';
import type { StoredOutput } from './find-output.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface LayoutContent {
  readonly encoding: AcceptedEncoding;
  readonly body: Bytes | ReadableStream<Uint8Array>;
  /** `null` when it is compressed while it is sent. */
  readonly length: number | null;
}

export interface LayoutReader {
  /** The bytes of an output, in the best encoding the caller takes. */
  read(output: StoredOutput, accepted: AcceptedEncoding): Promise<LayoutContent>;
  /** The same, if the bytes are in memory. */
  peek(output: StoredOutput, accepted: AcceptedEncoding): (LayoutContent & { body: Bytes }) | undefined;
}

const CACHE_BYTES = 64 * 1024 * 1024;
/** Larger ones are streamed, so that a few of them do not push everything else out. */
const MAX_CACHED_BYTES = 2 * 1024 * 1024;
/** Below this a compressed answer is hardly smaller. */
const MIN_COMPRESSED_BYTES = 1_024;

/** Reads layouts through a cache by content: many devices fetch the same screen within seconds of a build. */
export function createLayoutReader(storage: Pick<ObjectStorage, 'get'>, compress: Compress): LayoutReader {
  const cache = new BoundedCache<Bytes>(CACHE_BYTES);
  const loading = new Map<string, Promise<Bytes>>();

  /** Whoever asks while the first still loads waits for the same bytes. */
  function shared(key: string, load: () => Promise<Bytes>): Promise<Bytes> {
    const running = loading.get(key);
    if (running !== undefined) return running;
    const started = load()
      .then((bytes) => {
        cache.set(key, bytes, bytes.length);
        return bytes;
      })
      .finally(() => loading.delete(key));
    loading.set(key, started);
    return started;
  }

  async function readEncoded(output: StoredOutput, encoding: AcceptedEncoding): Promise<Bytes> {
    const key = keyOf(output, encoding);
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    if (encoding === 'identity') return shared(key, () => loadWhole(storage, output));
    return shared(key, async () => compress(await readEncoded(output, 'identity'), encoding));
  }

  return {
    async read(output, accepted) {
      if (output.bytes > MAX_CACHED_BYTES) return streamLayout(storage, output, accepted);
      const encoding = worthwhile(output, accepted);
      const body = await readEncoded(output, encoding);
      return { encoding, body, length: body.length };
    },
    peek(output, accepted) {
      const encoding = worthwhile(output, accepted);
      const body = cache.get(keyOf(output, encoding));
      return body === undefined ? undefined : { encoding, body, length: body.length };
    },
  };
}

function worthwhile(output: StoredOutput, accepted: AcceptedEncoding): AcceptedEncoding {
  return output.bytes < MIN_COMPRESSED_BYTES ? 'identity' : accepted;
}

function keyOf(output: StoredOutput, encoding: AcceptedEncoding): string {
  return `${output.layoutSha256}:${encoding}`;
}

/** The whole object, when it still is what the manifest said. */
async function loadWhole(storage: Pick<ObjectStorage, 'get'>, output: StoredOutput): Promise<Bytes> {
  const object = await storage.get(output.layoutKey);
  if (object === null) throw contentGone();
  const bytes = new Uint8Array(await new Response(object.body).arrayBuffer());
  if (hash('sha256', bytes, 'hex') === output.layoutSha256) return bytes;
  throw new Error(`a stored layout does not have the sha256 of its manifest: ${output.layoutKey}`);
}

async function streamLayout(
  storage: Pick<ObjectStorage, 'get'>,
  output: StoredOutput,
  accepted: AcceptedEncoding,
): Promise<LayoutContent> {
  const object = await storage.get(output.layoutKey);
  if (object === null) throw contentGone();
  if (accepted === 'identity') return { encoding: 'identity', body: object.body, length: object.sizeBytes };
  // Brotli has no streaming form in every runtime, and whoever takes it takes gzip.
  return { encoding: 'gzip', body: gzipStream(object.body), length: null };
}

function gzipStream(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const toOwnBuffer = new TransformStream<Uint8Array, BufferSource>({
    transform: (chunk, controller) => controller.enqueue(new Uint8Array(chunk)),
  });
  return body.pipeThrough(toOwnBuffer).pipeThrough(new CompressionStream('gzip'));
}

/** Deleted between the look-up and the read: the job has just expired. */
export function contentGone(): DomainError {
  return new DomainError('PREVIEW_SESSION_EXPIRED', 'This preview has been deleted. Build it again.');
}
