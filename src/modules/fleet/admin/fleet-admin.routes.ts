import type { OpenAPIHono } from '@hono/zod-openapi';
import type { UserHttpEnv } from '../../../http/context.ts';
import { type RouteDeps, toContext, toUserContext } from '../../../http/route-deps.ts';
import { createRouter } from '../../../http/router.ts';
import type { JobQueue } from '../../../platform/queue/job-queue.ts';
import { type JobRouter, listFailures, queueOfJob, retryJob } from '../../previews/index.ts';
import { directNode } from '../direct-node.ts';
import { measureFleet } from '../internal/measure-fleet.ts';
import { getNode, listNodes } from '../list-nodes.ts';
import { changeRules } from '../rules/change-rules.ts';
import { loadRules } from '../rules/load-rules.ts';
import {
  adminQueuesRoute,
  directWorkerRoute,
  failuresRoute,
  getScalingRoute,
  getWorkerRoute,
  listWorkersRoute,
  putScalingRoute,
  retryRoute,
} from './admin-contracts.ts';
import { toFailureBody, toHistoryBody, toWorkerBody } from './admin-to-wire.ts';
import { toQueuesBody } from './queue-wire.ts';

export interface FleetAdminDeps extends RouteDeps {
  readonly queue: JobQueue;
  readonly router: JobRouter;
}

/** The fleet and its queues, for administrators. */
export function fleetAdminRoutes(deps: FleetAdminDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const middleware = deps.guards.admin;

  router.openapi({ ...listWorkersRoute, middleware }, async (c) => {
    const page = await listNodes(toContext(c, deps), c.req.valid('query'));
    return c.json({ items: page.items.map(toWorkerBody), next_cursor: page.nextCursor }, 200);
  });
  router.openapi({ ...getWorkerRoute, middleware }, async (c) => {
    const { worker_id } = c.req.valid('param');
    return c.json(toHistoryBody(await getNode(toContext(c, deps), worker_id)), 200);
  });
  router.openapi({ ...directWorkerRoute, middleware }, async (c) => {
    const { worker_id } = c.req.valid('param');
    const { directive } = c.req.valid('json');
    return c.json(toWorkerBody(await directNode(toUserContext(c, deps), worker_id, directive)), 200);
  });
  router.openapi({ ...adminQueuesRoute, middleware }, async (c) => {
    return c.json(toQueuesBody(await measureFleet(deps)), 200);
  });
  router.openapi({ ...failuresRoute, middleware }, async (c) => {
    const page = await listFailures(toContext(c, deps), c.req.valid('query'));
    return c.json({ items: page.items.map(toFailureBody), next_cursor: page.nextCursor }, 200);
  });
  router.openapi({ ...retryRoute, middleware: [middleware, deps.guards.idempotent] }, async (c) => {
    const { job_id } = c.req.valid('param');
    const ctx = { ...toUserContext(c, deps), queue: deps.queue, router: deps.router };
    const job = await retryJob(ctx, job_id);
    const body = { job_id, status: 'queued' as const, queue: queueOfJob(job) };
    return c.json({ ...body, give_up_at: job.giveUpAt.toISOString() }, 202);
  });
  router.openapi({ ...getScalingRoute, middleware }, async (c) => c.json(await loadRules(deps.db), 200));
  router.openapi({ ...putScalingRoute, middleware }, async (c) => {
    return c.json(await changeRules(toUserContext(c, deps), c.req.valid('json')), 200);
  });
  return router;
}
