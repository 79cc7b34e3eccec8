import type { OpenAPIHono, z } from '@hono/zod-openapi';
import type { UserHttpEnv } from '../../http/context.ts';
import { type RouteDeps, toUserContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import { openProject } from '../projects/index.ts';
import { createTask } from './create-task.ts';
import { deleteTask } from './delete-task.ts';
import { addDependency, removeDependency } from './dependencies/change-dependencies.ts';
import { listActivity } from './list-activity.ts';
import { listTasks, type TaskFilter } from './list-tasks.ts';
import { loadTask } from './load-task.ts';
import type { listTasksQuery, updateTaskBody } from './schemas.ts';
import {
  addDependencyRoute,
  createTaskRoute,
  deleteTaskRoute,
  getTaskRoute,
  listActivityRoute,
  listTasksRoute,
  removeDependencyRoute,
  updateTaskRoute,
} from './task-contracts.ts';
import { toActivityBody, toSummaryBody, toTaskBody } from './to-wire.ts';
import { updateTask } from './update-task.ts';

export interface TaskDeps extends RouteDeps {
  readonly storage: ObjectStorage;
}

/** Tasks of projects, what they depend on, and their history. */
export function taskRoutes(deps: TaskDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { user, idempotent } = deps.guards;
  const { storage } = deps;
  router.openapi({ ...listTasksRoute, middleware: user }, async (c) => {
    const query = c.req.valid('query');
    const ctx = toUserContext(c, deps);
    const page = await listTasks(
      ctx,
      c.req.valid('param').project_id,
      toFilter(query, ctx.actor.userId),
      query,
    );
    return c.json({ items: page.items.map(toSummaryBody), next_cursor: page.nextCursor }, 200);
  });
  router.openapi({ ...createTaskRoute, middleware: [user, idempotent] }, async (c) => {
    const body = c.req.valid('json');
    const task = await createTask(toUserContext(c, deps), {
      projectId: c.req.valid('param').project_id,
      title: body.title,
      description: body.description,
      status: body.status,
      assigneeUserId: body.assignee_user_id,
      dueOn: body.due_on,
      labelIds: body.label_ids,
      afterTaskId: body.after_task_id,
    });
    return c.json(toTaskBody(task), 201);
  });
  router.openapi({ ...getTaskRoute, middleware: user }, async (c) => {
    const { project_id: projectId, task_id: taskId } = c.req.valid('param');
    await openProject(toUserContext(c, deps), projectId, 'project.read');
    return c.json(toTaskBody(await loadTask(deps.db, projectId, taskId)), 200);
  });
  router.openapi({ ...updateTaskRoute, middleware: user }, async (c) => {
    const { project_id: projectId, task_id: taskId } = c.req.valid('param');
    const body = c.req.valid('json');
    const task = await updateTask(toUserContext(c, deps), {
      projectId,
      taskId,
      version: body.version,
      values: toValues(body),
      labelIds: body.label_ids,
      afterTaskId: body.after_task_id,
    });
    return c.json(toTaskBody(task), 200);
  });
  router.openapi({ ...deleteTaskRoute, middleware: user }, async (c) => {
    const { project_id: projectId, task_id: taskId } = c.req.valid('param');
    await deleteTask({ ...toUserContext(c, deps), storage }, { projectId, taskId });
    return c.body(null, 204);
  });
  router.openapi({ ...listActivityRoute, middleware: user }, async (c) => {
    const { project_id: projectId, task_id: taskId } = c.req.valid('param');
    const page = await listActivity(toUserContext(c, deps), { projectId, taskId }, c.req.valid('query'));
    return c.json({ items: page.items.map(toActivityBody), next_cursor: page.nextCursor }, 200);
  });
  router.openapi({ ...addDependencyRoute, middleware: user }, async (c) => {
    const { project_id: projectId, task_id: taskId, other_task_id: otherId } = c.req.valid('param');
    const task = await addDependency(toUserContext(c, deps), { projectId, taskId, otherId });
    return c.json(toTaskBody(task), 200);
  });
  router.openapi({ ...removeDependencyRoute, middleware: user }, async (c) => {
    const { project_id: projectId, task_id: taskId, other_task_id: otherId } = c.req.valid('param');
    await removeDependency(toUserContext(c, deps), { projectId, taskId, otherId });
    return c.body(null, 204);
  });
  return router;
}

function toFilter(query: z.infer<typeof listTasksQuery>, userId: string): TaskFilter {
  const people: Readonly<Record<string, string | null>> = { me: userId, none: null };
  const { assignee } = query;
  return {
    statuses: query.status ?? [],
    assigneeUserId: assignee !== undefined && Object.hasOwn(people, assignee) ? people[assignee] : assignee,
    labelId: query.label,
    dueFrom: query.due_from,
    dueTo: query.due_to,
    blocked: query.blocked === undefined ? undefined : query.blocked === 'true',
    words: query.q,
  };
}

/** What a change names; a field that is not named stays as it is. */
function toValues(body: z.infer<typeof updateTaskBody>) {
  const { title, description, status, assignee_user_id: assigneeUserId, due_on: dueOn } = body;
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(status === undefined ? {} : { status }),
    ...(assigneeUserId === undefined ? {} : { assigneeUserId }),
    ...(dueOn === undefined ? {} : { dueOn }),
  };
}
