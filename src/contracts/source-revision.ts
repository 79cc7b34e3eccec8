import { z } from 'zod';
import { idSchema, sha256Schema, sourcePathSchema } from './ids.ts';

/** What `projects/{project_id}/revisions/{revision_id}.json` holds: the whole tree, by content. */
export const revisionDocumentSchema = z.strictObject({
  revision_id: idSchema,
  project_id: idSchema,
  files: z.array(
    z.strictObject({ path: sourcePathSchema, sha256: sha256Schema, size_bytes: z.int().min(0) }),
  ),
});

export type RevisionDocument = z.infer<typeof revisionDocumentSchema>;
export type RevisionFile = RevisionDocument['files'][number];

/** What differs between two states of a source: files that are new or other, as they are, and files that are gone, as they were. */
export function changedFiles(
  before: readonly RevisionFile[],
  after: readonly RevisionFile[],
): RevisionFile[] {
  const hashes = new Map(before.map(({ path, sha256 }) => [path, sha256]));
  const kept = new Set(after.map(({ path }) => path));
  return [
    ...after.filter(({ path, sha256 }) => hashes.get(path) !== sha256),
    ...before.filter(({ path }) => !kept.has(path)),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}
