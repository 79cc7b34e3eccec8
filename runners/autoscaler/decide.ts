import type { ScalingSettings } from './settings.ts';

export type RunnerClass = 'cpu' | 'gpu';

/** One class of runners at one moment. */
export interface PoolReading {
  /** Those that run, whether or not they take jobs yet. */
  readonly runners: number;
  /** Jobs that wait for them. */
  readonly backlog: number;
  /** How long the job that is served next has waited; `null` when none waits. */
  readonly nextWaitMs: number | null;
  /** The part of their capacity that is in use, 0 to 1. */
  readonly busyShare: number;
}

/** What is remembered of a class from look to look. */
export interface PoolMemory {
  readonly changedAt: number | null;
  /** Looks in a row that asked for more, or for fewer. */
  readonly over: number;
  readonly under: number;
  /** Since when there has been nothing to do at all. */
  readonly idleSince: number | null;
}

export interface Decision {
  readonly runner: RunnerClass;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

export interface Judgement {
  readonly memory: PoolMemory;
  readonly decision: Decision | null;
}

export const FRESH_MEMORY: PoolMemory = { changedAt: null, over: 0, under: 0, idleSince: null };

/** One look may meet a moment that is over with the next; fewer runners are asked for longer than more. */
const LOOKS_FOR_MORE = 2;
const LOOKS_FOR_FEWER = 5;

/** The rest must not be busier than this when one is stopped, or it would be started again. */
const BUSY_AFTERWARDS = 0.7;

/** A job that has waited so long asks for more, however few wait: what is before it takes long. */
const LONG_WAIT_MS = 60_000;

/**
 * How many cpu runners there should be: more when much waits for two looks, at most twice as many at once; one fewer when
 * little waits for five and the others can carry the work. Between two changes lies the cool-down, except where the
 * bounds themselves are missed.
 */
export function decideCpu(
  memory: PoolMemory,
  reading: PoolReading,
  settings: ScalingSettings,
  now: number,
): Judgement {
  const { runners, backlog, nextWaitMs, busyShare } = reading;
  const { minWorkers, maxWorkers, outThreshold, inThreshold } = settings;
  const isLate = backlog > 0 && (nextWaitMs ?? 0) > LONG_WAIT_MS;
  const over = backlog > outThreshold || isLate ? memory.over + 1 : 0;
  const canDoWithout = runners > 1 && (busyShare * runners) / (runners - 1) <= BUSY_AFTERWARDS;
  const under = backlog < inThreshold && !isLate && canDoWithout ? memory.under + 1 : 0;
  const seen = { ...memory, over, under, idleSince: null };
  const change = (to: number, reason: string): Judgement => ({
    memory: { changedAt: now, over: 0, under: 0, idleSince: null },
    decision: { runner: 'cpu', from: runners, to, reason },
  });
  if (runners < minWorkers) return change(minWorkers, `never fewer than ${minWorkers}`);
  if (runners > maxWorkers) return change(maxWorkers, `never more than ${maxWorkers}`);
  if (isCooling(memory, settings, now)) return { memory: seen, decision: null };
  if (over >= LOOKS_FOR_MORE && runners < maxWorkers) {
    const wanted = Math.ceil(backlog / Math.max(outThreshold, 1)) - 1;
    const more = Math.min(Math.max(wanted, 1), Math.max(runners, 1));
    const why = isLate ? `the next has waited ${seconds(nextWaitMs)}` : `more than ${outThreshold}`;
    return change(Math.min(runners + more, maxWorkers), `${backlog} jobs wait, ${why}`);
  }
  if (under >= LOOKS_FOR_FEWER && runners > minWorkers) {
    const busy = Math.round(busyShare * 100);
    return change(runners - 1, `${backlog} jobs wait, fewer than ${inThreshold}, and ${busy} % is busy`);
  }
  return { memory: seen, decision: null };
}

/** How many gpu runners there should be: one more while much waits for them, none after they were idle for long. */
export function decideGpu(
  memory: PoolMemory,
  reading: PoolReading,
  settings: ScalingSettings,
  now: number,
): Judgement {
  const { runners, backlog, busyShare } = reading;
  const { gpuMaxWorkers, gpuOutThreshold, gpuIdleMs } = settings;
  const over = backlog > gpuOutThreshold ? memory.over + 1 : 0;
  const isIdle = runners > 0 && backlog === 0 && busyShare === 0;
  const idleSince = isIdle ? (memory.idleSince ?? now) : null;
  const seen = { ...memory, over, under: 0, idleSince };
  const change = (to: number, reason: string): Judgement => ({
    memory: { ...FRESH_MEMORY, changedAt: now },
    decision: { runner: 'gpu', from: runners, to, reason },
  });
  if (runners > gpuMaxWorkers) return change(gpuMaxWorkers, `never more than ${gpuMaxWorkers}`);
  if (isCooling(memory, settings, now)) return { memory: seen, decision: null };
  if (over >= LOOKS_FOR_MORE && runners < gpuMaxWorkers) {
    return change(runners + 1, `${backlog} jobs wait for a GPU, more than ${gpuOutThreshold}`);
  }
  if (idleSince !== null && now - idleSince >= gpuIdleMs) {
    return change(0, `idle for ${Math.round(gpuIdleMs / 60_000)} minutes`);
  }
  return { memory: seen, decision: null };
}

function isCooling({ changedAt }: PoolMemory, { cooldownMs }: ScalingSettings, now: number): boolean {
  return changedAt !== null && now - changedAt < cooldownMs;
}

function seconds(milliseconds: number | null): string {
  return `${Math.round((milliseconds ?? 0) / 1_000)} s`;
}
