import { and, eq, isNotNull, lt, sql } from 'drizzle-orm';
import type { IdempotencyStart, IdempotencyStore, IdempotencyUse } from '../../http/idempotency.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Identity } from '../../platform/identity.ts';
import { openAnswer, sealAnswer } from './seal-answer.ts';
import { idempotencyKeys } from './tables.ts';

interface StoreDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly identity: Identity;
  /** Answers are kept so that a copy of the table alone tells nobody's token. The first seals, all open. */
  readonly answerSecrets: readonly string[];
}

/**
 * A request that runs renews its lock in good time. Of one whose process died nobody does, and a repeat runs in its
 * place; should the first go on after all, both make the same thing under the same id, which one of them does.
 */
const LEASE_MS = 6_000;
const RENEW_MS = 2_000;
const KEEP_MS = 24 * 60 * 60 * 1_000;

/** Idempotency keys in Postgres: one statement decides which of any number of equal requests runs. */
export function createIdempotencyStore(deps: StoreDeps): IdempotencyStore {
  return {
    start: (use) => start(deps, use),
    hold: (use, lock) => hold(deps, use, lock),
    async finish(use, lock, answer) {
      await deps.db
        .update(idempotencyKeys)
        .set({
          lock: null,
          answerStatus: answer.status,
          answerContentType: answer.contentType,
          answerBody: sealAnswer(deps.answerSecrets, answer.body),
        })
        .where(and(isUse(use), eq(idempotencyKeys.lock, lock)));
    },
    async release(use, lock) {
      // Not deleted: what failed may have made something before, which a repeat must find.
      await deps.db
        .update(idempotencyKeys)
        .set({ lockedUntil: new Date(0) })
        .where(and(isUse(use), eq(idempotencyKeys.lock, lock)));
    },
  };
}

/** Deletes keys whose 24 hours are over. Tells how many went. */
export async function purgeIdempotencyKeys(ctx: Pick<StoreDeps, 'db' | 'clock'>): Promise<number> {
  const gone = await ctx.db
    .delete(idempotencyKeys)
    .where(lt(idempotencyKeys.expiresAt, ctx.clock.now()))
    .returning({ key: idempotencyKeys.key });
  return gone.length;
}

async function start(deps: StoreDeps, use: IdempotencyUse): Promise<IdempotencyStart> {
  const lock = deps.identity.id();
  const workId = await takeLock(deps, use, lock);
  if (workId !== null) return { state: 'started', lock, workId };
  const [row] = await deps.db.select().from(idempotencyKeys).where(isUse(use));
  // Released in between: the caller's next try will get it.
  if (row === undefined) return { state: 'running' };
  if (row.bodySha256 !== use.bodySha256) return { state: 'other_body' };
  if (row.answerStatus === null) return { state: 'running' };
  const { answerStatus: status, answerContentType: contentType, answerBody } = row;
  const body = openAnswer(deps.answerSecrets, answerBody ?? '');
  // Its secret was withdrawn: nobody can tell any more what was answered.
  return body === null ? { state: 'running' } : { state: 'answered', answer: { status, contentType, body } };
}

function hold({ db, clock }: StoreDeps, use: IdempotencyUse, lock: string): () => void {
  let isHeld = true;
  let cancel = clock.after(RENEW_MS, renew);
  function renew(): void {
    const lockedUntil = new Date(clock.now().getTime() + LEASE_MS);
    db.update(idempotencyKeys)
      .set({ lockedUntil })
      .where(and(isUse(use), eq(idempotencyKeys.lock, lock)))
      // A database that is away for a moment is asked again; one that stays away ends the request as well.
      .catch(() => undefined)
      .then(() => {
        if (isHeld) cancel = clock.after(RENEW_MS, renew);
      });
  }
  return () => {
    isHeld = false;
    cancel();
  };
}

/** Inserts the use, or takes over one that expired or whose request was lost. Tells the id of its work. */
async function takeLock(deps: StoreDeps, use: IdempotencyUse, lock: string): Promise<string | null> {
  const now = deps.clock.now();
  const values = {
    bodySha256: use.bodySha256,
    lock,
    workId: deps.identity.id(),
    lockedUntil: new Date(now.getTime() + LEASE_MS),
    expiresAt: new Date(now.getTime() + KEEP_MS),
    answerStatus: null,
    answerContentType: null,
    answerBody: null,
  };
  const taken = await deps.db
    .insert(idempotencyKeys)
    .values({ userId: use.userId, route: use.route, key: use.key, ...values })
    .onConflictDoUpdate({
      target: [idempotencyKeys.userId, idempotencyKeys.route, idempotencyKeys.key],
      set: {
        ...values,
        workId: sql`case when ${isOver(now)} then excluded.work_id else ${idempotencyKeys.workId} end`,
      },
      setWhere: sql`${isOver(now)} or ${isLost(use, now)}`,
    })
    .returning({ workId: idempotencyKeys.workId });
  return taken[0]?.workId ?? null;
}

function isOver(now: Date) {
  return lt(idempotencyKeys.expiresAt, now);
}

/** Its request never answered. Only an equal request may run in its place. */
function isLost(use: IdempotencyUse, now: Date) {
  return and(
    isNotNull(idempotencyKeys.lock),
    lt(idempotencyKeys.lockedUntil, now),
    eq(idempotencyKeys.bodySha256, use.bodySha256),
  );
}

function isUse(use: IdempotencyUse) {
  return and(
    eq(idempotencyKeys.userId, use.userId),
    eq(idempotencyKeys.route, use.route),
    eq(idempotencyKeys.key, use.key),
  );
}
