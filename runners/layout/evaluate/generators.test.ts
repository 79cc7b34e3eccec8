import { describe, expect, it } from 'vitest';
import { evaluateSource } from './testing/evaluate-files.ts';

describe('generators', () => {
  it.each([
    [
      'are visited',
      'function* g() { yield 1; yield* [2, 3]; return 9; } export const x = [...g()];',
      [1, 2, 3],
    ],
    [
      'are asked one by one',
      'function* g() { yield 1; return 9; } const i = g(); export const x = [i.next(), i.next(), i.next()];',
      [{ value: 1, done: false }, { value: 9, done: true }, { done: true }],
    ],
    [
      'may never end',
      'function* g() { let n = 0; while (true) yield n++; } const [a, b] = g(); export const x = [a, b];',
      [0, 1],
    ],
    [
      'make objects iterable',
      'class Range { constructor(n) { this.n = n; } *[Symbol.iterator]() { for (let i = 0; i < this.n; i++) yield i; } } export const x = Array.from(new Range(3));',
      [0, 1, 2],
    ],
    [
      'see their arguments',
      'const g = function* (a, ...rest) { for (const r of rest) yield a + r; }; export const x = [...g(1, 2, 3)];',
      [3, 4],
    ],
    [
      'stop where the visitor stops',
      'function* g() { yield 1; yield 2; } const out = []; for (const v of g()) { out.push(v); break; } export const x = out;',
      [1],
    ],
  ])('%s', (_, source, expected) => {
    expect(evaluateSource(source).plain('x')).toEqual(expected);
  });

  it('let what they throw reach the caller', () => {
    const source =
      "function* g() { yield 1; throw new Error('no'); } let m; try { [...g()]; } catch (e) { m = e.message; } export const x = m;";
    expect(evaluateSource(source).plain('x')).toBe('no');
  });
});

it('objects say themselves how they are visited', () => {
  const source = `const it = { from: 1, to: 3, [Symbol.iterator]() { let at = this.from, to = this.to; return { next: () => at <= to ? { value: at++, done: false } : { value: undefined, done: true } }; } };
    export const x = [...it, Math.max(...it)];`;
  expect(evaluateSource(source).plain('x')).toEqual([1, 2, 3, 3]);
});
