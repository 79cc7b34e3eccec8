import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbackJobId, jobPayloadSchema, priorityOf } from './queues.ts';
import { TIER_LIMITS } from './tiers.ts';

/** BullMQ's highest. */
const MAX_PRIORITY = 2 ** 21;
const WRAP_MS = (2 ** 21 - 1) * 1_000;

describe('the priority of a job', () => {
  it('is one BullMQ takes, for any date', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (dueAt) => {
        const priority = priorityOf(dueAt);
        expect(Number.isInteger(priority) && priority >= 1 && priority < MAX_PRIORITY).toBe(true);
      }),
    );
  });

  it('serves what is due earlier first, except across the wrap', () => {
    const start = Date.UTC(2026, 0, 1);
    const withinOneWrap = fc.nat(WRAP_MS - 1_000);
    fc.assert(
      fc.property(withinOneWrap, withinOneWrap, (a, b) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        expect(priorityOf(new Date(start + early))).toBeLessThanOrEqual(priorityOf(new Date(start + late)));
      }),
    );
  });

  it('lets a premium job overtake free ones, but not those that have waited their time', () => {
    const accepted = new Date('2026-06-01T10:00:00Z').getTime();
    const priority = (tier: 'free' | 'premium', afterMs: number) =>
      priorityOf(new Date(accepted + afterMs + TIER_LIMITS[tier].dueAfterSeconds * 1_000));
    expect(priority('premium', 60_000)).toBeLessThan(priority('free', 0));
    expect(priority('free', 0)).toBeLessThan(priority('premium', 100_000));
  });
});

it('names a result’s delivery without a character that BullMQ refuses', () => {
  expect(callbackJobId('01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01', 3)).toBe(
    '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01-3',
  );
});

it('refuses a payload that carries more than pointers', () => {
  const id = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01';
  const payload = { job_id: id, project_id: id, revision_id: id, tier: 'pro', request_id: 'r' };
  expect(jobPayloadSchema.safeParse(payload).success).toBe(true);
  expect(jobPayloadSchema.safeParse({ ...payload, source: 'export default 1' }).success).toBe(false);
});
