import { and, count, desc, eq, gte, sql, sum } from 'drizzle-orm';
import type { AiUsage } from '../../contracts/ai-docs.ts';
import type { UserContext } from '../../http/context.ts';
import type { Executor, Transaction } from '../../platform/db/database.ts';
import type { DocsJob } from '../previews/index.ts';
import { openProject } from '../projects/index.ts';
import { aiUsages } from './tables.ts';

const DAY_MS = 24 * 3_600_000;

/** What one model was asked within some days. */
export interface ModelUsage {
  readonly provider: AiUsage['provider'];
  readonly model: string;
  readonly jobs: number;
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costMicroUsd: number;
  readonly durationMs: number;
}

export interface UsageReport {
  readonly since: Date;
  readonly models: readonly ModelUsage[];
}

/** Keeps what models were asked for a job. */
export async function saveUsage(
  tx: Transaction,
  { id: jobId, userId, projectId }: Pick<DocsJob, 'id' | 'userId' | 'projectId'>,
  usage: readonly AiUsage[],
  at: Date,
): Promise<void> {
  if (usage.length === 0) return;
  const rows = usage.map((each) => ({
    jobId,
    userId,
    projectId,
    provider: each.provider,
    model: each.model,
    requests: each.requests,
    inputTokens: each.input_tokens,
    outputTokens: each.output_tokens,
    costMicroUsd: each.cost_micro_usd,
    durationMs: each.duration_ms,
    at,
  }));
  // A job that failed can be started again: what that takes comes on top.
  await tx
    .insert(aiUsages)
    .values(rows)
    .onConflictDoUpdate({
      target: [aiUsages.jobId, aiUsages.provider],
      set: {
        requests: sql`${aiUsages.requests} + excluded.requests`,
        inputTokens: sql`${aiUsages.inputTokens} + excluded.input_tokens`,
        outputTokens: sql`${aiUsages.outputTokens} + excluded.output_tokens`,
        costMicroUsd: sql`${aiUsages.costMicroUsd} + excluded.cost_micro_usd`,
        durationMs: sql`${aiUsages.durationMs} + excluded.duration_ms`,
        at,
      },
    });
}

/** What models were asked for a project, by everybody, within the last `days`. */
export async function reportProjectUsage(
  ctx: UserContext,
  projectId: string,
  days: number,
): Promise<UsageReport> {
  const project = await openProject(ctx, projectId, 'project.read');
  return report(ctx, eq(aiUsages.projectId, project.id), days);
}

/** What models were asked for the caller, in all projects, within the last `days`. */
export function reportOwnUsage(ctx: UserContext, days: number): Promise<UsageReport> {
  return report(ctx, eq(aiUsages.userId, ctx.actor.userId), days);
}

async function report(
  { db, clock }: UserContext,
  whose: ReturnType<typeof eq>,
  days: number,
): Promise<UsageReport> {
  const since = new Date(clock.now().getTime() - days * DAY_MS);
  const rows = await db
    .select({
      provider: aiUsages.provider,
      model: aiUsages.model,
      jobs: count(),
      requests: sum(aiUsages.requests).mapWith(Number),
      inputTokens: sum(aiUsages.inputTokens).mapWith(Number),
      outputTokens: sum(aiUsages.outputTokens).mapWith(Number),
      costMicroUsd: sum(aiUsages.costMicroUsd).mapWith(Number),
      durationMs: sum(aiUsages.durationMs).mapWith(Number),
    })
    .from(aiUsages)
    .where(and(whose, gte(aiUsages.at, since)))
    .groupBy(aiUsages.provider, aiUsages.model)
    .orderBy(desc(sum(aiUsages.costMicroUsd)), aiUsages.model);
  return { since, models: rows };
}

/** Forgets what models were asked for somebody whose account ends. */
export async function forgetUsageOf(db: Executor, userId: string): Promise<void> {
  await db.delete(aiUsages).where(eq(aiUsages.userId, userId));
}
