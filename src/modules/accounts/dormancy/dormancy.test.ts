import fc from 'fast-check';
import { expect, it } from 'vitest';
import { closesBefore, closingDay, quietBefore } from './dormancy.ts';

const DAY_MS = 86_400_000;

it('counts months as a calendar does', () => {
  expect(quietBefore(new Date('2026-03-31T08:00:00Z'))).toEqual(new Date('2025-03-31T08:00:00Z'));
  expect(closesBefore(new Date('2026-03-31T08:00:00Z'))).toEqual(new Date('2025-02-28T08:00:00Z'));
  expect(closingDay(new Date('2026-01-31T08:00:00Z'))).toEqual(new Date('2026-02-28T08:00:00Z'));
});

it('leaves about a month between the message and the end', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }), (now) => {
      const days = (closingDay(now).getTime() - now.getTime()) / DAY_MS;
      expect(days).toBeGreaterThanOrEqual(28);
      expect(days).toBeLessThanOrEqual(31);
      expect(closesBefore(now) < quietBefore(now)).toBe(true);
    }),
  );
});
