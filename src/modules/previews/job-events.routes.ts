import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { UserHttpEnv } from '../../http/context.ts';
import { eventStream, lastEventId } from '../../http/event-stream.ts';
import { errorResponses, USER_ERRORS, USER_SECURITY } from '../../http/responses.ts';
import { toUserContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import { createJobFeed } from './events/job-feed.ts';
import { openJob } from './load-job.ts';
import type { PreviewDeps } from './preview.routes.ts';
import { streamJobEvents } from './stream-job-events.ts';
import { jobIdParam } from './wire/schemas.ts';

const eventsRoute = createRoute({
  tags: ['jobs'],
  security: USER_SECURITY,
  method: 'get',
  path: '/jobs/{job_id}/events',
  summary: 'What happens to a job, as server-sent events',
  description:
    'Numbered events: `queued`, `building`, `ready` (of a map `map_ready`), `failed`, `cancelled`; resume with Last-Event-ID. Snapshots without a number: `position` (queue_position, estimated_wait_ms, estimated_ready_at, runners_available), `progress` (attempt, stage, done, total, estimated_ready_at). The stream ends when the job has.',
  request: { params: jobIdParam },
  responses: {
    200: { description: 'The stream', content: { 'text/event-stream': { schema: z.string() } } },
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'),
  },
});

/** Event streams of jobs, whatever their kind. */
export function jobRoutes(deps: PreviewDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const feed = createJobFeed(deps);
  router.openapi({ ...eventsRoute, middleware: deps.guards.user }, async (c) => {
    const ctx = toUserContext(c, deps);
    const { id: jobId } = await openJob(ctx, c.req.valid('param').job_id, 'project.read');
    const from = { jobId, after: toSequence(lastEventId(c)) };
    return eventStream(c, deps, (signal) =>
      streamJobEvents({ ...ctx, queue: deps.queue, forecaster: deps.forecaster }, feed, from, signal),
    );
  });
  return router;
}

/** An id that is none of ours replays from the start: repeating is safe, missing something is not. */
function toSequence(eventId: string | undefined): number {
  return eventId !== undefined && /^[0-9]{1,9}$/.test(eventId) ? Number(eventId) : 0;
}
