/** The reason a job's signal carries when somebody cancelled the job. */
export class JobCancelledError extends Error {
  override readonly name = 'JobCancelledError';
}

/** What this runner works on right now, so that it can be told to others and cancelled. */
export class ActiveJobs {
  readonly #running = new Map<string, Set<AbortController>>();
  #errors = 0;
  #ended = 0;

  /** Application job ids, each once. */
  ids(): string[] {
    return [...this.#running.keys()];
  }

  /** Runs work that `cancel(jobId)` aborts. */
  async run<Result>(
    jobId: string,
    queueSignal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const controller = new AbortController();
    const controllers = this.#running.get(jobId) ?? new Set();
    this.#running.set(jobId, controllers.add(controller));
    try {
      return await work(AbortSignal.any([queueSignal, controller.signal]));
    } finally {
      controllers.delete(controller);
      if (controllers.size === 0) this.#running.delete(jobId);
    }
  }

  /** Aborts the job if it runs here. Tells whether it did. */
  cancel(jobId: string): boolean {
    const controllers = this.#running.get(jobId);
    for (const controller of controllers ?? []) {
      controller.abort(new JobCancelledError('the job was cancelled'));
    }
    return controllers !== undefined;
  }

  /** Notes that a job failed for a reason of ours, not of the source. */
  countError(): void {
    this.#errors += 1;
  }

  /** Notes that a delivery ended, well or not. */
  countEnd(): void {
    this.#ended += 1;
  }

  /** Deliveries that ended since the last successful report. */
  get ended(): number {
    return this.#ended;
  }

  /** Errors since the last successful report. */
  get errors(): number {
    return this.#errors;
  }

  /** Called when so many errors and ended deliveries have been reported. */
  reported(counts: { readonly errors: number; readonly ended: number }): void {
    this.#errors -= counts.errors;
    this.#ended -= counts.ended;
  }
}
