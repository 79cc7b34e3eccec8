import type { ConditionalExpression, Expression, LogicalExpression } from '@oxc-project/types';
import { recordAssumption } from '../conditions/decide.ts';
import { isLikelyTrue } from '../conditions/normal-state.ts';
import type { Scope } from '../environment.ts';
import type { Machine } from '../machine.ts';
import { truthOf } from '../operators.ts';
import { assume, OneOfValue, settle } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

export function evaluateConditional(machine: Machine, node: ConditionalExpression, scope: Scope): Value {
  const { taken, assumption } = machine.decide(machine.evaluate(node.test, scope), node.test, scope);
  return assume(machine.evaluate(taken ? node.consequent : node.alternate, scope), assumption);
}

/** Chains nest to the left and are walked in a loop, like those of binary operators. */
export function evaluateLogical(machine: Machine, node: LogicalExpression, scope: Scope): Value {
  const chain: LogicalExpression[] = [];
  let current: Expression = node;
  while (current.type === 'LogicalExpression') {
    chain.push(current);
    current = current.left;
  }
  let value = machine.evaluate(current, scope);
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    const step = chain[index];
    if (step === undefined) break;
    machine.charge(1);
    value = applyLogical(machine, step.operator, value, step, scope);
  }
  return value;
}

interface Sides {
  readonly left: { readonly start: number; readonly end: number };
  readonly right: Expression;
}

/** The value of `left operator right`; the right side is evaluated only when it is needed. */
export function applyLogical(
  machine: Machine,
  operator: LogicalExpression['operator'],
  left: Value,
  node: Sides,
  scope: Scope,
): Value {
  const { value, assumption } = settle(left);
  if (value instanceof UnknownValue) {
    return assume(chooseSide(machine, operator, value, node, scope), assumption);
  }
  const keepsLeft =
    operator === '??' ? value !== undefined && value !== null : truthOf(value) === (operator === '||');
  return keepsLeft ? left : assume(machine.evaluate(node.right, scope), assumption);
}

/**
 * With an unknown left side: `a && b` is decided as a condition. For `a || b` and `a ?? b` a concrete `b` is what
 * source itself shows when run time has nothing, so it is preferred to a placeholder.
 */
function chooseSide(
  machine: Machine,
  operator: LogicalExpression['operator'],
  left: UnknownValue,
  node: Sides,
  scope: Scope,
): Value {
  const likely = left.likely ?? isLikelyTrue(left.hint);
  if (operator === '&&') {
    const assumption = recordAssumption(machine, left, node.left, scope, String(likely));
    return likely
      ? new OneOfValue(machine.evaluate(node.right, scope), [false], assumption)
      : new OneOfValue(false, [left], assumption);
  }
  const right = machine.evaluate(node.right, scope);
  const settled = settle(right).value;
  if (settled instanceof UnknownValue) {
    // Both sides of a condition are unknown: it holds when either is likely to.
    return left.derive({ likely: likely || (settled.likely ?? isLikelyTrue(settled.hint)) });
  }
  const isBlank = settled === undefined || settled === null || settled === '' || settled === false;
  if (isBlank) return operator === '??' || likely ? left : right;
  const assumption = recordAssumption(machine, left, node.left, scope, 'absent');
  return new OneOfValue(right, [left], assumption);
}
