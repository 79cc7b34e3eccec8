import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { idSchema } from '../../../contracts/ids.ts';
import type { UserHttpEnv } from '../../../http/context.ts';
import {
  errorResponses,
  jsonBody,
  jsonResponse,
  USER_ERRORS,
  USER_SECURITY,
} from '../../../http/responses.ts';
import { type RouteDeps, toUserContext } from '../../../http/route-deps.ts';
import { createRouter } from '../../../http/router.ts';
import { lineOfText } from '../../../http/text.ts';
import { EXAMPLE_LABEL, EXAMPLE_LABEL_ID } from '../schema-examples.ts';
import { projectParams } from '../schemas.ts';
import {
  createLabel,
  deleteLabel,
  type Label,
  listLabels,
  MAX_LABELS,
  updateLabel,
} from './manage-labels.ts';

const nameSchema = lineOfText(50);
const colorSchema = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'must be #rrggbb')
  .toLowerCase();

const labelSchema = z
  .object({ id: idSchema, name: z.string(), color: z.string(), created_at: z.iso.datetime() })
  .openapi('Label');
const createLabelBody = z
  .strictObject({ name: nameSchema, color: colorSchema.default('#808080') })
  .openapi('CreateLabel');
const updateLabelBody = z
  .strictObject({ name: nameSchema.optional(), color: colorSchema.optional() })
  .openapi('UpdateLabel');
const labelParams = projectParams.extend({
  label_id: idSchema.describe('The label').openapi({ example: EXAMPLE_LABEL_ID }),
});

const LABELS_PATH = '/projects/{project_id}/labels';
const READ_ERRORS = [...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'] as const;
const WRITE_ERRORS = [...READ_ERRORS, 'GUEST_READ_ONLY'] as const;

const listLabelsRoute = createRoute({
  method: 'get',
  path: LABELS_PATH,
  tags: ['tasks'],
  summary: 'The labels of a project',
  security: USER_SECURITY,
  request: { params: projectParams },
  responses: {
    200: jsonResponse(z.object({ items: z.array(labelSchema) }), `By name, ${MAX_LABELS} at most`, {
      items: [EXAMPLE_LABEL],
    }),
    ...errorResponses(...READ_ERRORS),
  },
});

const createLabelRoute = createRoute({
  method: 'post',
  path: LABELS_PATH,
  tags: ['tasks'],
  summary: 'Make a label',
  security: USER_SECURITY,
  request: {
    params: projectParams,
    body: jsonBody(createLabelBody, { name: EXAMPLE_LABEL.name, color: EXAMPLE_LABEL.color }),
  },
  responses: {
    201: jsonResponse(labelSchema, 'The new label', EXAMPLE_LABEL),
    ...errorResponses(...WRITE_ERRORS, 'CONFLICT', 'IDEMPOTENCY_KEY_REUSED'),
  },
});

const updateLabelRoute = createRoute({
  method: 'patch',
  path: `${LABELS_PATH}/{label_id}`,
  tags: ['tasks'],
  summary: 'Rename or recolour a label',
  security: USER_SECURITY,
  request: { params: labelParams, body: jsonBody(updateLabelBody, { color: '#8a2be2' }) },
  responses: {
    200: jsonResponse(labelSchema, 'The label as it is now', EXAMPLE_LABEL),
    ...errorResponses(...WRITE_ERRORS, 'CONFLICT'),
  },
});

const deleteLabelRoute = createRoute({
  method: 'delete',
  path: `${LABELS_PATH}/{label_id}`,
  tags: ['tasks'],
  summary: 'Delete a label',
  description: 'Tasks that carried it carry it no more.',
  security: USER_SECURITY,
  request: { params: labelParams },
  responses: { 204: { description: 'The label is deleted' }, ...errorResponses(...WRITE_ERRORS) },
});

/** Labels of projects, for their tasks. */
export function labelRoutes(deps: RouteDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { user, idempotent } = deps.guards;
  router.openapi({ ...listLabelsRoute, middleware: user }, async (c) => {
    const items = await listLabels(toUserContext(c, deps), c.req.valid('param').project_id);
    return c.json({ items: items.map(toLabelBody) }, 200);
  });
  router.openapi({ ...createLabelRoute, middleware: [user, idempotent] }, async (c) => {
    const { project_id: projectId } = c.req.valid('param');
    return c.json(
      toLabelBody(await createLabel(toUserContext(c, deps), projectId, c.req.valid('json'))),
      201,
    );
  });
  router.openapi({ ...updateLabelRoute, middleware: user }, async (c) => {
    const { project_id: projectId, label_id: labelId } = c.req.valid('param');
    const { name, color } = c.req.valid('json');
    const values = { ...(name === undefined ? {} : { name }), ...(color === undefined ? {} : { color }) };
    return c.json(
      toLabelBody(await updateLabel(toUserContext(c, deps), { projectId, labelId }, values)),
      200,
    );
  });
  router.openapi({ ...deleteLabelRoute, middleware: user }, async (c) => {
    const { project_id: projectId, label_id: labelId } = c.req.valid('param');
    await deleteLabel(toUserContext(c, deps), projectId, labelId);
    return c.body(null, 204);
  });
  return router;
}

function toLabelBody({ id, name, color, createdAt }: Label): z.infer<typeof labelSchema> {
  return { id, name, color, created_at: createdAt.toISOString() };
}
