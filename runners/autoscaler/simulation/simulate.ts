import { decideCpu, FRESH_MEMORY, type PoolMemory } from '../decide.ts';
import type { ScalingSettings } from '../settings.ts';
import type { Load } from './loads.ts';

export interface SimulatedFleet {
  /** Jobs that one runner does at once, and how long each takes. */
  readonly slots: number;
  readonly jobSeconds: number;
  /** From the decision until a runner takes jobs. */
  readonly startSeconds: number;
  readonly pollSeconds: number;
}

export interface Moment {
  readonly second: number;
  readonly waiting: number;
  /** How long the job that is next has waited. */
  readonly waitSeconds: number;
  readonly runners: number;
}

export interface Simulation {
  readonly moments: readonly Moment[];
  /** What each job waited, in the order in which they were begun. */
  readonly waits: readonly number[];
  readonly runnerSeconds: number;
  readonly changes: number;
}

interface Runner {
  readonly readyAt: number;
  /** When each job under way ends. */
  ends: number[];
  /** Takes no more jobs. */
  leaving: boolean;
}

/**
 * A fleet that serves its jobs in order, second by second, under the decisions of the autoscaler; with no settings, always
 * the same `runners`. A runner that is stopped ends its jobs.
 */
export function simulate(
  load: Load,
  fleet: SimulatedFleet,
  scaling: { readonly settings: ScalingSettings } | { readonly runners: number },
): Simulation {
  const first = 'settings' in scaling ? scaling.settings.minWorkers : scaling.runners;
  let runners: Runner[] = Array.from({ length: first }, () => newRunner(0));
  let memory: PoolMemory = FRESH_MEMORY;
  const queue: number[] = [];
  const waits: number[] = [];
  const moments: Moment[] = [];
  let runnerSeconds = 0;
  let changes = 0;
  for (let second = 0; second < load.length; second += 1) {
    for (let count = load[second] ?? 0; count > 0; count -= 1) queue.push(second);
    runners = runners.filter((runner) => endJobs(runner, second));
    takeJobs(runners, queue, waits, second, fleet);
    const staying = runners.filter(({ leaving }) => !leaving);
    const waitSeconds = queue[0] === undefined ? 0 : second - queue[0];
    moments.push({ second, waiting: queue.length, waitSeconds, runners: staying.length });
    runnerSeconds += runners.length;
    if (!('settings' in scaling) || second % fleet.pollSeconds !== 0) continue;
    const present = staying.filter(({ readyAt }) => readyAt <= second);
    const busy = present.reduce((sum, { ends }) => sum + ends.length, 0);
    const reading = {
      runners: staying.length,
      backlog: queue.length,
      nextWaitMs: queue.length === 0 ? null : waitSeconds * 1_000,
      busyShare: present.length === 0 ? 0 : busy / (present.length * fleet.slots),
    };
    const judged = decideCpu(memory, reading, scaling.settings, second * 1_000);
    memory = judged.memory;
    if (judged.decision === null) continue;
    changes += 1;
    const { from, to } = judged.decision;
    for (let count = from; count < to; count += 1) runners.push(newRunner(second + fleet.startSeconds));
    const idlest = staying.toSorted((a, b) => a.ends.length - b.ends.length);
    for (const runner of idlest.slice(0, Math.max(0, from - to))) runner.leaving = true;
  }
  return { moments, waits, runnerSeconds, changes };
}

function newRunner(readyAt: number): Runner {
  return { readyAt, ends: [], leaving: false };
}

/** Tells whether the runner is still there. */
function endJobs(runner: Runner, second: number): boolean {
  runner.ends = runner.ends.filter((end) => end > second);
  return !runner.leaving || runner.ends.length > 0;
}

function takeJobs(
  runners: readonly Runner[],
  queue: number[],
  waits: number[],
  second: number,
  { slots, jobSeconds }: SimulatedFleet,
): void {
  for (const runner of runners) {
    if (runner.leaving || runner.readyAt > second) continue;
    while (runner.ends.length < slots) {
      const arrivedAt = queue.shift();
      if (arrivedAt === undefined) return;
      waits.push(second - arrivedAt);
      runner.ends.push(second + jobSeconds);
    }
  }
}

/** The value below which so large a part of them lies. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}
