import type { Clock } from '../clock.ts';

export interface LockWatch {
  taken(jobId: string): void;
  renewed(jobIds: readonly string[]): void;
  lost(jobIds: readonly string[]): void;
  released(jobId: string): void;
}

/**
 * Knows when a job's lock is gone: when the queue says so, or when no renewal succeeded for as long as a lock
 * lasts, because then another worker may have the job.
 */
export function watchLocks(clock: Clock, lockMs: number, onLost: (jobId: string) => void): LockWatch {
  const cancelExpiry = new Map<string, () => void>();

  function release(jobId: string): void {
    cancelExpiry.get(jobId)?.();
    cancelExpiry.delete(jobId);
  }

  function expire(jobId: string): void {
    release(jobId);
    onLost(jobId);
  }

  function watch(jobId: string): void {
    cancelExpiry.get(jobId)?.();
    cancelExpiry.set(
      jobId,
      clock.after(lockMs, () => expire(jobId)),
    );
  }

  return {
    taken: watch,
    renewed(jobIds) {
      for (const jobId of jobIds) if (cancelExpiry.has(jobId)) watch(jobId);
    },
    lost: (jobIds) => jobIds.filter((jobId) => cancelExpiry.has(jobId)).forEach(expire),
    released: release,
  };
}
