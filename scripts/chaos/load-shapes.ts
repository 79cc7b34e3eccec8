import type { FaultPlan } from './faults/strike-out.ts';
import type { LoadShape } from './load/run-load.ts';

/** Several minutes of this stay within what a person may build in an hour. */
export const LOAD: LoadShape = {
  jobs: 150,
  people: 12,
  atOnce: 2,
  pauseMs: 3_000,
  edited: 0.3,
  stopped: 0.05,
  fetched: 0.2,
};

/** Each build is a job of its own, two for its pictures, and is taken up again. */
export const PICTURES: LoadShape = { ...LOAD, jobs: 30, people: 4, edited: 1, pictures: true };

export const MANY: LoadShape = {
  jobs: 10_000,
  people: 50,
  atOnce: 1,
  pauseMs: 0,
  edited: 0.1,
  stopped: 0,
  fetched: 0.02,
};

/** Short faults that are over before anybody gives up. */
export const SHORT: Pick<FaultPlan, 'everyMs' | 'lastsMs'> = {
  everyMs: [3_000, 5_000],
  lastsMs: [500, 2_000],
};
/** Longer ones, that outlast locks and time limits. */
export const LONG: Pick<FaultPlan, 'everyMs' | 'lastsMs'> = {
  everyMs: [14_000, 18_000],
  lastsMs: [8_000, 12_000],
};

const HOUR_MS = 3_600_000;
export const usual = { load: LOAD, calmDeadlineMs: HOUR_MS, size: 'usual' } as const;
export const system = { ...usual, size: 'system' } as const;
export const large = { ...usual, size: 'large' } as const;
