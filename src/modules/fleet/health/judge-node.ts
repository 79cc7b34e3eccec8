import type { WorkerNode } from '../tables.ts';

/** A runner beats every 30 s: four of its heartbeats are missing then. */
export const SILENT_AFTER_MS = 2 * 60_000;

/** Over how long errors are counted, and how many deliveries say something about the runner. */
export const ERROR_WINDOW_MINUTES = 10;
const JOBS_NEEDED = 5;

export interface NodeFacts extends Pick<WorkerNode, 'state' | 'lastSeenAt'> {
  /** Within the window. */
  readonly jobs: number;
  readonly errors: number;
}

export type NodeHealth =
  | { readonly health: 'healthy' | 'gone'; readonly reason: null }
  | { readonly health: 'unhealthy'; readonly reason: 'silent' | 'errors' };

/** Whether a runner is well: heard lately, and failing no more of its jobs than the rules allow. */
export function judgeNode(facts: NodeFacts, maxErrorPercent: number, now: Date): NodeHealth {
  if (now.getTime() - facts.lastSeenAt.getTime() >= SILENT_AFTER_MS) {
    // The last that one says that shuts down is that it drains: its silence is no news.
    if (facts.state === 'draining') return { health: 'gone', reason: null };
    return { health: 'unhealthy', reason: 'silent' };
  }
  const jobs = Math.max(facts.jobs, facts.errors);
  if (jobs >= JOBS_NEEDED && (facts.errors / jobs) * 100 > maxErrorPercent) {
    return { health: 'unhealthy', reason: 'errors' };
  }
  return { health: 'healthy', reason: null };
}
