import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import type { QueuePayload } from '../../../src/contracts/queues.ts';
import { type RevisionDocument, revisionDocumentSchema } from '../../../src/contracts/source-revision.ts';
import { revisionKey } from '../../../src/contracts/storage-keys.ts';
import type { ObjectStorage } from '../../../src/platform/storage/object-storage.ts';
import type { DocumentMemory } from './document-memory.ts';

/** 10,000 files with long paths; a larger document is not one of ours. */
const MAX_REVISION_BYTES = 16 * 1024 * 1024;

interface Source {
  readonly storage: Pick<ObjectStorage, 'get'>;
  readonly memory: DocumentMemory;
  readonly payload: Pick<QueuePayload<'preview'>, 'project_id'>;
}

/**
 * The list of a revision's files. Throws `JobFailureError` when storage does not hold a proper one. Who asks while
 * it is being read gets the same.
 */
export async function loadRevision(source: Source, revisionId: string): Promise<RevisionDocument> {
  const { memory, payload } = source;
  const known = memory.revisions.get(revisionId);
  if (known?.project_id === payload.project_id) return known;
  const key = revisionKey(payload.project_id, revisionId);
  const earlier = memory.arriving.get(key);
  if (earlier !== undefined) return earlier;
  const arriving = readRevision(source, revisionId, key).finally(() => memory.arriving.delete(key));
  memory.arriving.set(key, arriving);
  return arriving;
}

async function readRevision(
  { storage, memory, payload: { project_id: projectId } }: Source,
  revisionId: string,
  key: string,
): Promise<RevisionDocument> {
  const object = await storage.get(key);
  if (object === null) throw invalid('The revision is no longer in storage.');
  if (object.sizeBytes > MAX_REVISION_BYTES) {
    await object.body.cancel();
    throw invalid('The revision lists more files than a revision can have.');
  }
  const text = await new Response(object.body).text();
  const revision = revisionDocumentSchema.safeParse(parseJson(text));
  if (
    !revision.success ||
    revision.data.project_id !== projectId ||
    revision.data.revision_id !== revisionId
  ) {
    throw invalid('The revision in storage is damaged.');
  }
  memory.revisions.set(revisionId, revision.data, object.sizeBytes);
  return revision.data;
}

function invalid(message: string): JobFailureError {
  return new JobFailureError({
    code: 'SOURCE_INVALID',
    message,
    hint: 'Upload the source again and rebuild.',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
