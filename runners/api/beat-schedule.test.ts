import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEARTBEAT_INTERVAL_MS, untilNextBeat } from './beat-schedule.ts';

const workerIds = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
const times = fc.date({ min: new Date('2026-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

describe('when a runner beats next', () => {
  it('is when a second begins, the same of each half minute', () => {
    fc.assert(
      fc.property(workerIds, times, times, (workerId, one, other) => {
        const [first, second] = [one, other].map((now) => now.getTime() + untilNextBeat(workerId, now));
        expect(Number(first) % 1_000).toBe(0);
        expect(Math.abs(Number(first) - Number(second)) % HEARTBEAT_INTERVAL_MS).toBe(0);
      }),
    );
  });

  it('is within half a minute, also after a timer that fired a little early', () => {
    fc.assert(
      fc.property(workerIds, times, fc.integer({ min: -20, max: 1_000 }), (workerId, start, late) => {
        const beatAt = start.getTime() + untilNextBeat(workerId, start) + late;
        const next = untilNextBeat(workerId, new Date(beatAt));
        expect(next).toBe(HEARTBEAT_INTERVAL_MS - late);
        const left = untilNextBeat(workerId, start);
        expect(left).toBeGreaterThanOrEqual(100);
        expect(left).toBeLessThan(HEARTBEAT_INTERVAL_MS + 100);
      }),
    );
  });

  it('is spread over all seconds where a whole fleet asks at the same moment', () => {
    const now = new Date('2026-01-15T12:00:00.500Z');
    const beats = new Map<number, number>();
    for (let number = 0; number < 1_000; number += 1) {
      const delay = untilNextBeat(`worker-${number}`, now);
      beats.set(delay, (beats.get(delay) ?? 0) + 1);
    }
    expect(beats.size).toBe(30);
    expect(Math.max(...beats.values())).toBeLessThan(2 * (1_000 / 30));
  });
});
