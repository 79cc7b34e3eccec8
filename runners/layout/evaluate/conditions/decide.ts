import type { Expression } from '@oxc-project/types';
import type { Scope } from '../environment.ts';
import type { Decision, Machine } from '../machine.ts';
import { NotKnownError } from '../not-known-error.ts';
import { truthOf } from '../operators.ts';
import { type Assumption, settle } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { isLikelyTrue } from './normal-state.ts';
import { isRefused } from './refused-assumptions.ts';

const MAX_CONDITION = 80;

/**
 * Decides a condition. An unknown one is taken to be what it is in the normal state of a screen — loaded, signed
 * in, not in error — unless that was refused, and the decision is reported; a known one keeps the assumption it already rests on.
 */
export function decideCondition(machine: Machine, test: Value, node: Expression, scope: Scope): Decision {
  const { value, assumption } = settle(test);
  const truth = truthOf(value);
  if (truth !== undefined) return { taken: truth, assumption };
  const usual = value instanceof UnknownValue ? (value.likely ?? isLikelyTrue(value.hint)) : true;
  const taken = isRefused(machine, () => machine.pointAt(node, scope)) ? !usual : usual;
  return { taken, assumption: recordAssumption(machine, value, node, scope, String(taken)) };
}

/** Reports that something only run time knows was taken to be `assumed`. A probe of known things ends there. */
export function recordAssumption(
  machine: Machine,
  value: Value,
  node: { readonly start: number; readonly end: number },
  scope: Scope,
  assumed: string,
): Assumption {
  if (machine.probing === 'known') throw new NotKnownError();
  const condition = excerpt(scope.frame.code.text.slice(node.start, Math.min(node.end, node.start + 400)));
  const reason = value instanceof UnknownValue ? value.reason : 'it depends on run time';
  const location = machine.pointAt(node, scope);
  machine.inform('ASSUMED_CONDITION', `\`${condition}\` is taken to be ${assumed}: ${reason}.`, location);
  return { condition, assumed, reason, location };
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MAX_CONDITION ? line : `${line.slice(0, MAX_CONDITION - 1)}…`;
}
