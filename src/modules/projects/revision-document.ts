import { type RevisionFile, revisionDocumentSchema } from '../../contracts/source-revision.ts';
import { revisionKey } from '../../contracts/storage-keys.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';

/** 10,000 files with the longest paths stay below it. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

export async function saveRevisionDocument(
  storage: ObjectStorage,
  revision: { readonly projectId: string; readonly revisionId: string },
  files: readonly RevisionFile[],
): Promise<void> {
  const { projectId, revisionId } = revision;
  const document = { revision_id: revisionId, project_id: projectId, files };
  const body = new TextEncoder().encode(JSON.stringify(document));
  const options = { contentType: 'application/json', maxBytes: MAX_DOCUMENT_BYTES };
  await storage.put(revisionKey(projectId, revisionId), body, options);
}

/** The whole tree of a revision whose row exists. */
export async function loadRevisionFiles(
  storage: ObjectStorage,
  projectId: string,
  revisionId: string,
): Promise<readonly RevisionFile[]> {
  const object = await storage.get(revisionKey(projectId, revisionId));
  if (object === null) throw new Error(`the document of revision ${revisionId} is not in storage`);
  return revisionDocumentSchema.parse(await new Response(object.body).json()).files;
}
