import { z } from '@hono/zod-openapi';
import { idSchema, screenIdSchema, sourcePathSchema } from '../../contracts/ids.ts';
import { pageQuery, pageSchema } from '../../http/pagination.ts';
import { lineOfText, linesOfText } from '../../http/text.ts';
import { TARGET_TYPES } from './tables.ts';

const lineSchema = z.int().min(1).max(10_000_000);
const nodeIdSchema = z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/, 'must be the id of a node');

export const targetSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('project') }),
    z.strictObject({ type: z.literal('task'), task_id: idSchema }),
    z.strictObject({
      type: z.literal('file'),
      revision_id: idSchema,
      path: sourcePathSchema,
      line_start: lineSchema.nullable().default(null),
      line_end: lineSchema.nullable().default(null),
    }),
    z.strictObject({
      type: z.literal('node'),
      job_id: idSchema,
      screen_id: screenIdSchema,
      node_id: nodeIdSchema,
    }),
  ])
  .openapi('CommentTarget');

const MENTIONS = 'Names people as `<@USER_ID>`, 20 at most; those who may see the project are told.';
const bodySchema = linesOfText(10_000).min(1).openapi({ description: MENTIONS });

export const writeCommentBody = z
  .strictObject({
    body: bodySchema,
    target: targetSchema.optional().describe('What a new thread is about; the project itself when left out.'),
    answer_to: idSchema.optional().openapi({
      description: 'A comment that is answered, in its thread and about the same.',
    }),
  })
  .refine(({ target, answer_to }) => target === undefined || answer_to === undefined, {
    path: ['target'],
    message: 'An answer is about what its thread is about; leave target out',
  })
  .openapi('WriteComment');

export const editCommentBody = z.strictObject({ body: bodySchema }).openapi('EditComment');

export const commentSchema = z
  .object({
    id: idSchema,
    project_id: idSchema,
    thread_id: idSchema.nullable().describe('The comment that began the thread; `null` for that one itself.'),
    target: targetSchema,
    author_user_id: idSchema.nullable(),
    body: z.string().nullable().openapi({ description: '`null` once the comment is deleted.' }),
    mentions: z.array(idSchema),
    stars: z.int(),
    starred: z.boolean().openapi({ description: 'Whether you have starred it.' }),
    replies: z.int(),
    created_at: z.iso.datetime(),
    edited_at: z.iso.datetime().nullable(),
    deleted_at: z.iso.datetime().nullable(),
  })
  .openapi('Comment');

export const commentPageSchema = pageSchema(commentSchema).openapi('CommentPage');

export const editPageSchema = pageSchema(
  z.object({ id: idSchema, body: z.string(), written_at: z.iso.datetime(), replaced_at: z.iso.datetime() }),
).openapi('CommentEditPage');

export const listCommentsQuery = pageQuery.extend({
  target: z.enum(TARGET_TYPES).optional(),
  task_id: idSchema.optional(),
  revision_id: idSchema.optional(),
  path: lineOfText(1_024).optional(),
  job_id: idSchema.optional(),
  screen_id: screenIdSchema.optional(),
  node_id: nodeIdSchema.optional(),
});

const EXAMPLE_PROJECT_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01';
const EXAMPLE_COMMENT_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0f01';
const EXAMPLE_USER_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01';
const EXAMPLE_FILE = {
  type: 'file' as const,
  revision_id: '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0c01',
  path: 'src/App.tsx',
  line_start: 3,
  line_end: 5,
};

export const commentParams = z.object({
  project_id: idSchema.describe('The project').openapi({ example: EXAMPLE_PROJECT_ID }),
  comment_id: idSchema.describe('The comment').openapi({ example: EXAMPLE_COMMENT_ID }),
});
export const projectParams = commentParams.pick({ project_id: true });

export const EXAMPLE_WRITE_COMMENT = {
  body: `Is this the right colour, <@${EXAMPLE_USER_ID}>?`,
  target: EXAMPLE_FILE,
};

export const EXAMPLE_COMMENT = {
  id: EXAMPLE_COMMENT_ID,
  project_id: EXAMPLE_PROJECT_ID,
  thread_id: null,
  ...EXAMPLE_WRITE_COMMENT,
  author_user_id: EXAMPLE_USER_ID,
  mentions: [EXAMPLE_USER_ID],
  stars: 2,
  starred: true,
  replies: 1,
  created_at: '2026-01-15T12:00:00.000Z',
  edited_at: null,
  deleted_at: null,
};
