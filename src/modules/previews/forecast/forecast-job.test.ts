import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ForecastJob, forecastJob } from './forecast-job.ts';
import type { BuildLoad } from './measure-load.ts';

const now = new Date('2026-02-03T04:05:06.000Z');
const queued: ForecastJob = { state: 'queued', claimedAt: null, estimatedMs: 1_000 };
const IDLE: BuildLoad = { slots: 2, building: 0, remainingMs: 0, waitingJobMs: 0, unitMs: 60 };
const BUSY: BuildLoad = { slots: 2, building: 2, remainingMs: 3_000, waitingJobMs: 1_000, unitMs: 60 };

const at = (position: number | null, load: BuildLoad) =>
  forecastJob(queued, { position, progress: null }, load, now);

describe('the forecast of a job', () => {
  it('is its own build when a runner is free', () => {
    expect(at(1, IDLE)).toEqual({
      waitMs: 0,
      readyAt: new Date(now.getTime() + 1_000),
      runnersAvailable: true,
    });
  });

  it('adds what is before it, shared among the runners', () => {
    expect(at(3, BUSY).waitMs).toBe((3 * 1_000 + 3_000) / 2);
  });

  it('says that nothing can be said without runners, or without knowing the position', () => {
    expect(at(0, { ...IDLE, slots: 0 })).toEqual({ waitMs: null, readyAt: null, runnersAvailable: false });
    expect(at(null, BUSY)).toEqual({ waitMs: null, readyAt: null, runnersAvailable: true });
  });

  it('says nothing of a job that has ended', () => {
    const ended = { ...queued, state: 'ready' } as const;
    const place = { position: null, progress: null };
    expect(forecastJob(ended, place, BUSY, now)).toMatchObject({ waitMs: null, readyAt: null });
  });

  it('never grows when a job moves up, a build ends or a runner joins', () => {
    const load = fc.record({
      slots: fc.integer({ min: 1, max: 50 }),
      building: fc.nat(50),
      remainingMs: fc.nat(1_000_000),
      waitingJobMs: fc.nat(100_000),
      unitMs: fc.constant(60),
    });
    fc.assert(
      fc.property(load, fc.integer({ min: 1, max: 10_000 }), (before, position) => {
        const wait = at(position, before).waitMs ?? Number.POSITIVE_INFINITY;
        expect(at(position - 1, before).waitMs).toBeLessThanOrEqual(wait);
        expect(at(position, { ...before, slots: before.slots + 1 }).waitMs).toBeLessThanOrEqual(wait);
        const fewer = { ...before, building: Math.max(0, before.building - 1), remainingMs: 0 };
        expect(at(position, fewer).waitMs).toBeLessThanOrEqual(wait);
      }),
    );
  });

  it('follows the screens of a running build, and lies in the future however long it takes', () => {
    const claimedAt = new Date(now.getTime() - 4_000);
    const building: ForecastJob = { state: 'building', claimedAt, estimatedMs: 1_000 };
    const readyIn = (progress: { done: number; total: number } | null) => {
      const place = { position: null, progress: progress && { stage: 'layout' as const, ...progress } };
      return (forecastJob(building, place, BUSY, now).readyAt?.getTime() ?? 0) - now.getTime();
    };
    expect(readyIn({ done: 1, total: 3 })).toBe(8_000);
    expect(readyIn({ done: 3, total: 3 })).toBe(0);
    expect(readyIn(null)).toBe(1_000);
  });
});
