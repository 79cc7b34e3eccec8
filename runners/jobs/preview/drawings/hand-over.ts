import { drawingJobId } from '../../../../src/contracts/queues.ts';
import { buildStateKey } from '../../../../src/contracts/storage-keys.ts';
import { PostponeJobError, type QueuedJob } from '../../../../src/platform/queue/job-queue.ts';
import { writeJson } from '../../influence/write-json.ts';
import type { PreviewBuild } from '../preview-build.ts';
import { type BuildState, MAX_STATE_BYTES } from './build-state.ts';

/** Of the large pictures of a screen together. Below, drawing them takes less time than handing them over. */
export const HAND_OVER_PIXELS = 2 * 1024 * 1024;

/** Long enough for a queue or a storage that is coming back. */
const TRY_AGAIN_MS = 1_000;

type HandingOver = Pick<PreviewBuild, 'payload' | 'claim' | 'storage' | 'log'> & {
  readonly drawingQueue: 'snapshot' | 'snapshot.gpu';
};

/**
 * Leaves the large pictures of an attempt to whoever serves the queue for drawings, and what the attempt has made so far to
 * whoever gets the job when they are drawn. `waiting`: the job is no longer this runner's. Throws `PostponeJobError`
 * when that cannot be told or done: what follows then is a new attempt.
 */
export async function handOver(
  { payload, claim, storage, drawingQueue, log }: HandingOver,
  job: Pick<QueuedJob<'preview'>, 'addChildren' | 'waitForChildren' | 'reportProgress'>,
  state: BuildState,
): Promise<'waiting' | 'ended'> {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  if (bytes.byteLength > MAX_STATE_BYTES) return 'ended';
  const { job_id, project_id, request_id } = payload;
  const { attempt } = claim;
  const drawings = state.drafts.flatMap(({ device_id, screen_id, drawings: ofScreen }) =>
    ofScreen.map(({ node_id }) => ({
      job_id,
      attempt,
      device_id,
      screen_id,
      node_id,
      project_id,
      request_id,
    })),
  );
  const children = drawings.map((drawing) => ({ jobId: drawingJobId(drawing), payload: drawing }));
  try {
    await job.addChildren(drawingQueue, children);
    // Last: where there is a state, there are children.
    await writeJson(storage, buildStateKey(job_id, attempt), bytes);
  } catch (error) {
    log.warn({ error }, 'the pictures could not be handed over');
    throw new PostponeJobError('the pictures could not be handed over', TRY_AGAIN_MS);
  }
  const progress = { attempt, stage: 'snapshot', done: 0, total: drawings.length } as const;
  // A hint for people, and not worth waiting for.
  void job
    .reportProgress(progress)
    .catch((error: unknown) => log.debug({ error }, 'progress was not reported'));
  log.info({ attempt, pictures: drawings.length }, 'the job waits for its pictures');
  return job.waitForChildren();
}
