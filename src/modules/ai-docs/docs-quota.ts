import { gte, sum } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import { limitReached } from '../../contracts/tier-refusals.ts';
import { TIER_LIMITS, type Tier } from '../../contracts/tiers.ts';
import type { Usage } from '../../contracts/usage.ts';
import type { UserActor } from '../../http/context.ts';
import type { Executor, Transaction } from '../../platform/db/database.ts';
import {
  countActiveAiDocs,
  listActiveDocs,
  listCountedDocs,
  lockDocsQuota,
  type UsedUpQuota,
} from '../previews/index.ts';
import type { AiCaps } from './context.ts';
import { aiUsages } from './tables.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MICRO = 1_000_000;
/** Until a job that runs may have cost less than it was promised. */
const RUNNING_JOB_SECONDS = 60;

/** Throws `LIMIT_REACHED` when one more job would pass what the tier allows at once or within an hour; tells when it takes the last of the hour. Takes the person's lock. */
export async function assertDocsLeft(
  tx: Transaction,
  { userId, tier }: Pick<UserActor, 'userId' | 'tier'>,
  now: Date,
): Promise<UsedUpQuota | null> {
  await lockDocsQuota(tx, userId);
  const { aiDocsAtOnce, aiDocsPerHour } = TIER_LIMITS[tier];
  const active = await listActiveDocs(tx, userId);
  const [oldest] = active;
  if (active.length >= aiDocsAtOnce && oldest !== undefined) {
    throw limitReached('ai_docs_at_once', 'aiDocsAtOnce', tier, {
      message: `${active.length} of your documentation jobs are under way, as many as the ${tier} tier runs at once. Wait for one to end or stop one.`,
      retryAfterMs: oldest.acceptedAt.getTime() + oldest.estimatedMs - now.getTime(),
    });
  }
  const since = new Date(now.getTime() - HOUR_MS);
  const counted = await listCountedDocs(tx, { userId, since }, aiDocsPerHour);
  // Room comes back when the hour is left by the one before which there are `limit - 1` newer ones.
  const leaving = counted[aiDocsPerHour - 1];
  if (leaving === undefined) {
    const last = counted[aiDocsPerHour - 2];
    if (last === undefined) return null;
    const roomAt = new Date(last.getTime() + HOUR_MS);
    return { limitType: 'ai_docs_per_hour', limit: aiDocsPerHour, periodMs: HOUR_MS, roomAt };
  }
  throw limitReached('ai_docs_per_hour', 'aiDocsPerHour', tier, {
    message: `You have asked for documentation ${aiDocsPerHour} times within an hour, as often as the ${tier} tier allows.`,
    retryAfterMs: leaving.getTime() + HOUR_MS - now.getTime(),
  });
}

/** What the operator allows models to take in a day, for everybody together. */
interface DailyBudget {
  readonly variable: 'AI_MAX_COST_PER_DAY_USD' | 'AI_MAX_SECONDS_PER_DAY';
  /** What the variable bounds, in words. */
  readonly what: string;
  readonly perDay: number;
  /** The most that one job takes of it. */
  readonly perJob: number;
  readonly spent: number;
}

/**
 * Throws `DEPENDENCY_UNAVAILABLE` when one more job could pass what the operator allows models to cost in a day, or how
 * long they may take: what was spent, and what each job under way may still spend. Takes the installation's lock.
 */
export async function assertDayHasRoom(tx: Transaction, caps: AiCaps, now: Date): Promise<void> {
  await lockDocsQuota(tx, 'everybody');
  const midnight = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
  const [row] = await tx
    .select({ costMicroUsd: sum(aiUsages.costMicroUsd), durationMs: sum(aiUsages.durationMs) })
    .from(aiUsages)
    .where(gte(aiUsages.at, midnight));
  const running = await countActiveAiDocs(tx);
  const budgets: readonly DailyBudget[] = [
    {
      variable: 'AI_MAX_COST_PER_DAY_USD',
      what: 'What this installation lets AI cost in a day',
      perDay: caps.costPerDayUsd,
      perJob: caps.costPerJobUsd,
      spent: Number(row?.costMicroUsd ?? 0) / MICRO,
    },
    {
      variable: 'AI_MAX_SECONDS_PER_DAY',
      what: 'How long this installation lets AI work in a day',
      perDay: caps.secondsPerDay,
      perJob: caps.secondsPerJob,
      spent: Number(row?.durationMs ?? 0) / 1_000,
    },
  ];
  const full = budgets.find(({ spent, perJob, perDay }) => spent + (running + 1) * perJob > perDay);
  if (full === undefined) return;
  const isSpent = full.spent + full.perJob > full.perDay;
  const untilMidnight = Math.ceil((midnight.getTime() + DAY_MS - now.getTime()) / 1_000);
  throw new DomainError(
    'DEPENDENCY_UNAVAILABLE',
    `${full.what} (${full.variable}) is ${isSpent ? 'spent' : 'promised to jobs that run'}. Try again later, or ask with provider "static", which needs no model.`,
    {
      details: { retry_after_seconds: isSpent ? untilMidnight : RUNNING_JOB_SECONDS },
      retryable: true,
    },
  );
}

/** What a person has used of the quotas on documentation. */
export async function countDocsUsage(
  executor: Executor,
  { userId, tier }: { readonly userId: string; readonly tier: Tier },
  now: Date,
): Promise<readonly Usage[]> {
  const { aiDocsPerHour, aiDocsAtOnce } = TIER_LIMITS[tier];
  const since = new Date(now.getTime() - HOUR_MS);
  const counted = await listCountedDocs(executor, { userId, since }, aiDocsPerHour);
  const active = await listActiveDocs(executor, userId);
  return [
    { limitType: 'ai_docs_per_hour', used: counted.length, limit: aiDocsPerHour },
    { limitType: 'ai_docs_at_once', used: active.length, limit: aiDocsAtOnce },
  ];
}
