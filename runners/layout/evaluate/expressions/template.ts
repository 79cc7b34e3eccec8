import type { TemplateLiteral } from '@oxc-project/types';
import type { Scope } from '../environment.ts';
import type { Machine } from '../machine.ts';
import { placeholderFor } from '../unknown-text.ts';
import { type Assumption, assume, settle } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

/** A template literal. With an unknown part the whole is unknown, but what is written around the part is kept. */
export function evaluateTemplate(machine: Machine, node: TemplateLiteral, scope: Scope): Value {
  let text = '';
  let knownText = '';
  let assumption: Assumption | undefined;
  let unknown: UnknownValue | undefined;
  node.quasis.forEach((quasi, index) => {
    text += quasi.value.cooked ?? '';
    knownText += quasi.value.cooked ?? '';
    const expression = node.expressions[index];
    if (expression === undefined) return;
    const part = settle(machine.evaluate(expression, scope));
    assumption ??= part.assumption;
    const partText = machine.toText(part.value);
    if (partText instanceof UnknownValue) {
      unknown ??= partText;
      text += placeholderFor(partText);
      knownText += partText.knownText ?? '';
    } else {
      text += partText;
      knownText += partText;
    }
    machine.chargeText(text.length);
  });
  return assume(unknown === undefined ? text : unknown.derive({ text, knownText }), assumption);
}
