import type { TaggedTemplateExpression } from '@oxc-project/types';
import type { Scope } from '../environment.ts';
import type { Machine } from '../machine.ts';
import { assume, settle } from '../values/one-of-value.ts';
import { TemplateStringsValue } from '../values/template-strings-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { type Reference, resolveMember } from './member.ts';

/** A tagged template: a call of the tag with the texts and the values between them. */
export function evaluateTaggedTemplate(
  machine: Machine,
  node: TaggedTemplateExpression,
  scope: Scope,
): Value {
  const { tag, quasi } = node;
  const { object, value }: Reference =
    tag.type === 'MemberExpression'
      ? resolveMember(machine, tag, scope)
      : { object: undefined, value: machine.evaluate(tag, scope) };
  machine.chargeItems(quasi.quasis.length);
  const strings = new TemplateStringsValue(
    quasi.quasis.map((part) => part.value.cooked ?? undefined),
    quasi.quasis.map((part) => part.value.raw),
  );
  const values = quasi.expressions.map((expression) => machine.evaluate(expression, scope));
  const callee = settle(value);
  if (callee.value instanceof UnknownValue) return assume(callee.value.derive(), callee.assumption);
  const location = machine.pointAt(node, scope);
  return assume(machine.invoke(callee.value, [strings, ...values], object, location), callee.assumption);
}
