import { z } from '@hono/zod-openapi';
import { idSchema, sha256Schema, sourcePathSchema } from '../../contracts/ids.ts';
import { pageSchema } from '../../http/pagination.ts';
import type { Revision } from './load-revision.ts';
import type { MissingBlob } from './open-upload.ts';

export const EXAMPLE_PROJECT_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01';
export const EXAMPLE_REVISION_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0c01';
export const EXAMPLE_UPLOAD_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0d01';

export const revisionSchema = z
  .object({
    id: idSchema,
    project_id: idSchema,
    base_revision_id: idSchema.nullable(),
    file_count: z.int(),
    bytes: z.int(),
    created_at: z.iso.datetime(),
  })
  .openapi('Revision');

export const revisionPageSchema = pageSchema(revisionSchema).openapi('RevisionPage');

export const fileSchema = z
  .object({ path: sourcePathSchema, sha256: sha256Schema, size_bytes: z.int() })
  .openapi('RevisionFile');

export const revisionWithFilesSchema = revisionSchema
  .extend({ files: z.array(fileSchema) })
  .openapi('RevisionWithFiles');

export const pendingUploadSchema = z
  .object({
    upload_id: idSchema,
    missing: z.array(
      z.object({
        sha256: sha256Schema,
        upload_url: z.url(),
        upload_headers: z
          .record(z.string(), z.string())
          .openapi({ description: 'Headers that the PUT to `upload_url` must carry.' }),
      }),
    ),
  })
  .openapi('PendingUpload');

// `describe` makes a schema that knows `openapi`; those of the contracts may be older than the extension.
export const projectParams = z.object({
  project_id: idSchema.describe('The project').openapi({ example: EXAMPLE_PROJECT_ID }),
});
export const revisionParams = projectParams.extend({
  revision_id: idSchema.describe('The revision').openapi({ example: EXAMPLE_REVISION_ID }),
});
export const uploadParams = projectParams.extend({
  upload_id: idSchema.describe('The upload').openapi({ example: EXAMPLE_UPLOAD_ID }),
});
export const fileQuery = z.object({
  path: sourcePathSchema.describe('Project-relative').openapi({ example: 'src/App.tsx' }),
});

export const REVISION_EXAMPLE = {
  id: EXAMPLE_REVISION_ID,
  project_id: EXAMPLE_PROJECT_ID,
  base_revision_id: null,
  file_count: 1,
  bytes: 47,
  created_at: '2026-01-15T12:00:00.000Z',
};

export function toRevisionBody(revision: Revision): z.infer<typeof revisionSchema> {
  return {
    id: revision.id,
    project_id: revision.projectId,
    base_revision_id: revision.baseRevisionId,
    file_count: revision.fileCount,
    bytes: revision.bytes,
    created_at: revision.createdAt.toISOString(),
  };
}

export function toMissingBody({ sha256, uploadUrl, uploadHeaders }: MissingBlob) {
  return { sha256, upload_url: uploadUrl, upload_headers: { ...uploadHeaders } };
}
