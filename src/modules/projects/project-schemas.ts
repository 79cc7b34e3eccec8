import { z } from '@hono/zod-openapi';
import { idSchema } from '../../contracts/ids.ts';
import { NOT_ONE_LINE, ONE_LINE } from '../../contracts/one-line.ts';
import { ROLES } from '../../contracts/rights.ts';
import { pageQuery, pageSchema } from '../../http/pagination.ts';
import type { ProjectView } from './project-view.ts';
import { EXAMPLE_PROJECT_ID } from './schemas.ts';
import { projects } from './tables.ts';
import type { NewOwner } from './transfer-project.ts';

/** More than anybody finds a project by. */
const MAX_TAGS = 20;

const EXAMPLE_TEAM_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0e01';

const kindSchema = z.enum(projects.kind.enumValues).openapi('ProjectKind');
const nameSchema = z.string().trim().min(1).max(200).regex(ONE_LINE, NOT_ONE_LINE);

const tagSchema = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .regex(ONE_LINE, NOT_ONE_LINE)
  .transform((tag) => tag.normalize('NFC').toLowerCase())
  .openapi({ type: 'string', description: 'Kept in lower case.', example: 'shop' });

export const createProjectBody = z
  .strictObject({
    name: nameSchema,
    kind: kindSchema.optional().openapi({
      description:
        'Device previews need `mobile_app`, which is the default unless a template says otherwise.',
    }),
    team_id: idSchema.optional().describe('The team it is to belong to; without one it is your own.'),
    template: z
      .string()
      .min(1)
      .max(64)
      .optional()
      .openapi({ description: 'What to begin with: a `slug` of `GET /projects/templates`.' }),
  })
  .openapi('CreateProject');

export const updateProjectBody = z
  .strictObject({ name: nameSchema.optional(), kind: kindSchema.optional() })
  .refine(({ name, kind }) => name !== undefined || kind !== undefined, 'name a field to change')
  .openapi('UpdateProject');

export const transferProjectBody = z
  .strictObject({ team_id: idSchema.optional(), user_id: idSchema.optional() })
  .refine(({ team_id, user_id }) => (team_id === undefined) !== (user_id === undefined), {
    path: ['team_id'],
    message: 'name either team_id or user_id',
  })
  .openapi('TransferProject');

export const tagsBody = z.strictObject({ tags: z.array(tagSchema).max(MAX_TAGS) }).openapi('ProjectTags');

export const projectQuery = pageQuery.extend({
  q: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(ONE_LINE, NOT_ONE_LINE)
    .optional()
    .openapi({ description: 'Part of the name.' }),
  kind: kindSchema.optional(),
  team_id: idSchema.optional().describe('Of this team alone.'),
  favorite: z.enum(['true']).optional().openapi({ description: 'Only those you marked.' }),
  tag: tagSchema.optional(),
});

export const projectSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    kind: kindSchema,
    team_id: idSchema.nullable().describe('The team it belongs to; `null` when it is your own.'),
    role: z.enum(ROLES).openapi({ description: 'What you may act as in it.' }),
    favorite: z.boolean().openapi({ description: 'Whether you marked it.' }),
    tags: z.array(z.string()),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .openapi('Project');

export const projectPageSchema = pageSchema(projectSchema).openapi('ProjectPage');

export const tagsSchema = z.object({ tags: z.array(z.string()) }).openapi('ProjectTagList');

export const templateListSchema = z
  .object({
    items: z.array(
      z
        .object({ slug: z.string(), name: z.string(), description: z.string(), kind: kindSchema })
        .openapi('ProjectTemplate'),
    ),
    next_cursor: z.null(),
  })
  .openapi('ProjectTemplateList');

export const PROJECT_EXAMPLE = {
  id: EXAMPLE_PROJECT_ID,
  name: 'Brew',
  kind: 'mobile_app' as const,
  team_id: EXAMPLE_TEAM_ID,
  role: 'member' as const,
  favorite: false,
  tags: ['shop'],
  created_at: '2026-01-15T12:00:00.000Z',
  updated_at: '2026-01-15T12:00:00.000Z',
};

export function toProjectBody(project: ProjectView): z.infer<typeof projectSchema> {
  return {
    id: project.id,
    name: project.name,
    kind: project.kind,
    team_id: project.teamId,
    role: project.role,
    favorite: project.favorite,
    tags: [...project.tags],
    created_at: project.createdAt.toISOString(),
    updated_at: project.updatedAt.toISOString(),
  };
}

export function toNewOwner(body: z.infer<typeof transferProjectBody>): NewOwner {
  if (body.team_id !== undefined) return { teamId: body.team_id };
  if (body.user_id !== undefined) return { userId: body.user_id };
  throw new Error('a transfer to nobody was let through');
}
