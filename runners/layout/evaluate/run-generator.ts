import type { YieldExpression } from '@oxc-project/types';
import { ThrownValue } from './completion.ts';
import type { Scope } from './environment.ts';
import type { Machine } from './machine.ts';
import type { GeneratorRun } from './values/generator-value.ts';
import { UnknownValue } from './values/unknown-value.ts';
import type { Value } from './values/value.ts';

/** Values that one generator gives at most; those that never end are cut here. */
const MAX_YIELDS = 1_000;

/** Thrown through the body of a generator that has given enough. */
const ENOUGH = new UnknownValue('the generator has given enough');

/** Runs the body of a generator to its end, or until it has given as much as a screen could want. */
export function runGenerator(machine: Machine, yields: Value[], body: () => Value): GeneratorRun {
  const returned = machine.attempt(body, (thrown) => {
    if (thrown.value !== ENOUGH) throw thrown;
    return undefined;
  });
  return { yielded: yields, returned };
}

/** `yield value` and `yield* list`. What is sent in from outside is unknown. */
export function evaluateYield(machine: Machine, node: YieldExpression, scope: Scope): Value {
  const { yields } = scope.frame;
  const value = node.argument === null ? undefined : machine.evaluate(node.argument, scope);
  if (yields === undefined) return machine.unknown('`yield` stands outside a generator', node, scope);
  const items = node.delegate ? machine.iterate(value) : [value];
  if (items instanceof UnknownValue) return items;
  machine.chargeItems(items.length);
  for (const item of items) {
    if (yields.length >= MAX_YIELDS) throw new ThrownValue(ENOUGH, machine.pointAt(node, scope));
    yields.push(item);
  }
  return machine.unknown('what a generator is sent is known at run time only', node, scope);
}
