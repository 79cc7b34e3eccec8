import type { HeartbeatResponse } from '../../contracts/worker-calls.ts';
import type { Context } from '../../http/context.ts';
import { writeAudit } from '../accounts/index.ts';
import { listWithdrawnJobs } from '../previews/index.ts';
import { type Heartbeat, saveHeartbeat } from './save-heartbeat.ts';
import type { WorkerNode } from './tables.ts';

export interface HeartbeatInput extends Heartbeat {
  /** `null` until the first. */
  readonly node: WorkerNode | null;
}

/** Keeps what a runner says of itself, and answers what it should do and which of its jobs to drop. */
export async function recordHeartbeat(ctx: Context, input: HeartbeatInput): Promise<HeartbeatResponse> {
  const { node, report } = input;
  if (node === null) await register(ctx, input);
  else await saveHeartbeat(ctx.db, input, ctx.clock.now());
  const cancel = await listWithdrawnJobs(ctx.db, report.active_jobs);
  return { state: node === null ? 'active' : orderFor(node), cancel };
}

function register(ctx: Context, input: HeartbeatInput): Promise<void> {
  const { workerId, report } = input;
  return ctx.db.transaction(async (tx) => {
    const { isFirst } = await saveHeartbeat(tx, input, ctx.clock.now());
    if (!isFirst) return;
    await writeAudit(ctx, tx, {
      action: 'worker.registered',
      subject: { type: 'worker', id: workerId },
      details: { class: report.worker.class, version: report.worker.version },
    });
  });
}

/** What an operator decided comes first; a runner that only fails is given nothing to do until it is well. */
function orderFor({ directive, held }: WorkerNode): HeartbeatResponse['state'] {
  return directive === 'active' && held ? 'draining' : directive;
}
