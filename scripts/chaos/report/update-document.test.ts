import { expect, it } from 'vitest';
import type { Outcome } from '../audit/outcome.ts';
import { withFigures } from './update-document.ts';

const EMPTY = 'Words\n\n<!-- figures: npm run chaos -- --report -->\n<!-- end of figures -->\n\nMore words\n';

const outcome = (scenario: string, accepted: number): Outcome => ({
  scenario,
  seed: 7,
  strikes: 2,
  requests: { answered: 10, refused: 0, unanswered: 1 },
  accepted,
  ready: accepted,
  failed: {},
  cancelled: 0,
  takenOver: 0,
  lost: 0,
  doubled: 0,
  recoveryMs: { median: 400, longest: 1_250 },
  loadSeconds: 12.3,
  violations: [],
});

it('replaces the figures of scenarios that ran and keeps those of others', () => {
  const first = withFigures(EMPTY, [outcome('one', 100), outcome('two', 200)]);
  const second = withFigures(first, [outcome('two', 300)]);
  const rows = second.split('\n').filter((line) => /^\| (one|two)/.test(line));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain('| 100 |');
  expect(rows[1]).toContain('| 300 |');
  expect(rows[1]).toContain('0.4 (1.3)');
  expect(second.startsWith('Words\n') && second.endsWith('More words\n')).toBe(true);
});

it('writes the same again for the same figures', () => {
  const once = withFigures(EMPTY, [outcome('one', 100)]);
  expect(withFigures(once, [outcome('one', 100)])).toBe(once);
});

it('refuses a document without a place for figures', () => {
  expect(() => withFigures('Words', [])).toThrow(/has no/);
});
