import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../platform/db/database.ts';
import { USER_EVENT_TYPES } from './tables.ts';

/** Where a reader is in a person's events. */
export interface Place {
  readonly userId: string;
  readonly after: number;
}

const eventSchema = z.object({
  reader: z.number(),
  sequence: z.coerce.number(),
  type: z.enum(USER_EVENT_TYPES),
  data: z.record(z.string(), z.unknown()),
});

export type LoadedEvent = Pick<z.infer<typeof eventSchema>, 'sequence' | 'type' | 'data'>;

/** So many a reader is given at once; it asks again. */
export const EVENTS_AT_ONCE = 50;

/** The next events of each reader, in one query for all of them. In the order of the readers. */
export async function loadEvents(db: Database, places: readonly Place[]): Promise<LoadedEvent[][]> {
  const readers = JSON.stringify(
    places.map(({ userId, after }, reader) => ({ reader, user_id: userId, after_sequence: after })),
  );
  const { rows } = await db.execute(sql`
    select reader, sequence, type, data
    from jsonb_to_recordset(${readers}::jsonb) as asked(reader int, user_id uuid, after_sequence bigint)
    cross join lateral (
      select sequence, type, data from user_events
      where user_events.user_id = asked.user_id and sequence > after_sequence
      order by sequence limit ${EVENTS_AT_ONCE}
    ) as next
    order by reader, sequence`);
  const events: LoadedEvent[][] = places.map(() => []);
  for (const row of rows) {
    const { reader, ...event } = eventSchema.parse(row);
    events[reader]?.push(event);
  }
  return events;
}
