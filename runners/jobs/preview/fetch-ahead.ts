import type { QueuePayload } from '../../../src/contracts/queues.ts';
import type { ObjectStorage } from '../../../src/platform/storage/object-storage.ts';
import type { BlobCache } from '../source/blob-cache.ts';
import { loadRevision } from './load-revision.ts';
import type { DocumentMemory } from './reuse/document-memory.ts';

/** An edit changes few files. More of them are fetched when it is known that they have to be laid out. */
const MAX_BLOBS = 4;
const MAX_BYTES = 1024 * 1024;

export interface FetchAheadDeps {
  readonly storage: ObjectStorage;
  readonly memory: DocumentMemory;
  readonly blobs: BlobCache;
}

/**
 * Brings what an edit changed to this machine while the API is still asked for the job. Never throws: what is
 * missing afterwards is fetched when it is needed, and told about then.
 */
export async function fetchAhead(
  { storage, memory, blobs }: FetchAheadDeps,
  payload: QueuePayload<'preview'>,
  signal: AbortSignal,
): Promise<void> {
  try {
    const revision = await loadRevision({ storage, memory, payload }, payload.revision_id);
    const missing = blobs.missing(
      revision.files.map((file) => ({ sha256: file.sha256, sizeBytes: file.size_bytes })),
    );
    const bytes = missing.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (missing.length > MAX_BLOBS || bytes > MAX_BYTES) return;
    (await blobs.hold(payload.project_id, missing, signal)).release();
  } catch {
    // The build meets the same trouble, and knows whether it matters.
  }
}
