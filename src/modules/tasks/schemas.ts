import { z } from '@hono/zod-openapi';
import { idSchema } from '../../contracts/ids.ts';
import { pageQuery, pageSchema } from '../../http/pagination.ts';
import { lineOfText, linesOfText } from '../../http/text.ts';
import { EXAMPLE_OTHER_TASK_ID, EXAMPLE_PROJECT_ID, EXAMPLE_TASK_ID } from './schema-examples.ts';
import { ACTIVITY_KINDS, TASK_STATUSES } from './tables.ts';

export const statusSchema = z.enum(TASK_STATUSES).openapi('TaskStatus');
const daySchema = z.iso
  .date()
  .openapi({ description: 'A day on the calendar, the same in every time zone.' });

const placeSchema = idSchema.nullable().optional().openapi({
  description: 'Puts the task right after that one of the project; `null` puts it first.',
});

const MAX_LABELS_OF_TASK = 20;
const labelIdsSchema = z.array(idSchema).max(MAX_LABELS_OF_TASK);
const titleSchema = lineOfText(200);
const descriptionSchema = linesOfText(20_000);

export const createTaskBody = z
  .strictObject({
    title: titleSchema,
    description: descriptionSchema.default(''),
    status: statusSchema.default('todo'),
    assignee_user_id: idSchema.nullable().default(null).openapi({
      description: 'Somebody who may see the project.',
    }),
    due_on: daySchema.nullable().default(null),
    label_ids: labelIdsSchema.default([]),
    after_task_id: placeSchema.describe('Where in the list; at its end when left out.'),
  })
  .openapi('CreateTask');

export const updateTaskBody = z
  .strictObject({
    version: z.int().positive().optional().openapi({
      description: 'Of the task that was read before: `CONFLICT` when it has changed since.',
    }),
    title: titleSchema.optional(),
    description: descriptionSchema.optional(),
    status: statusSchema.optional(),
    assignee_user_id: idSchema.nullable().optional(),
    due_on: daySchema.nullable().optional(),
    label_ids: labelIdsSchema.optional().openapi({ description: 'All labels it carries afterwards.' }),
    after_task_id: placeSchema,
  })
  .openapi('UpdateTask');

export const taskSummarySchema = z
  .object({
    id: idSchema,
    project_id: idSchema,
    title: z.string(),
    status: statusSchema,
    assignee_user_id: idSchema.nullable(),
    due_on: daySchema.nullable(),
    label_ids: z.array(idSchema),
    blocked: z
      .boolean()
      .openapi({ description: 'Whether a task it depends on is neither done nor cancelled.' }),
    blocked_by: z.array(idSchema),
    attachment_count: z.int(),
    version: z.int(),
    created_by_user_id: idSchema.nullable(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    closed_at: z.iso.datetime().nullable(),
  })
  .openapi('TaskSummary');

const relatedTaskSchema = z
  .object({ id: idSchema, title: z.string(), status: statusSchema })
  .openapi('RelatedTask');

export const taskSchema = taskSummarySchema
  .extend({
    description: z.string(),
    depends_on: z.array(relatedTaskSchema),
    dependents: z.array(relatedTaskSchema).openapi({ description: 'The tasks that depend on this one.' }),
  })
  .openapi('Task');

export const taskPageSchema = pageSchema(taskSummarySchema).openapi('TaskPage');

const activitySchema = z
  .object({
    id: idSchema,
    kind: z.enum(ACTIVITY_KINDS),
    actor_user_id: idSchema.nullable(),
    people: z
      .array(z.object({ user_id: idSchema, name: z.string().nullable() }))
      .openapi({ description: 'Those it names, and how they want to be called; `null`: not said, or gone.' }),
    changes: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })).openapi({
      description: 'What was before and after, by field. Of a description only that it changed.',
    }),
    at: z.iso.datetime(),
  })
  .openapi('TaskActivity');

export const activityPageSchema = pageSchema(activitySchema).openapi('TaskActivityPage');

/** A comma list in a query. */
const statusListSchema = z
  .string()
  .max(200)
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(TASK_STATUSES)).min(1))
  .optional()
  .openapi({ type: 'string', description: `Any of these, as a comma list: ${TASK_STATUSES.join(', ')}.` });

export const listTasksQuery = pageQuery.extend({
  status: statusListSchema,
  assignee: z
    .union([z.literal(['me', 'none']), idSchema])
    .optional()
    .openapi({ type: 'string', description: 'Somebody’s id, `me`, or `none`.' }),
  label: idSchema.optional(),
  due_from: daySchema.optional(),
  due_to: daySchema.optional().openapi({ description: 'The last day, included.' }),
  blocked: z.enum(['true', 'false']).optional(),
  q: lineOfText(200).optional().openapi({ description: 'What title or description contain, in any case.' }),
});

export const taskParams = z.object({
  project_id: idSchema.describe('The project').openapi({ example: EXAMPLE_PROJECT_ID }),
  task_id: idSchema.describe('The task').openapi({ example: EXAMPLE_TASK_ID }),
});
export const projectParams = taskParams.pick({ project_id: true });
export const dependencyParams = taskParams.extend({
  other_task_id: idSchema.describe('The task it depends on').openapi({ example: EXAMPLE_OTHER_TASK_ID }),
});
