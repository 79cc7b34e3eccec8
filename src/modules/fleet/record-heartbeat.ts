import type { HeartbeatRequest, HeartbeatResponse } from '../../contracts/worker-calls.ts';
import type { Context } from '../../http/context.ts';
import { writeAudit } from '../accounts/index.ts';
import { listWithdrawnJobs } from '../previews/index.ts';
import { type WorkerNode, workerNodes } from './tables.ts';

export interface HeartbeatInput {
  readonly workerId: string;
  readonly node: WorkerNode | null;
  readonly report: HeartbeatRequest;
}

/** Keeps what a runner says of itself, and answers what it should do and which of its jobs to drop. */
export async function recordHeartbeat(ctx: Context, input: HeartbeatInput): Promise<HeartbeatResponse> {
  const { workerId, node, report } = input;
  const now = ctx.clock.now();
  const seen = {
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
    lastSeenAt: now,
  };
  await ctx.db.transaction(async (tx) => {
    await tx
      .insert(workerNodes)
      .values({ id: workerId, ...seen, firstSeenAt: now })
      .onConflictDoUpdate({ target: workerNodes.id, set: seen });
    if (node !== null) return;
    await writeAudit(ctx, tx, {
      action: 'worker.registered',
      subject: { type: 'worker', id: workerId },
      details: { class: report.worker.class, version: report.worker.version },
    });
  });
  const cancel = await listWithdrawnJobs(ctx.db, report.active_jobs);
  return { state: node?.directive ?? 'active', cancel };
}
