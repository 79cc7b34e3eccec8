import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import { type RevisionDocument, revisionDocumentSchema } from '../../../src/contracts/source-revision.ts';
import { revisionKey } from '../../../src/contracts/storage-keys.ts';
import type { PreviewBuild } from './preview-build.ts';

/** 10,000 files with long paths; a larger document is not one of ours. */
const MAX_REVISION_BYTES = 16 * 1024 * 1024;

/** The list of a revision's files. Throws `JobFailureError` when storage does not hold a proper one. */
export async function loadRevision(
  { storage, memory, payload: { project_id: projectId } }: PreviewBuild,
  revisionId: string,
): Promise<RevisionDocument> {
  const known = memory.revisions.get(revisionId);
  if (known?.project_id === projectId) return known;
  const object = await storage.get(revisionKey(projectId, revisionId));
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
