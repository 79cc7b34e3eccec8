import { z } from '@hono/zod-openapi';
import { idSchema, sha256Schema, sourcePathSchema } from '../../contracts/ids.ts';
import { TIER_LIMITS } from '../../contracts/tiers.ts';
import type { SentFile } from './create-revision.ts';

const { sourceFiles: MAX_FILES, sourceBytes: MAX_BYTES } = TIER_LIMITS.premium;
/** Twice the largest tier's: what is over a tier is refused with the reason, what is over this is malformed. */
const MAX_ITEMS = MAX_FILES * 2;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const sentFileSchema = z
  .strictObject({
    path: sourcePathSchema,
    sha256: sha256Schema,
    size_bytes: z.int().min(0).max(MAX_BYTES),
    content: z.string().optional(),
    encoding: z.enum(['utf8', 'base64']).default('utf8').openapi({
      description: 'How `content` is written: text as it is (`utf8`), or any bytes as `base64`.',
    }),
  })
  .refine((file) => file.encoding === 'utf8' || file.content === undefined || BASE64.test(file.content), {
    path: ['content'],
    error: 'is not base64',
  });

export const createRevisionBody = z
  .strictObject({
    base_revision_id: idSchema.optional().openapi({
      description: 'The files of this revision are kept unless `files` or `deleted` name them.',
    }),
    files: z.array(sentFileSchema).max(MAX_ITEMS),
    deleted: z.array(sourcePathSchema).max(MAX_ITEMS).default([]),
  })
  .openapi('CreateRevision');

export const CREATE_REVISION_EXAMPLE = {
  files: [
    {
      path: 'src/App.tsx',
      sha256: 'fbf59b155431d65b119b61cd890b069ac22d969a3be95be2ada59e3d40054af5',
      size_bytes: 47,
      content: 'export default function App() { return null; }\n',
    },
  ],
};

/** A sent file with its content as bytes. */
export function toSentFile(file: z.output<typeof sentFileSchema>): SentFile {
  const { path, sha256, size_bytes, content, encoding } = file;
  return {
    path,
    sha256,
    sizeBytes: size_bytes,
    content: content === undefined ? null : Buffer.from(content, encoding),
  };
}
