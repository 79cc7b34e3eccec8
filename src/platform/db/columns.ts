import { timestamp } from 'drizzle-orm/pg-core';

/** A moment in time to the millisecond, as JavaScript keeps it, so that what is read equals what was written. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
