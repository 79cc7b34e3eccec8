import type { ApiKeyScope } from '../contracts/api-key-scopes.ts';
import type { Tier } from '../contracts/tiers.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Identity } from '../platform/identity.ts';
import type { Logger } from '../platform/log/logger.ts';

/** What every use case is given; a use case that needs more names it beside this. */
export interface Context {
  readonly db: Database;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly log: Logger;
  /** Travels API → queue → runner → callback. */
  readonly requestId: string;
  /** The caller's address without its host, for the audit log; absent where nobody called. */
  readonly network?: string | null;
}

/** A signed-in person, or a key of one. */
export interface UserActor {
  readonly userId: string;
  /** `null` for an API key. */
  readonly sessionId: string | null;
  readonly tier: Tier;
  /** What an API key may do; absent for a person, who may do all that the account may. */
  readonly scopes?: readonly ApiKeyScope[];
  /** Whether the person looks after the installation; an API key of theirs does not. */
  readonly isAdmin?: boolean;
}

export interface UserContext extends Context {
  readonly actor: UserActor;
  /**
   * The id to give to what the request makes, when it carries an `Idempotency-Key`. A repeat of a request that
   * was lost on the way has the same, and finds under it what that one had made.
   */
  readonly workId?: string;
}

/** What hono carries through a request. */
export interface HttpEnv {
  Variables: {
    requestId: string;
    log: Logger;
  };
}

export interface UserHttpEnv {
  Variables: HttpEnv['Variables'] & {
    actor: UserActor;
    /** Checks the proof that came with the request once more, for answers that last. Throws what the first check throws. */
    proveAgain: () => Promise<unknown>;
    workId?: string;
  };
}
