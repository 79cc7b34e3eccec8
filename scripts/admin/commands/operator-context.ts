import type { Context } from '../../../src/http/context.ts';
import { systemClock } from '../../../src/platform/clock.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { systemIdentity } from '../../../src/platform/identity.ts';
import type { Logger } from '../../../src/platform/log/logger.ts';

/** The context of a use case that an operator calls beside the API: nobody is signed in, nothing came over a network. */
export function operatorContext(db: Database, log: Logger): Context {
  const requestId = systemIdentity.id();
  return { db, log, clock: systemClock, identity: systemIdentity, requestId, network: null };
}
