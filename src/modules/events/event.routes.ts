import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { DomainError } from '../../contracts/errors.ts';
import type { UserHttpEnv } from '../../http/context.ts';
import { eventStream, lastEventId } from '../../http/event-stream.ts';
import { errorResponses, USER_ERRORS, USER_SECURITY } from '../../http/responses.ts';
import type { RouteDeps } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import type { DatabaseNews } from '../../platform/db/database-news.ts';
import { streamUserEvents } from './stream-user-events.ts';
import { createUserFeed } from './user-feed.ts';

const eventsRoute = createRoute({
  tags: ['notifications'],
  security: USER_SECURITY,
  method: 'get',
  path: '/events',
  summary: 'What happens to you, as server-sent events',
  description:
    'Numbered events: `notification` (as in GET /notifications), `notifications_read` (ids or null for all, unread), `job` (job_id, kind, project_id, state, error_code), `entitlements` (entitlements_version), `sign_ins` (the list of sessions or keys changed). Begins with `connected`; resume with Last-Event-ID within seven days, at any process. `reset`: events were missed, load everything anew. Ends after a quarter of an hour; reconnect with a fresh token.',
  responses: {
    200: { description: 'The stream', content: { 'text/event-stream': { schema: z.string() } } },
    ...errorResponses(...USER_ERRORS, 'DEPENDENCY_UNAVAILABLE'),
  },
});

export interface EventDeps extends RouteDeps {
  readonly databaseNews: DatabaseNews;
}

/** The event stream of a person. */
export function eventRoutes(deps: EventDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { db, clock } = deps;
  const feed = createUserFeed(deps);
  router.openapi({ ...eventsRoute, middleware: deps.guards.user }, (c) => {
    const { actor, proveAgain } = c.var;
    const ctx = { db, clock, feed, isStillAllowed: () => holds(proveAgain) };
    const { userId } = actor;
    const start = { userId, watch: feed.watch(userId), lastEventId: toSequence(lastEventId(c)) };
    return eventStream(c, deps, (signal) => {
      // A client may leave before anything was read, when no stream has begun that could close it.
      signal.addEventListener('abort', start.watch.close, { once: true });
      return streamUserEvents(ctx, start, signal);
    });
  });
  return router;
}

async function holds(prove: () => Promise<unknown>): Promise<boolean> {
  try {
    await prove();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** An id that is none of ours is taken for a very old one: the client is told to load everything. */
function toSequence(eventId: string | undefined): number | null {
  if (eventId === undefined) return null;
  return /^[0-9]{1,15}$/.test(eventId) ? Number(eventId) : 0;
}
