import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCpu, decideGpu, FRESH_MEMORY, type PoolMemory, type PoolReading } from './decide.ts';
import { USUAL_SETTINGS } from './simulation/usual-fleet.ts';

const MINUTE = 60_000;
const CALM: PoolReading = { runners: 2, backlog: 0, nextWaitMs: null, busyShare: 0 };

/** Looks again and again, every 30 s; the runners are what was decided. */
function watch(
  decide: typeof decideCpu,
  readings: readonly Partial<PoolReading>[],
  start: { runners: number; memory?: PoolMemory },
) {
  let memory = start.memory ?? FRESH_MEMORY;
  let runners = start.runners;
  return readings.map((reading, look) => {
    const judged = decide(memory, { ...CALM, ...reading, runners }, USUAL_SETTINGS, look * 30_000);
    memory = judged.memory;
    runners = judged.decision?.to ?? runners;
    return runners;
  });
}

const times = (count: number, reading: Partial<PoolReading>) => Array.from({ length: count }, () => reading);

describe('cpu runners', () => {
  it('become more after two looks with much to do, at most twice as many, and not again before the cool-down', () => {
    const much = times(8, { backlog: 100, busyShare: 1 });
    expect(watch(decideCpu, much, { runners: 1 })).toEqual([1, 2, 2, 2, 2, 4, 4, 4]);
  });

  it('stay as they are for one look that is over', () => {
    const spikes = [{ backlog: 100 }, { backlog: 0 }, { backlog: 100 }, { backlog: 0 }];
    expect(watch(decideCpu, spikes, { runners: 2 })).toEqual([2, 2, 2, 2]);
  });

  it('become more when few jobs wait for long', () => {
    const slow = times(2, { backlog: 2, nextWaitMs: 90_000, busyShare: 1 });
    expect(watch(decideCpu, slow, { runners: 1 })).toEqual([1, 2]);
  });

  it('become fewer one by one after five calm looks, down to the least', () => {
    const runners = watch(decideCpu, times(20, { busyShare: 0 }), { runners: 3 });
    expect(runners.slice(3, 6)).toEqual([3, 2, 2]);
    expect(runners.at(-1)).toBe(1);
  });

  it('stay while the others could not carry their work', () => {
    expect(watch(decideCpu, times(20, { busyShare: 0.6 }), { runners: 2 }).at(-1)).toBe(2);
  });

  it('are brought within the bounds at once', () => {
    expect(watch(decideCpu, [{}], { runners: 0 })).toEqual([1]);
    expect(watch(decideCpu, [{ backlog: 1_000 }], { runners: 9 })).toEqual([4]);
  });

  it('never leave the bounds, nor change twice within the cool-down, whatever is measured', () => {
    const reading = fc.record({
      backlog: fc.nat(10_000),
      nextWaitMs: fc.option(fc.nat(10_000_000)),
      busyShare: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (readings, first) => {
        const runners = [first, ...watch(decideCpu, readings, { runners: first })];
        const changedAt = runners.flatMap((count, look) =>
          look > 0 && count !== runners[look - 1] ? [look] : [],
        );
        expect(runners.every((count) => count >= 1 && count <= 4)).toBe(true);
        for (const [index, look] of changedAt.entries()) {
          expect(look - (changedAt[index - 1] ?? -4)).toBeGreaterThanOrEqual(4);
        }
      }),
    );
  });
});

describe('gpu runners', () => {
  it('start one by one while more waits for them than allowed, up to the most', () => {
    expect(watch(decideGpu, times(10, { backlog: 6, busyShare: 1 }), { runners: 0 }).at(-1)).toBe(1);
    expect(watch(decideGpu, times(10, { backlog: 5 }), { runners: 0 }).at(-1)).toBe(0);
  });

  it('all stop after they had nothing to do for as long as is set, and not before', () => {
    const idle = watch(decideGpu, times(21, {}), { runners: 1 });
    expect([idle[19], idle[20]]).toEqual([1, 0]);
    const used = [...times(19, {}), { busyShare: 0.5 }, ...times(10, {})];
    expect(watch(decideGpu, used, { runners: 1 }).at(-1)).toBe(1);
    expect(USUAL_SETTINGS.gpuIdleMs).toBe(10 * MINUTE);
  });
});
