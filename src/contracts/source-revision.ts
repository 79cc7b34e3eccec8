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
