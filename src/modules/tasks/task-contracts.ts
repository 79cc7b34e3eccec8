import { createRoute } from '@hono/zod-openapi';
import { pageQuery } from '../../http/pagination.ts';
import { errorResponses, jsonBody, jsonResponse, USER_ERRORS, USER_SECURITY } from '../../http/responses.ts';
import { EXAMPLE_ACTIVITY, EXAMPLE_TASK, EXAMPLE_TASK_SUMMARY, EXAMPLE_USER_ID } from './schema-examples.ts';
import {
  activityPageSchema,
  createTaskBody,
  dependencyParams,
  listTasksQuery,
  projectParams,
  taskPageSchema,
  taskParams,
  taskSchema,
  updateTaskBody,
} from './schemas.ts';

const TASK_PATH = '/projects/{project_id}/tasks/{task_id}';
const READ_ERRORS = [...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'] as const;
const WRITE_ERRORS = [...READ_ERRORS, 'GUEST_READ_ONLY'] as const;

export const listTasksRoute = createRoute({
  method: 'get',
  path: '/projects/{project_id}/tasks',
  tags: ['tasks'],
  summary: 'List the tasks of a project',
  description: 'In the order people gave them. Filters that are given all apply.',
  security: USER_SECURITY,
  request: { params: projectParams, query: listTasksQuery },
  responses: {
    200: jsonResponse(taskPageSchema, 'A page of tasks', {
      items: [EXAMPLE_TASK_SUMMARY],
      next_cursor: null,
    }),
    ...errorResponses(...READ_ERRORS),
  },
});

export const createTaskRoute = createRoute({
  method: 'post',
  path: '/projects/{project_id}/tasks',
  tags: ['tasks'],
  summary: 'Make a task',
  security: USER_SECURITY,
  request: { params: projectParams, body: jsonBody(createTaskBody, { title: EXAMPLE_TASK.title }) },
  responses: {
    201: jsonResponse(taskSchema, 'The new task', { ...EXAMPLE_TASK, assignee_user_id: EXAMPLE_USER_ID }),
    ...errorResponses(...WRITE_ERRORS, 'CONFLICT', 'IDEMPOTENCY_KEY_REUSED'),
  },
});

export const getTaskRoute = createRoute({
  method: 'get',
  path: TASK_PATH,
  tags: ['tasks'],
  summary: 'Read a task',
  security: USER_SECURITY,
  request: { params: taskParams },
  responses: {
    200: jsonResponse(taskSchema, 'The task', EXAMPLE_TASK),
    ...errorResponses(...READ_ERRORS),
  },
});

export const updateTaskRoute = createRoute({
  method: 'patch',
  path: TASK_PATH,
  tags: ['tasks'],
  summary: 'Change or move a task',
  description:
    'What is left out stays. With `version` a change is refused when somebody else was faster. Moving a task alone does not raise its version.',
  security: USER_SECURITY,
  request: { params: taskParams, body: jsonBody(updateTaskBody, { version: 1, status: 'in_progress' }) },
  responses: {
    200: jsonResponse(taskSchema, 'The task as it is now', {
      ...EXAMPLE_TASK,
      status: 'in_progress',
      version: 2,
    }),
    ...errorResponses(...WRITE_ERRORS, 'CONFLICT'),
  },
});

export const deleteTaskRoute = createRoute({
  method: 'delete',
  path: TASK_PATH,
  tags: ['tasks'],
  summary: 'Delete a task',
  description: 'With its history, dependencies, comments and attachments.',
  security: USER_SECURITY,
  request: { params: taskParams },
  responses: { 204: { description: 'The task is deleted' }, ...errorResponses(...WRITE_ERRORS) },
});

export const listActivityRoute = createRoute({
  method: 'get',
  path: `${TASK_PATH}/activity`,
  tags: ['tasks'],
  summary: 'Who changed what of a task',
  description: 'Newest first.',
  security: USER_SECURITY,
  request: { params: taskParams, query: pageQuery },
  responses: {
    200: jsonResponse(activityPageSchema, 'A page of changes', {
      items: [EXAMPLE_ACTIVITY],
      next_cursor: null,
    }),
    ...errorResponses(...READ_ERRORS),
  },
});

export const addDependencyRoute = createRoute({
  method: 'put',
  path: `${TASK_PATH}/depends-on/{other_task_id}`,
  tags: ['tasks'],
  summary: 'Make a task depend on another',
  description:
    'It is blocked until the other is done or cancelled. A dependency that closed a circle is refused.',
  security: USER_SECURITY,
  request: { params: dependencyParams },
  responses: {
    200: jsonResponse(taskSchema, 'The task with its dependencies', EXAMPLE_TASK),
    ...errorResponses(...WRITE_ERRORS, 'CONFLICT'),
  },
});

export const removeDependencyRoute = createRoute({
  method: 'delete',
  path: `${TASK_PATH}/depends-on/{other_task_id}`,
  tags: ['tasks'],
  summary: 'End a dependency',
  security: USER_SECURITY,
  request: { params: dependencyParams },
  responses: {
    204: { description: 'The task does not depend on the other' },
    ...errorResponses(...WRITE_ERRORS),
  },
});
