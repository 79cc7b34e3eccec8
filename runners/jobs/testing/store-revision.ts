import { createHash, randomUUID } from 'node:crypto';
import { blobKey, revisionKey } from '../../../src/contracts/storage-keys.ts';
import type { ObjectStorage } from '../../../src/platform/storage/object-storage.ts';

export interface StoredRevision {
  readonly projectId: string;
  readonly revisionId: string;
}

/** Puts a revision into storage, as the API does when somebody sends source: of a new project unless one is named. */
export async function storeRevision(
  storage: ObjectStorage,
  files: Readonly<Record<string, string | Uint8Array>>,
  projectId: string = randomUUID(),
): Promise<StoredRevision> {
  const revisionId = randomUUID();
  const listed = await Promise.all(
    Object.entries(files).map(async ([path, content]) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const sha256 = sha256Of(bytes);
      const options = { contentType: 'application/octet-stream', maxBytes: bytes.byteLength };
      await storage.put(blobKey(projectId, sha256), bytes, options);
      return { path, sha256, size_bytes: bytes.byteLength };
    }),
  );
  const document = { revision_id: revisionId, project_id: projectId, files: listed };
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const options = { contentType: 'application/json', maxBytes: bytes.byteLength };
  await storage.put(revisionKey(projectId, revisionId), bytes, options);
  return { projectId, revisionId };
}

export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
