import type { JobProgress, QueueName, QueuePayload } from '../../contracts/queues.ts';

/**
 * BullMQ on Redis or on Postgres; nothing above this interface knows which. Opened by `connectQueue(url)`.
 * The API adds and observes; a runner works.
 */
export interface JobQueue {
  readonly backend: 'redis' | 'postgres';
  /**
   * Adds a job. `jobId` is the database id, so adding twice is adding once. A job that ended is known for a while
   * and is not added again before it was removed. Throws `QueueError`.
   */
  add<Name extends QueueName>(
    queue: Name,
    jobId: string,
    payload: QueuePayload<Name>,
    options: AddOptions,
  ): Promise<void>;
  /** Removes a job that no worker holds, also one that ended. Tells whether it is gone from the queue. */
  remove(queue: QueueName, jobId: string): Promise<boolean>;
  /** Whether the queue still knows the job in a state that will lead to work (waiting, delayed, active, children). */
  isPending(queue: QueueName, jobId: string): Promise<boolean>;
  /** Lets a job that waits for its children go on without those that have not ended. */
  releaseFromChildren(queue: QueueName, jobId: string): Promise<void>;
  counts(queue: QueueName): Promise<QueueCounts>;
  /**
   * Moves jobs that no worker holds, and that are not left waiting for children, to another queue for the same work, with
   * their priority and, for children, so that their parent waits on for them. The ids of those that were moved, of at most
   * 1,000 at once. Cut off, a job may be in both queues if it has a parent, and in none if it has not. Throws `QueueError`.
   */
  moveWaiting(from: QueueName, to: QueueName): Promise<string[]>;
  /** When the job that would be served next was added, or `null` when none waits. */
  nextWaitingSince(queue: QueueName): Promise<Date | null>;
  /** Jobs that would be served before this one, or `null` when it does not wait. */
  position(queue: QueueName, jobId: string): Promise<number | null>;
  /** What the job last reported of itself, or `null`. */
  progress(queue: QueueName, jobId: string): Promise<JobProgress | null>;
  /** Starts serving a queue. The handler's promise decides: resolved is done, rejected is retried or failed. */
  work<Name extends QueueName>(
    queue: Name,
    options: WorkOptions,
    handler: JobHandler<Name>,
  ): Promise<QueueWorker>;
  /** Progress of every job of the queue, from any process. Returns a function that stops listening. */
  onProgress(
    queue: QueueName,
    listener: (jobId: string, progress: JobProgress) => void,
  ): Promise<() => Promise<void>>;
  /** Best-effort broadcast to every process; for hints that something durable also tells. */
  publish(channel: string, message: string): Promise<void>;
  /** `onGap` is told when the connection was lost and is back: what was published meanwhile is not heard. */
  subscribe(
    channel: string,
    listener: (message: string) => void,
    onGap?: () => void,
  ): Promise<() => Promise<void>>;
  /** Writes and reads through the backend; a full Redis still answers PING. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface AddOptions {
  /** 1 is served first; see `priorityOf`. */
  readonly priority?: number;
  readonly delayMs?: number;
  /** Deliveries in all, with exponential backoff between them. Default 1. */
  readonly attempts?: number;
  readonly backoff?: { readonly initialMs: number; readonly maxMs: number };
}

export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

export interface WorkOptions {
  readonly concurrency: number;
}

export interface QueuedJob<Name extends QueueName> {
  readonly id: string;
  readonly payload: QueuePayload<Name>;
  /** Deliveries before this one that failed or whose worker died; postponing is no delivery. */
  readonly attemptsMade: number;
  /** Those of them whose worker was gone before they ended. */
  readonly timesAbandoned: number;
  /** Whether a worker had it before: it was put back, was abandoned, failed, or waited for its children. */
  readonly isRedelivery: boolean;
  readonly addedAt: Date;
  reportProgress(progress: JobProgress): Promise<void>;
  /**
   * Adds jobs of another queue that this one cannot end before, all of them or none, at its own priority. One that is
   * known already is not added again, and one that fails is as good as done. Throws `QueueError`.
   */
  addChildren<Child extends QueueName>(queue: Child, children: readonly ChildJob<Child>[]): Promise<void>;
  /**
   * `ended` when no child is left to wait for. Else `waiting`: the job is no longer its handler's, which must return,
   * and is delivered again, to any worker, when the last child has ended. Throws `PostponeJobError` when the queue
   * cannot say: then it is delivered again soon.
   */
  waitForChildren(): Promise<'waiting' | 'ended'>;
}

export interface ChildJob<Name extends QueueName> {
  readonly jobId: string;
  readonly payload: QueuePayload<Name>;
}

/** Throw `FinalJobError` for what must not be retried, `PostponeJobError` to put the job back with a delay. */
export type JobHandler<Name extends QueueName> = (job: QueuedJob<Name>, signal: AbortSignal) => Promise<void>;

export interface QueueWorker {
  /** Takes no more jobs until it resumes; running ones go on. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Takes no more jobs; resolves when the running ones have ended or the deadline passed. */
  drain(deadlineMs: number): Promise<void>;
}

export class QueueError extends Error {
  readonly retryable = true;

  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'QueueError';
  }
}

/** Not retryable means not retried. */
export class FinalJobError extends Error {
  override readonly name = 'FinalJobError';
}

/** The job goes back to the queue and no attempt is spent, for example while the API cannot be reached. */
export class PostponeJobError extends Error {
  override readonly name = 'PostponeJobError';
  readonly delayMs: number;

  constructor(message: string, delayMs: number) {
    super(message);
    this.delayMs = delayMs;
  }
}
