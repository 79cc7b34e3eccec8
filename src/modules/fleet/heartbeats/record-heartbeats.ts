import type { HeartbeatResponse } from '../../../contracts/worker-calls.ts';
import { maskAddress } from '../../../http/mask-address.ts';
import type { RouteDeps } from '../../../http/route-deps.ts';
import { isDatabaseAway } from '../../../platform/db/is-database-away.ts';
import { writeAudit } from '../../accounts/index.ts';
import { listWithdrawnJobs } from '../../previews/index.ts';
import { createGatherer } from './gather.ts';
import { type Heartbeat, type SavedHeartbeat, saveHeartbeats } from './save-heartbeats.ts';

/** A heartbeat, and the request that brought it. */
export interface HeardHeartbeat extends Heartbeat {
  readonly requestId: string;
  /** Asked for only where it is kept: of a runner that nobody had heard of before. */
  readonly callerAddress: () => string;
}

/** Resolves when the heartbeat is kept, with what its runner should do and drop. */
export type RecordHeartbeat = (heartbeat: HeardHeartbeat) => Promise<HeartbeatResponse>;

export type HeartbeatDeps = Pick<RouteDeps, 'db' | 'clock' | 'identity' | 'shutdown'> & {
  /** How long heartbeats wait for others, to be written with them, in milliseconds. */
  readonly heartbeatGatherMs: number;
};

/** Keeps a statement short; a larger fleet takes several. */
const WRITTEN_AT_ONCE = 500;
/** Runners beat when a second begins: a larger fleet is not silent for longer. */
const QUIET_MS = 1_000;

/**
 * Keeps what runners say of themselves, and answers what each should do and which of its jobs to drop: as it stands when
 * it is written, so that every API process answers the same.
 */
export function createHeartbeatRecorder(deps: HeartbeatDeps): RecordHeartbeat {
  return createGatherer<HeardHeartbeat, HeartbeatResponse>({
    identityOf: ({ signature }) => signature,
    subjectOf: ({ workerId }) => workerId,
    waitMs: deps.heartbeatGatherMs,
    quietMs: QUIET_MS,
    atMost: WRITTEN_AT_ONCE,
    clock: deps.clock,
    hurry: deps.shutdown,
    write: (heartbeats) => recordAll(deps, heartbeats),
    isFaultOfOne: (error) => !isDatabaseAway(error),
  });
}

async function recordAll(
  deps: HeartbeatDeps,
  heartbeats: readonly HeardHeartbeat[],
): Promise<HeartbeatResponse[]> {
  const saved = new Map((await saveAll(deps, heartbeats)).map((each) => [each.id, each]));
  const jobIds = heartbeats.flatMap(({ report }) => report.active_jobs);
  const withdrawn = new Set(await listWithdrawnJobs(deps.db, jobIds));
  return heartbeats.map(({ workerId, report }) => ({
    state: orderFor(saved.get(workerId)),
    cancel: report.active_jobs.filter((id) => withdrawn.has(id)),
  }));
}

function saveAll(deps: HeartbeatDeps, heartbeats: readonly HeardHeartbeat[]): Promise<SavedHeartbeat[]> {
  return deps.db.transaction(async (tx) => {
    const saved = await saveHeartbeats(tx, heartbeats, deps.clock.now());
    const newcomers = new Set(saved.filter(({ isFirst }) => isFirst).map(({ id }) => id));
    for (const { workerId, requestId, callerAddress, report } of heartbeats) {
      if (!newcomers.has(workerId)) continue;
      const network = maskAddress(callerAddress());
      await writeAudit({ ...deps, requestId, network }, tx, {
        action: 'worker.registered',
        subject: { type: 'worker', id: workerId },
        details: { class: report.worker.class, version: report.worker.version },
      });
    }
    return saved;
  });
}

/** What an operator decided comes first; a runner that only fails is given nothing to do until it is well. */
function orderFor(saved: SavedHeartbeat | undefined): HeartbeatResponse['state'] {
  if (saved === undefined) throw new Error('a heartbeat was not written');
  return saved.directive === 'active' && saved.held ? 'draining' : saved.directive;
}
