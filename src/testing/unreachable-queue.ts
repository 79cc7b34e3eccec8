import { type JobQueue, QueueError } from '../platform/queue/job-queue.ts';

/** A queue as it is for this process while its server is down: every operation fails. */
export function unreachableQueue(): JobQueue {
  const fail = () => Promise.reject(new QueueError('the queue does not answer'));
  return {
    backend: 'redis',
    add: fail,
    remove: fail,
    releaseFromChildren: fail,
    isPending: fail,
    moveWaiting: fail,
    nextWaitingSince: fail,
    counts: fail,
    position: fail,
    progress: fail,
    work: fail,
    onProgress: fail,
    publish: fail,
    subscribe: fail,
    check: fail,
    close: async () => {},
  };
}
