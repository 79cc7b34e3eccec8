import type { ApiError } from '../../../clients/sdk/index.ts';

export type JobEnding = 'ready' | 'failed' | 'cancelled';

export interface JobRecord {
  readonly acceptedAtMs: number;
  ending: { readonly state: JobEnding; readonly code: string | null; readonly atMs: number } | null;
}

const EXAMPLES_KEPT = 20;

/** Answers that say what to do next; anything else that is no success counts as wrong. */
const PROPER_REFUSALS: ReadonlySet<string> = new Set([
  'AUTH_EXPIRED',
  'CONFLICT',
  'DEPENDENCY_UNAVAILABLE',
  'LIMIT_REACHED',
  'MAINTENANCE',
  'RATE_LIMITED',
]);

/** What the people of a scenario saw: their requests, and the jobs they were promised. */
export class Ledger {
  readonly jobs = new Map<string, JobRecord>();
  readonly wrongAnswers: string[] = [];
  /** The last requests that were refused or stayed without an answer, and why. */
  readonly failedRequests: string[] = [];
  readonly damagedResults: string[] = [];
  answered = 0;
  refused = 0;
  unanswered = 0;
  wrong = 0;
  checkedResults = 0;
  #watchers = new Set<() => void>();

  accept(jobId: string): void {
    this.jobs.set(jobId, { acceptedAtMs: performance.now(), ending: null });
    this.#notify();
  }

  end(jobId: string, state: JobEnding, code: string | null): void {
    const job = this.jobs.get(jobId);
    if (job !== undefined) job.ending = { state, code, atMs: performance.now() };
    this.#notify();
  }

  refuse(route: string, error: Pick<ApiError, 'code' | 'status' | 'message' | 'requestId'>): void {
    const { status, code, message, requestId } = error;
    const answer = `${route} → ${status} ${code}: ${message} (request ${requestId ?? 'unknown'})`;
    if (PROPER_REFUSALS.has(error.code)) {
      this.refused += 1;
      this.#keepFailure(answer);
      return;
    }
    this.wrong += 1;
    if (this.wrongAnswers.length < EXAMPLES_KEPT) this.wrongAnswers.push(answer);
  }

  leaveUnanswered(route: string, error: unknown): void {
    this.unanswered += 1;
    this.#keepFailure(`${route} → ${reasonOf(error)}`);
  }

  /** Resolves when the condition holds, or at the deadline; tells whether it holds. */
  waitUntil(condition: () => boolean, deadlineMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (holds: boolean) => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        resolve(holds);
      };
      const look = () => condition() && settle(true);
      const timer = setTimeout(() => settle(condition()), deadlineMs);
      this.#watchers.add(look);
      look();
    });
  }

  /** How long after this moment a job that was accepted since was ready, if one was. */
  recoveryAfter(momentMs: number): number | null {
    let first = Number.POSITIVE_INFINITY;
    for (const { acceptedAtMs, ending } of this.jobs.values()) {
      if (acceptedAtMs >= momentMs && ending?.state === 'ready') first = Math.min(first, ending.atMs);
    }
    return Number.isFinite(first) ? first - momentMs : null;
  }

  #keepFailure(failure: string): void {
    this.failedRequests.push(failure);
    if (this.failedRequests.length > EXAMPLES_KEPT) this.failedRequests.shift();
  }

  #notify(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}

/** `fetch` says only that it failed; why is in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}
