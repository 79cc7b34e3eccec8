import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { DomainError } from '../../contracts/errors.ts';
import type { HttpEnv } from '../../http/context.ts';
import { errorResponses, INTERNAL_SECURITY, jsonResponse } from '../../http/responses.ts';
import type { RouteDeps } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import { runTask } from './run-task.ts';
import type { MaintenanceDeps } from './task.ts';
import { TASKS } from './tasks.ts';

export type MaintenanceRouteDeps = RouteDeps & MaintenanceDeps;

const taskRoute = createRoute({
  method: 'post',
  path: '/internal/tasks/{name}',
  tags: ['internal'],
  security: INTERNAL_SECURITY,
  summary: 'Run a maintenance task now',
  description: 'How the platform’s schedule reaches maintenance where the API has no timers of its own.',
  request: { params: z.object({ name: z.string().max(64) }) },
  responses: {
    200: jsonResponse(
      z.object({
        task: z.string(),
        ran: z.boolean(),
        reason: z.string().nullable(),
        report: z.record(z.string(), z.number()),
      }),
      'What the run did',
    ),
    ...errorResponses('AUTH_REQUIRED', 'AUTH_INVALID', 'NOT_FOUND', 'DEPENDENCY_UNAVAILABLE'),
  },
});

/** Maintenance by request, for operators and for platforms that call on a schedule. */
export function maintenanceRoutes(deps: MaintenanceRouteDeps): OpenAPIHono<HttpEnv> {
  const router = createRouter();
  router.openapi({ ...taskRoute, middleware: deps.guards.internal }, async (c) => {
    const { name } = c.req.valid('param');
    const task = TASKS.find((candidate) => candidate.name === name);
    if (task === undefined) {
      const names = TASKS.map((candidate) => candidate.name);
      throw new DomainError('NOT_FOUND', `There is no task of that name; the tasks are ${names.join(', ')}.`);
    }
    const outcome = await runTask({ ...deps, log: c.get('log') }, task);
    const body = outcome.ran
      ? { task: name, ran: true, reason: null, report: { ...outcome.report } }
      : { task: name, ran: false, reason: outcome.reason, report: {} };
    return c.json(body, 200);
  });
  return router;
}
