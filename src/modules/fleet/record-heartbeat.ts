import { sql } from 'drizzle-orm';
import type { HeartbeatRequest, HeartbeatResponse } from '../../contracts/worker-calls.ts';
import type { Context } from '../../http/context.ts';
import { writeAudit } from '../accounts/index.ts';
import { listWithdrawnJobs } from '../previews/index.ts';
import { type WorkerNode, workerNodes } from './tables.ts';

export interface HeartbeatInput {
  readonly workerId: string;
  readonly node: WorkerNode | null;
  /** Of the call itself, and when it was signed: what tells news from a heartbeat that is heard again. */
  readonly signature: string;
  readonly signedAt: Date;
  readonly report: HeartbeatRequest;
}

/** Keeps what a runner says of itself, and answers what it should do and which of its jobs to drop. */
export async function recordHeartbeat(ctx: Context, input: HeartbeatInput): Promise<HeartbeatResponse> {
  const { workerId, node, report } = input;
  await ctx.db.transaction(async (tx) => {
    const now = ctx.clock.now();
    const seen = toColumns(input, now);
    const [written] = await tx
      .insert(workerNodes)
      .values({ id: workerId, ...seen, heardSignatures: [input.signature], firstSeenAt: now })
      .onConflictDoUpdate({
        target: workerNodes.id,
        set: { ...seen, heardSignatures: HEARD_IN_THE_SAME_SECOND },
        setWhere: IS_NEWS,
      })
      .returning({ isFirst: sql<boolean>`xmax = 0` });
    if (written?.isFirst !== true) return;
    await writeAudit(ctx, tx, {
      action: 'worker.registered',
      subject: { type: 'worker', id: workerId },
      details: { class: report.worker.class, version: report.worker.version },
    });
  });
  const cancel = await listWithdrawnJobs(ctx.db, report.active_jobs);
  return { state: node?.directive ?? 'active', cancel };
}

/** Heartbeats that were held up and those that are repeated must not undo what later ones said. */
const IS_NEWS = sql`excluded.signed_at > ${workerNodes.signedAt} or (
  excluded.signed_at = ${workerNodes.signedAt} and not ${workerNodes.heardSignatures} @> excluded.heard_signatures
)`;

const HEARD_IN_THE_SAME_SECOND = sql`case when excluded.signed_at = ${workerNodes.signedAt}
  then ${workerNodes.heardSignatures} || excluded.heard_signatures else excluded.heard_signatures end`;

function toColumns({ report, signedAt }: HeartbeatInput, now: Date) {
  return {
    class: report.worker.class,
    version: report.worker.version,
    state: report.state,
    queues: report.queues,
    capacity: report.capacity,
    activeJobs: report.active_jobs,
    cpuPercent: report.cpu_percent,
    memoryBytes: report.memory_bytes,
    eventLoopLagMs: report.event_loop_lag_ms,
    errorsSinceLast: report.errors_since_last,
    signedAt,
    lastSeenAt: now,
  };
}
