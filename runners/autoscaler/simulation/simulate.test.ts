import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { arrivals, type Load, SYNTHETIC_LOADS } from './loads.ts';
import { percentile, simulate } from './simulate.ts';
import { USUAL_FLEET, USUAL_SETTINGS } from './usual-fleet.ts';

const scaled = (load: Load) => simulate(load, USUAL_FLEET, { settings: USUAL_SETTINGS });
const fixed = (load: Load, runners: number) => simulate(load, USUAL_FLEET, { runners });
const recorded: { readonly arrivals: number[]; readonly job_seconds: number } = JSON.parse(
  await readFile(new URL('./recorded-load.json', import.meta.url), 'utf8'),
);

describe.each(Object.entries(SYNTHETIC_LOADS))('under a load that is %s, the autoscaler', (_, load) => {
  it('costs less than the most runners, and lets jobs wait less than the fewest would', () => {
    const result = scaled(load);
    const [least, most] = [fixed(load, 1), fixed(load, 4)];
    expect(result.runnerSeconds).toBeLessThan(most.runnerSeconds);
    expect(percentile(result.waits, 0.95)).toBeLessThanOrEqual(percentile(least.waits, 0.95));
    expect(result.moments.every(({ runners }) => runners >= 1 && runners <= 4)).toBe(true);
    // No more often than the cool-down lets it.
    expect(result.changes).toBeLessThanOrEqual(Math.ceil(load.length / 120));
  });
});

it('settles where the load is steady, instead of starting and stopping by turns', () => {
  const { moments } = scaled(arrivals(3_600, () => 2.4));
  const settled = moments.slice(1_800).map(({ runners }) => runners);
  const changes = settled.filter((count, at) => at > 0 && count !== settled[at - 1]);
  expect(changes.length).toBeLessThanOrEqual(1);
  expect(settled.every((count) => count >= 3)).toBe(true);
});

it('is back at the least within half an hour after a burst', () => {
  const { moments } = scaled(SYNTHETIC_LOADS['a burst of five minutes'] ?? []);
  expect(Math.max(...moments.map(({ runners }) => runners))).toBeGreaterThan(2);
  expect(moments.at(-1)).toMatchObject({ runners: 1, waiting: 0 });
});

it('serves a load that was recorded from real builds, in less time than one runner', () => {
  const fleet = { ...USUAL_FLEET, jobSeconds: recorded.job_seconds };
  const load = [...recorded.arrivals, ...Array.from({ length: 1_800 }, () => 0)];
  const result = simulate(load, fleet, { settings: USUAL_SETTINGS });
  expect(result.waits).toHaveLength(recorded.arrivals.reduce((sum, count) => sum + count, 0));
  expect(result.moments.at(-1)).toMatchObject({ runners: 1, waiting: 0 });
  const one = simulate(load, fleet, { runners: 1 });
  expect(percentile(result.waits, 0.95)).toBeLessThan(percentile(one.waits, 0.95));
});
