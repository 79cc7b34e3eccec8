import { applyPatch, parsePatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDiff } from './write-diff.ts';

const lines = fc.array(fc.constantFrom('a', 'b', '', '  c', '}', '\\ No newline', '-x', '+y', '@@'), {
  maxLength: 30,
});
const text = fc.tuple(lines, fc.constantFrom('', '\n', '\r\n')).map(([list, end]) => list.join('\n') + end);

describe('a diff that is written', () => {
  it('makes the one file of the other, exactly, and names the lines where it belongs', () => {
    fc.assert(
      fc.property(text, text, text, text, (head, before, after, tail) => {
        const [old, now] = [`${head}\n${before}\n${tail}`, `${head}\n${after}\n${tail}`];
        const diff = writeDiff('a.ts', old, now) ?? '';
        expect(applyPatch(old, diff)).toBe(now);
        for (const { hunks } of parsePatch(diff)) {
          for (const { oldStart, lines: said } of hunks) {
            const kept = said.filter((line) => /^[ -]/.test(line)).map((line) => line.slice(1));
            if (kept.length > 0)
              expect(old.split('\n').slice(oldStart - 1, oldStart - 1 + kept.length)).toEqual(kept);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
