import { TIER_LIMITS, type Tier } from '../../contracts/tiers.ts';

const SECOND = 1_000;

/** Fetching, parsing and reporting, whatever the number of screens: as much as so many screens on one device. */
export const BASE_BUILD_UNITS = 16;

/** What one screen on one device takes, as long as nothing was measured. */
export const USUAL_UNIT_MS = 60;

/** An unhurried build is many times slower than a usual one; a dead one must still end within half an hour. */
const BASE_ALLOWANCE_MS = 60 * SECOND;
const SCREEN_ALLOWANCE_MS = 1 * SECOND;
const MAX_WORK_ALLOWANCE_MS = 20 * 60 * SECOND;

/** How long each job ahead may hold this one up, and how much of a queue is waited for at all. */
const WAITING_JOB_ALLOWANCE_MS = 2 * SECOND;
const MAX_WAIT_ALLOWANCE_MS = 10 * 60 * SECOND;

/** Without named entries the engine finds the screens; about one file in four is one. */
const FILES_PER_SCREEN = 4;

export interface JobSize {
  readonly screens: number;
  readonly devices: number;
}

/** The screens a build will have, as far as one can tell before the source is read. */
export function estimateScreens(entries: number, sourceFiles: number): number {
  return entries > 0 ? entries : Math.max(1, Math.ceil(sourceFiles / FILES_PER_SCREEN));
}

/** How long the build itself usually takes, when a screen on a device takes so long. */
export function estimateBuildMs({ screens, devices }: JobSize, unitMs: number): number {
  return Math.ceil(unitMs * (BASE_BUILD_UNITS + screens * devices));
}

/** How long a runner may work on a job before it counts as lost. */
export function workAllowanceMs({ screens, devices }: JobSize): number {
  return Math.min(BASE_ALLOWANCE_MS + SCREEN_ALLOWANCE_MS * screens * devices, MAX_WORK_ALLOWANCE_MS);
}

export interface JobDeadlines {
  readonly dueAt: Date;
  readonly giveUpAt: Date;
}

/** When a job is due, by tier, and when it is given up, by its size and the jobs that wait before it. */
export function jobDeadlines(acceptedAt: Date, tier: Tier, size: JobSize, jobsWaiting: number): JobDeadlines {
  const dueAfterMs = TIER_LIMITS[tier].dueAfterSeconds * SECOND;
  const waitMs = Math.min(jobsWaiting * WAITING_JOB_ALLOWANCE_MS, MAX_WAIT_ALLOWANCE_MS);
  return {
    dueAt: new Date(acceptedAt.getTime() + dueAfterMs),
    giveUpAt: new Date(acceptedAt.getTime() + dueAfterMs + waitMs + workAllowanceMs(size)),
  };
}
