import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIER_LIMITS, TIERS } from '../../contracts/tiers.ts';
import {
  estimateBuildMs,
  estimateScreens,
  jobDeadlines,
  USUAL_UNIT_MS,
  workAllowanceMs,
} from './job-deadlines.ts';

const size = fc.record({
  screens: fc.integer({ min: 1, max: 2_500 }),
  devices: fc.integer({ min: 1, max: 50 }),
});
const acceptedAt = new Date('2026-02-03T04:05:06.000Z');

describe('the deadlines of a job', () => {
  it('are due as the tier says, and leave time for the work after that', () => {
    fc.assert(
      fc.property(size, fc.constantFrom(...TIERS), fc.nat(100_000), (job, tier, waiting) => {
        const { dueAt, giveUpAt } = jobDeadlines(acceptedAt, tier, job, waiting);
        const dueMs = TIER_LIMITS[tier].dueAfterSeconds * 1_000;
        expect(dueAt.getTime()).toBe(acceptedAt.getTime() + dueMs);
        expect(giveUpAt.getTime() - dueAt.getTime()).toBeGreaterThanOrEqual(workAllowanceMs(job));
      }),
    );
  });

  it('end every job within half an hour of being due, however large it is and long the queue', () => {
    fc.assert(
      fc.property(size, fc.nat(1_000_000), (job, waiting) => {
        const { dueAt, giveUpAt } = jobDeadlines(acceptedAt, 'free', job, waiting);
        expect(giveUpAt.getTime() - dueAt.getTime()).toBeLessThanOrEqual(30 * 60_000);
      }),
    );
  });

  it('wait longer for a larger job and behind a longer queue', () => {
    const giveUp = (screens: number, waiting: number) =>
      jobDeadlines(acceptedAt, 'pro', { screens, devices: 2 }, waiting).giveUpAt.getTime();
    expect(giveUp(20, 0)).toBeGreaterThan(giveUp(2, 0));
    expect(giveUp(2, 50)).toBeGreaterThan(giveUp(2, 0));
  });

  it('allow many times what a build usually takes', () => {
    fc.assert(
      fc.property(
        fc.record({ screens: fc.integer({ min: 1, max: 100 }), devices: fc.integer({ min: 1, max: 10 }) }),
        (job) => {
          expect(workAllowanceMs(job)).toBeGreaterThan(5 * estimateBuildMs(job, USUAL_UNIT_MS));
        },
      ),
    );
  });
});

it('expects the named screens, or about a quarter of the files when none is named', () => {
  expect([estimateScreens(3, 400), estimateScreens(0, 400), estimateScreens(0, 1)]).toEqual([3, 100, 1]);
});
