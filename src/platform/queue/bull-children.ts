import { type Job, type Queue, WaitingChildrenError } from 'bullmq';
import { QUEUE_PAYLOADS, type QueueName } from '../../contracts/queues.ts';
import { PostponeJobError, type QueuedJob, QueueError } from './job-queue.ts';
import { within } from './within.ts';

/** For an answer of the queue; a job whose children are unknown is asked about again after a moment. */
const ANSWER_WITHIN_MS = 5_000;
const ASK_AGAIN_MS = 1_000;

/** The queues that children may be added to. */
export type ChildQueues = (name: QueueName) => Pick<Queue<unknown, void>, 'addBulk'>;

export interface ChildrenParts {
  readonly job: Job<unknown, void>;
  readonly token: string;
  /** The parent's queue, as BullMQ names it in links. */
  readonly qualifiedName: string;
  readonly queueOf: ChildQueues;
  /** Told when the job is no longer this worker's. */
  readonly onParked: () => void;
}

/** What a delivery may do about its job's children, and how it ends because of them. */
export interface JobChildren extends Pick<QueuedJob<QueueName>, 'addChildren' | 'waitForChildren'> {
  /** Throws BullMQ's `WaitingChildrenError` when the job waits for children now, or has some left: it cannot end yet. */
  assertNoneLeft(): Promise<void>;
}

/** The children of the job that a worker holds. */
export function childrenOf({ job, token, qualifiedName, queueOf, onParked }: ChildrenParts): JobChildren {
  let parked = false;
  // A first delivery has none but those it adds, and is not to pay for the question.
  let mayHaveSome = job.attemptsStarted > 1;

  async function park(): Promise<boolean> {
    parked ||= await within(ANSWER_WITHIN_MS, job.moveToWaitingChildren(token));
    if (parked) onParked();
    return parked;
  }

  return {
    async addChildren(name, children) {
      mayHaveSome = true;
      const opts = {
        ...(job.opts.priority === undefined ? {} : { priority: job.opts.priority }),
        attempts: 1,
        stackTraceLimit: 0,
        parent: { id: job.id ?? '', queue: qualifiedName },
        ignoreDependencyOnFailure: true,
      };
      const jobs = children.map(({ jobId, payload }) => ({
        name,
        data: QUEUE_PAYLOADS[name].parse(payload),
        opts: { ...opts, jobId },
      }));
      try {
        await within(ANSWER_WITHIN_MS, queueOf(name).addBulk(jobs));
      } catch (cause) {
        throw new QueueError('The queue did not take the children; try again in a moment', { cause });
      }
    },

    async waitForChildren() {
      try {
        return (await park()) ? 'waiting' : 'ended';
      } catch {
        throw new PostponeJobError('the queue does not say whether children are left', ASK_AGAIN_MS);
      }
    },

    async assertNoneLeft() {
      if (parked || (mayHaveSome && (await park()))) throw new WaitingChildrenError();
    },
  };
}
