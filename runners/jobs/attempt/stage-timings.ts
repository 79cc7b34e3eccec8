import type { StageTimings } from '../../../src/contracts/worker-calls.ts';

/** Milliseconds since some fixed moment; never goes back. */
export type MonotonicClock = () => number;

type Stage = keyof StageTimings;

const STAGES = [
  'queued',
  'fetch',
  'parse',
  'evaluate',
  'layout',
  'snapshot',
  'upload',
] as const satisfies Stage[];

/** Adds up what each stage of one job took. */
export class StageStopwatch {
  readonly #now: MonotonicClock;
  readonly #totals: Record<Stage, number> = {
    queued: 0,
    fetch: 0,
    parse: 0,
    evaluate: 0,
    layout: 0,
    snapshot: 0,
    upload: 0,
  };

  constructor(now: MonotonicClock) {
    this.#now = now;
  }

  add(stage: Stage, milliseconds: number): void {
    this.#totals[stage] += Math.max(0, milliseconds);
  }

  /** What an earlier part of the same work took. */
  addAll(timings: StageTimings): void {
    for (const stage of STAGES) this.add(stage, timings[stage]);
  }

  /** Counts the time until `work` settles towards the stage. */
  async time<Result>(stage: Stage, work: () => Promise<Result>): Promise<Result> {
    const startedAt = this.#now();
    try {
      return await work();
    } finally {
      this.add(stage, this.#now() - startedAt);
    }
  }

  /** The totals so far, to a tenth of a millisecond. */
  totals(): StageTimings {
    const round = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
    const { queued, fetch, parse, evaluate, layout, snapshot, upload } = this.#totals;
    return {
      queued: round(queued),
      fetch: round(fetch),
      parse: round(parse),
      evaluate: round(evaluate),
      layout: round(layout),
      snapshot: round(snapshot),
      upload: round(upload),
    };
  }
}
