import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Candidate, chooseSuccessor } from './choose-successor.ts';

const NOW = new Date('2026-06-30T00:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

const someone = (id: string, given: Partial<Candidate> = {}): Candidate => ({
  id,
  role: 'member',
  tier: 'pro',
  isSuspended: false,
  lastActiveAt: daysAgo(1),
  ...given,
});

it.each<[string, Candidate[], string]>([
  ['active in the last 30 days', [someone('a', { lastActiveAt: daysAgo(31) }), someone('b')], 'b'],
  [
    'active most recently where nobody was in the last 30 days',
    [someone('a', { lastActiveAt: daysAgo(90) }), someone('b', { lastActiveAt: daysAgo(40) })],
    'b',
  ],
  [
    'a member who was away rather than an active guest',
    [someone('a', { role: 'guest' }), someone('b', { lastActiveAt: null })],
    'b',
  ],
  [
    'somebody whose tier may own a team',
    [someone('a', { tier: 'free' }), someone('b', { lastActiveAt: daysAgo(60) })],
    'b',
  ],
  ['nobody suspended', [someone('a', { isSuspended: true }), someone('b', { role: 'guest' })], 'b'],
  ['a guest where nobody else is left', [someone('a', { role: 'guest', tier: 'free' })], 'a'],
])('takes %s', (_, candidates, expected) => {
  expect(chooseSuccessor(candidates, NOW)?.id).toBe(expected);
  expect(chooseSuccessor(candidates.toReversed(), NOW)?.id).toBe(expected);
});

it('finds the same person in whatever order, and nobody only where nobody is', () => {
  const candidate = fc.record({
    id: fc.uuid(),
    role: fc.constantFrom('admin' as const, 'member' as const, 'guest' as const),
    tier: fc.constantFrom('free' as const, 'pro' as const),
    isSuspended: fc.boolean(),
    lastActiveAt: fc.option(fc.integer({ min: 0, max: 400 }).map(daysAgo)),
  });
  fc.assert(
    fc.property(fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 8 }), (candidates) => {
      const chosen = chooseSuccessor(candidates, NOW);
      expect(chosen === undefined).toBe(candidates.length === 0);
      expect(chooseSuccessor(candidates.toReversed(), NOW)?.id).toBe(chosen?.id);
    }),
  );
});
