import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { UserHttpEnv } from '../../http/context.ts';
import { pageQuery } from '../../http/pagination.ts';
import { errorResponses, jsonBody, jsonResponse, USER_ERRORS, USER_SECURITY } from '../../http/responses.ts';
import { type RouteDeps, toUserContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import { createProject } from './create-project.ts';
import { deleteProject } from './delete-project.ts';
import { listProjects } from './list-projects.ts';
import { openProject } from './open-project.ts';
import {
  createProjectBody,
  PROJECT_EXAMPLE,
  projectPageSchema,
  projectParams,
  projectSchema,
  toProjectBody,
} from './schemas.ts';

const createProjectRoute = createRoute({
  method: 'post',
  path: '/projects',
  tags: ['projects'],
  summary: 'Make a project',
  security: USER_SECURITY,
  request: { body: jsonBody(createProjectBody, { name: 'Brew', kind: 'mobile_app' }) },
  responses: {
    201: jsonResponse(projectSchema, 'The new project', PROJECT_EXAMPLE),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'CONFLICT', 'IDEMPOTENCY_KEY_REUSED'),
  },
});

const listProjectsRoute = createRoute({
  method: 'get',
  path: '/projects',
  tags: ['projects'],
  summary: 'List your projects',
  description: 'Newest first.',
  security: USER_SECURITY,
  request: { query: pageQuery },
  responses: {
    200: jsonResponse(projectPageSchema, 'A page of projects', {
      items: [PROJECT_EXAMPLE],
      next_cursor: null,
    }),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR'),
  },
});

const getProjectRoute = createRoute({
  method: 'get',
  path: '/projects/{project_id}',
  tags: ['projects'],
  summary: 'Read a project',
  security: USER_SECURITY,
  request: { params: projectParams },
  responses: {
    200: jsonResponse(projectSchema, 'The project', PROJECT_EXAMPLE),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'),
  },
});

const deleteProjectRoute = createRoute({
  method: 'delete',
  path: '/projects/{project_id}',
  tags: ['projects'],
  summary: 'Delete a project',
  description: 'It is gone for everybody at once; its source is erased from storage later.',
  security: USER_SECURITY,
  request: { params: projectParams },
  responses: {
    204: { description: 'The project is deleted' },
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'),
  },
});

/** Projects of the signed-in person. */
export function projectRoutes(deps: RouteDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { user, idempotent } = deps.guards;
  router.openapi({ ...createProjectRoute, middleware: [user, idempotent] }, async (c) => {
    const project = await createProject(toUserContext(c, deps), c.req.valid('json'));
    return c.json(toProjectBody(project), 201);
  });
  router.openapi({ ...listProjectsRoute, middleware: user }, async (c) => {
    const { items, nextCursor } = await listProjects(toUserContext(c, deps), c.req.valid('query'));
    return c.json({ items: items.map(toProjectBody), next_cursor: nextCursor }, 200);
  });
  router.openapi({ ...getProjectRoute, middleware: user }, async (c) => {
    const project = await openProject(
      toUserContext(c, deps),
      c.req.valid('param').project_id,
      'project.read',
    );
    return c.json(toProjectBody(project), 200);
  });
  router.openapi({ ...deleteProjectRoute, middleware: user }, async (c) => {
    await deleteProject(toUserContext(c, deps), c.req.valid('param').project_id);
    return c.body(null, 204);
  });
  return router;
}
