import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BudgetExceededError } from './budget.ts';
import { elementOf } from './testing/element-of.ts';
import { evaluateFiles } from './testing/evaluate-files.ts';
import { Callable } from './values/callable.ts';
import { chosenOf } from './values/one-of-value.ts';

const EXAMPLE = join(import.meta.dirname, '../../../examples/brew');

const sources = new Map(
  readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules'))
    .filter((path) => statSync(join(EXAMPLE, path)).isFile())
    .sort()
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(EXAMPLE, path), 'utf8')]),
);

/** One change to a text: cut something out, say something twice, or put something in. */
interface Mutation {
  readonly kind: 'cut' | 'repeat' | 'insert';
  readonly at: number;
  readonly length: number;
  readonly insert: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('cut', 'repeat', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 80 }),
  insert: fc.constantFrom(
    ...'( ) { } [ ] < > => ... ?. ?? ! = ; , : "x" 1e9 null undefined this await class new while(true) <View/> \\u2028 \\'.split(
      ' ',
    ),
  ),
});

function mutate(text: string, { kind, at, length, insert }: Mutation): string {
  const offset = Math.floor(at * text.length);
  const piece = text.slice(offset, offset + length);
  const middle = kind === 'cut' ? '' : kind === 'repeat' ? piece + piece : insert + piece;
  return text.slice(0, offset) + middle + text.slice(offset + length);
}

describe('mutated source of a real app', () => {
  it('is evaluated and rendered without a crash, a hang or anything but a budget thrown', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sources.keys()),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        (path, mutations) => {
          const text = mutations.reduce(mutate, sources.get(path) ?? '');
          const { interpreter } = evaluateFiles({
            [path]: text,
            ...Object.fromEntries(sources),
            [path]: text,
          });
          try {
            const module = interpreter.loadModule(path);
            for (const name of ['default', ...(text.match(/(?<=export (?:function|const) )\w+/g) ?? [])]) {
              const value = chosenOf(interpreter.getProperty(module, name));
              if (value instanceof Callable) interpreter.renderComponent(elementOf(value), undefined);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(BudgetExceededError);
          }
        },
      ),
      { numRuns: 300, seed: 20_240_615 },
    );
  });
});
