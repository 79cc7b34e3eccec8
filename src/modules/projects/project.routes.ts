import type { OpenAPIHono } from '@hono/zod-openapi';
import type { UserHttpEnv } from '../../http/context.ts';
import { type RouteDeps, toUserContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import { createProject } from './create-project.ts';
import { deleteProject } from './delete-project.ts';
import { listProjects } from './list-projects.ts';
import { markFavorite, unmarkFavorite } from './mark-favorite.ts';
import type { ProjectPorts } from './project-context.ts';
import {
  createProjectRoute,
  deleteProjectRoute,
  getProjectRoute,
  getTagsRoute,
  listProjectsRoute,
  listTemplatesRoute,
  markFavoriteRoute,
  setTagsRoute,
  transferProjectRoute,
  unmarkFavoriteRoute,
  updateProjectRoute,
} from './project-contracts.ts';
import { toNewOwner, toProjectBody } from './project-schemas.ts';
import { readProject } from './project-view.ts';
import { setTags } from './set-tags.ts';
import { type ReadTemplate, TEMPLATES } from './templates.ts';
import { transferProject } from './transfer-project.ts';
import { updateProject } from './update-project.ts';

export interface ProjectDeps extends RouteDeps, ProjectPorts {
  readonly readTemplate: ReadTemplate;
}

/** Projects of the signed-in person and of their teams. */
export function projectRoutes(deps: ProjectDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { user, idempotent } = deps.guards;
  const { storage, readTemplate } = deps;
  router.openapi({ ...createProjectRoute, middleware: [user, idempotent] }, async (c) => {
    const { name, kind, team_id: teamId, template } = c.req.valid('json');
    const ctx = { ...toUserContext(c, deps), storage, readTemplate };
    return c.json(toProjectBody(await createProject(ctx, { name, kind, teamId, template })), 201);
  });
  router.openapi({ ...listProjectsRoute, middleware: user }, async (c) => {
    const { limit, cursor, q, kind, team_id: teamId, favorite, tag } = c.req.valid('query');
    const filter = { teamId, kind, nameContains: q, favorite: favorite === 'true', tag };
    const page = await listProjects(toUserContext(c, deps), filter, { limit, cursor });
    return c.json({ items: page.items.map(toProjectBody), next_cursor: page.nextCursor }, 200);
  });
  router.openapi({ ...listTemplatesRoute, middleware: user }, (c) =>
    c.json({ items: TEMPLATES.map((template) => ({ ...template })), next_cursor: null }, 200),
  );
  router.openapi({ ...getProjectRoute, middleware: user }, async (c) => {
    const project = await readProject(toUserContext(c, deps), c.req.valid('param').project_id);
    return c.json(toProjectBody(project), 200);
  });
  router.openapi({ ...updateProjectRoute, middleware: user }, async (c) => {
    const { project_id: projectId } = c.req.valid('param');
    const project = await updateProject(toUserContext(c, deps), { projectId, ...c.req.valid('json') });
    return c.json(toProjectBody(project), 200);
  });
  router.openapi({ ...deleteProjectRoute, middleware: user }, async (c) => {
    await deleteProject(toUserContext(c, deps), c.req.valid('param').project_id);
    return c.body(null, 204);
  });
  router.openapi({ ...transferProjectRoute, middleware: user }, async (c) => {
    const { project_id: projectId } = c.req.valid('param');
    await transferProject(toUserContext(c, deps), { projectId, to: toNewOwner(c.req.valid('json')) });
    return c.body(null, 204);
  });
  router.openapi({ ...markFavoriteRoute, middleware: user }, async (c) => {
    await markFavorite(toUserContext(c, deps), c.req.valid('param').project_id);
    return c.body(null, 204);
  });
  router.openapi({ ...unmarkFavoriteRoute, middleware: user }, async (c) => {
    await unmarkFavorite(toUserContext(c, deps), c.req.valid('param').project_id);
    return c.body(null, 204);
  });
  router.openapi({ ...getTagsRoute, middleware: user }, async (c) => {
    const { tags } = await readProject(toUserContext(c, deps), c.req.valid('param').project_id);
    return c.json({ tags: [...tags] }, 200);
  });
  router.openapi({ ...setTagsRoute, middleware: user }, async (c) => {
    const { project_id: projectId } = c.req.valid('param');
    const { tags } = await setTags(toUserContext(c, deps), { projectId, ...c.req.valid('json') });
    return c.json({ tags: [...tags] }, 200);
  });
  return router;
}
