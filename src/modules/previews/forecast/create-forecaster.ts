import type { Clock } from '../../../platform/clock.ts';
import type { Database, Executor } from '../../../platform/db/database.ts';
import { inOneTrip } from '../../../platform/db/in-one-trip.ts';
import { type ForecastJob, forecastJob, type JobForecast, type JobPlace } from './forecast-job.ts';
import { type BuildLoad, measureUnitMs, measureWork } from './measure-load.ts';

/** Tells when jobs will be ready. */
export interface Forecaster {
  /** What one screen on one device takes at present. */
  unitMs(): Promise<number>;
  of(job: ForecastJob, place: JobPlace): Promise<JobForecast>;
}

export interface ForecasterDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly countBuildSlots: (db: Executor, now: Date) => Promise<number>;
}

/** Everybody who waits asks all the time, and the answer is for all the same. */
const FRESH_MS = 1_000;

/** One per process: measures at most once a second, however many ask. */
export function createForecaster({ db, clock, countBuildSlots }: ForecasterDeps): Forecaster {
  let measured: { readonly load: Promise<BuildLoad>; readonly at: number } | null = null;

  async function measure(now: Date): Promise<BuildLoad> {
    const [slots, work, unitMs] = await inOneTrip(
      () => countBuildSlots(db, now),
      () => measureWork(db, now),
      () => measureUnitMs(db),
    );
    return { slots, unitMs, ...work };
  }

  function load(): Promise<BuildLoad> {
    const now = clock.now();
    if (measured !== null && now.getTime() - measured.at < FRESH_MS) return measured.load;
    const fresh = { load: measure(now), at: now.getTime() };
    measured = fresh;
    // A failure is told to those who asked, and not kept for those who ask next.
    fresh.load.catch(() => {
      if (measured === fresh) measured = null;
    });
    return fresh.load;
  }

  return {
    unitMs: async () => (await load()).unitMs,
    of: async (job, place) => forecastJob(job, place, await load(), clock.now()),
  };
}
