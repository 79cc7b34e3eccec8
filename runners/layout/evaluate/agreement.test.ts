import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateSource } from './testing/evaluate-files.ts';
import type { Plain } from './to-plain.ts';

/** An expression as source, and what JavaScript makes of the same operations. */
interface Sample {
  readonly source: string;
  readonly expected: unknown;
}

const literal = (value: unknown): string =>
  typeof value === 'number' ? numberSource(value) : (JSON.stringify(value) ?? 'undefined');

function numberSource(value: number): string {
  if (Object.is(value, -0)) return '(-0)';
  return value < 0 ? `(${value})` : String(value);
}

function evaluated(source: string): Plain {
  return evaluateSource(`export const x = [${source}];`).plain('x');
}

const numbers = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
const words = fc.string({ maxLength: 8 });

const binary: Readonly<Record<string, (a: number, b: number) => unknown>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '===': (a, b) => a === b,
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
  '<<': (a, b) => a << b,
  '>>>': (a, b) => a >>> b,
};

const arithmetic: fc.Arbitrary<Sample> = fc
  .letrec<{ tree: { source: string; value: number } }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      numbers.map((value) => ({ source: literal(value), value })),
      fc
        .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/', '%', '&', '|', '^', '<<', '>>>'), tie('tree'))
        .map(([left, operator, right]) => ({
          source: `(${left.source} ${operator} ${right.source})`,
          value: Number(binary[operator]?.(left.value, right.value)),
        })),
    ),
  }))
  .tree.map(({ source, value }) => ({ source, expected: value }));

const strings: readonly ((text: string, other: string, at: number) => Sample)[] = [
  (a, b) => ({ source: `${literal(a)} + ${literal(b)}`, expected: a + b }),
  (a, _, at) => ({ source: `${literal(a)}.slice(${at})`, expected: a.slice(at) }),
  (a, b, at) => ({ source: `${literal(a)}.padStart(${at}, ${literal(b)})`, expected: a.padStart(at, b) }),
  (a, b) => ({ source: `${literal(a)}.indexOf(${literal(b)})`, expected: a.indexOf(b) }),
  (a, b) => ({ source: `${literal(a)}.split(${literal(b)})`, expected: a.split(b) }),
  (a, b) => ({ source: `${literal(a)}.replaceAll(${literal(b)}, '-')`, expected: a.replaceAll(b, '-') }),
  (a) => ({ source: `${literal(a)}.toUpperCase().trim()`, expected: a.toUpperCase().trim() }),
  (a, b) => ({ source: `${literal(a)} < ${literal(b)}`, expected: a < b }),
  (a) => ({ source: `Number(${literal(a)})`, expected: Number(a) }),
  (a) => ({ source: `parseInt(${literal(a)}, 10)`, expected: Number.parseInt(a, 10) }),
  (a) => ({ source: `[...${literal(a)}].length`, expected: [...a].length }),
  (a, _, at) => ({ source: `${literal(a)}.at(${at})`, expected: a.at(at) }),
  (a, _, at) => ({ source: `${literal(a)}.substring(${at}, 2)`, expected: a.substring(at, 2) }),
  (a) => ({ source: `encodeURIComponent(${literal(a)})`, expected: encodeURIComponent(a) }),
];

const lists: readonly ((list: number[], at: number, other: number) => Sample)[] = [
  (l, at) => ({ source: `${literal(l)}.slice(${at})`, expected: l.slice(at) }),
  (l, at, n) => ({
    source: `${literal(l)}.toSpliced(${at}, 1, ${numberSource(n)})`,
    expected: l.toSpliced(at, 1, n),
  }),
  (l) => ({ source: `${literal(l)}.toSorted()`, expected: l.toSorted() }),
  (l) => ({ source: `${literal(l)}.sort((a, b) => b - a)`, expected: l.toSorted((a, b) => b - a) }),
  (l, at) => ({
    source: `${literal(l)}.map((v, i) => v * i + ${at})`,
    expected: l.map((v, i) => v * i + at),
  }),
  (l, at) => ({ source: `${literal(l)}.filter((v) => v > ${at})`, expected: l.filter((v) => v > at) }),
  (l) => ({ source: `${literal(l)}.reduce((a, v) => a + v, 0)`, expected: l.reduce((a, v) => a + v, 0) }),
  (l, at) => ({ source: `${literal(l)}.at(${at})`, expected: l.at(at) }),
  (l, _, n) => ({ source: `${literal(l)}.includes(${numberSource(n)})`, expected: l.includes(n) }),
  (l) => ({ source: `${literal(l)}.flatMap((v) => [v, [v]])`, expected: l.flatMap((v) => [v, [v]]) }),
  (l, at) => ({
    source: `${literal(l)}.findLastIndex((v) => v < ${at})`,
    expected: l.findLastIndex((v) => v < at),
  }),
  (l) => ({ source: `${literal(l)}.join('/')`, expected: l.join('/') }),
  (l) => ({ source: `[...new Set(${literal(l)})]`, expected: [...new Set(l)] }),
  (l) => ({ source: `Math.max(...${literal(l)})`, expected: Math.max(...l) }),
  (l) => ({ source: `((...a) => a.length)(...${literal(l)})`, expected: l.length }),
  (l) => ({ source: `(([a, ...b]) => b)(${literal(l)})`, expected: l.slice(1) }),
  (l) => ({ source: `Object.entries({ ...${literal(l)} })`, expected: Object.entries({ ...l }) }),
  (l) => ({ source: `String(${literal(l)})`, expected: String(l) }),
];

describe('the evaluator agrees with JavaScript', () => {
  it('on arithmetic of any shape', () => {
    fc.assert(
      fc.property(arithmetic, ({ source, expected }) => {
        expect(evaluated(source)).toEqual([expected]);
      }),
      { numRuns: 200 },
    );
  });

  it('on comparisons and bit operations', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(binary)), numbers, numbers, (operator, a, b) => {
        expect(evaluated(`${literal(a)} ${operator} ${literal(b)}`)).toEqual([binary[operator]?.(a, b)]);
      }),
      { numRuns: 200 },
    );
  });

  it('on text', () => {
    const at = fc.integer({ min: -10, max: 10 });
    fc.assert(
      fc.property(fc.constantFrom(...strings), words, words, at, (make, a, b, index) => {
        const { source, expected } = make(a, b, index);
        expect(evaluated(source)).toEqual([expected]);
      }),
      { numRuns: 400 },
    );
  });

  it('on lists', () => {
    const list = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 7 });
    const at = fc.integer({ min: -8, max: 8 });
    fc.assert(
      fc.property(
        fc.constantFrom(...lists),
        list,
        at,
        fc.integer({ min: -9, max: 9 }),
        (make, l, index, n) => {
          const { source, expected } = make(l, index, n);
          expect(evaluated(source)).toEqual([expected]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('on any JSON: written out, parsed and written again', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (json) => {
        const { read } = evaluateSource(
          `export const x = JSON.stringify(JSON.parse(${JSON.stringify(json)}));`,
        );
        const expected = JSON.stringify(JSON.parse(json));
        expect(read('x')).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('on dates and their parts, in UTC', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => {
        const time = date.getTime();
        expect(
          evaluated(
            `(() => { const d = new Date(${time}); return [d.getTime(), d.getFullYear(), d.getMonth(), d.getDate(), d.getHours(), d.getDay(), d.toISOString()]; })()`,
          ),
        ).toEqual([
          [
            time,
            date.getUTCFullYear(),
            date.getUTCMonth(),
            date.getUTCDate(),
            date.getUTCHours(),
            date.getUTCDay(),
            date.toISOString(),
          ],
        ]);
      }),
      { numRuns: 100 },
    );
  });

  it('never throws anything but a budget on arbitrary expressions', () => {
    const token = fc.constantFrom(
      ...'a b 1 "s" [] {} () => + - * ?. . , : ; ( ) [ ] { } ... = === && || ?? ! typeof new this null function class return if else for of let const await async <a> </a> /x/ `t` in instanceof delete'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 24 }), (tokens) => {
        const { interpreter } = evaluateSource(`export const x = 1; ${tokens.join(' ')}`);
        expect(() => interpreter.loadModule('main.tsx')).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
