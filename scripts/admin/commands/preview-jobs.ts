import {
  listFailures,
  listRecentJobs,
  queueOfJob,
  type RecentJob,
} from '../../../src/modules/previews/index.ts';
import { formatTable } from '../../format-table.ts';
import { AdminError } from '../admin-error.ts';
import type { CommandContext, RunCommand } from '../command.ts';

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

/** The latest jobs of anybody, by what became of them; nothing of what they are about is shown. */
export const run: RunCommand = async (ctx) => {
  const limit = readLimit(ctx.options.limit);
  const db = await ctx.database();
  const jobs =
    ctx.options.failed === true ? await listFailed(db, limit) : await listRecentJobs({ db }, limit);
  const rows = jobs.map((job) => [
    job.id,
    queueOfJob(job),
    job.tier,
    job.failure === null ? job.state : `${job.state}: ${job.failure.code}`,
    String(job.attempt),
    job.claimedBy ?? '',
    job.acceptedAt.toISOString(),
  ]);
  const header = ['job', 'queue', 'tier', 'state', 'attempt', 'runner', 'accepted'];
  const lines = rows.length === 0 ? ['There are no such jobs.'] : formatTable(header, rows);
  return { lines, data: { jobs: jobs.map(toData) } };
};

async function listFailed(db: Parameters<typeof listFailures>[0]['db'], limit: number): Promise<RecentJob[]> {
  const { items } = await listFailures({ db }, { limit });
  return items.map(({ workerId, ...job }) => ({ ...job, state: 'failed' as const, claimedBy: workerId }));
}

function readLimit(given: CommandContext['options'][string]): number {
  if (given === undefined) return DEFAULT_LIMIT;
  const limit = Number(given);
  if (Number.isInteger(limit) && limit > 0 && limit <= MAX_LIMIT) return limit;
  throw new AdminError(`--limit takes a number from 1 to ${MAX_LIMIT}.`);
}

function toData(job: RecentJob): Readonly<Record<string, unknown>> {
  return {
    job_id: job.id,
    kind: job.kind,
    queue: queueOfJob(job),
    tier: job.tier,
    state: job.state,
    attempt: job.attempt,
    worker_id: job.claimedBy,
    accepted_at: job.acceptedAt.toISOString(),
    ended_at: job.endedAt?.toISOString() ?? null,
    error: job.failure?.code ?? null,
  };
}
