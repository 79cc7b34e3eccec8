import { eq } from 'drizzle-orm';
import type { ServerEvent } from '../../http/event-stream.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { EVENT_DAYS } from './forget-events.ts';
import { EVENTS_AT_ONCE, type LoadedEvent } from './load-events.ts';
import { userEventCounters } from './tables.ts';
import type { UserFeed, UserWatch } from './user-feed.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** How long a stream trusts that news would have reached it. */
const POLL_MS = 30_000;
/** As long as an access token: the client comes back with a fresh one, and misses nothing. */
const STREAM_MS = 15 * 60_000;

export interface StreamContext {
  readonly db: Database;
  readonly clock: Clock;
  readonly feed: UserFeed;
  /** Whether the proof with which the stream was opened still holds. */
  readonly isStillAllowed: () => Promise<boolean>;
}

interface StreamStart {
  readonly userId: string;
  readonly watch: UserWatch;
  /** The last event the client has; `null` when it begins. */
  readonly lastEventId: number | null;
}

/**
 * What happens to a person, from the client's last event on or from now on, in order and without gaps. Ends after a
 * quarter of an hour, and when the client may not see it any more. Closes the watch.
 */
export async function* streamUserEvents(
  ctx: StreamContext,
  { userId, watch, lastEventId }: StreamStart,
  signal: AbortSignal,
): AsyncGenerator<ServerEvent> {
  const endsAt = ctx.clock.now().getTime() + STREAM_MS;
  try {
    const start = await findStart(ctx, userId, lastEventId);
    let after = start.after;
    yield {
      id: String(after),
      event: start.missed ? 'reset' : 'connected',
      data: { resumed: start.resumed },
    };
    while (!signal.aborted && ctx.clock.now().getTime() < endsAt) {
      const events = await ctx.feed.loader.load({ userId, after });
      for (const event of events) {
        if (event.type === 'sign_ins' && !(await ctx.isStillAllowed())) return;
        after = event.sequence;
        yield toServerEvent(event);
      }
      if (events.length < EVENTS_AT_ONCE) await watch.wait(POLL_MS, signal);
    }
  } finally {
    watch.close();
  }
}

interface Start {
  readonly after: number;
  readonly resumed: boolean;
  /** Events that the client does not have are not kept any more. */
  readonly missed: boolean;
}

async function findStart(
  { db, clock }: StreamContext,
  userId: string,
  lastEventId: number | null,
): Promise<Start> {
  const [counter] = await db
    .select({ last: userEventCounters.lastSequence })
    .from(userEventCounters)
    .where(eq(userEventCounters.userId, userId));
  const last = counter?.last ?? 0;
  if (lastEventId === null) return { after: last, resumed: false, missed: false };
  // Numbers begin with the time, so an old one tells how old it is.
  const keptSince = clock.now().getTime() - EVENT_DAYS * DAY_MS;
  if (lastEventId < last && lastEventId < keptSince) return { after: last, resumed: false, missed: true };
  return { after: Math.min(lastEventId, last), resumed: true, missed: false };
}

function toServerEvent({ sequence, type, data }: LoadedEvent): ServerEvent {
  return { id: String(sequence), event: type, data };
}
