import type {
  BigIntLiteral,
  BooleanLiteral,
  NullLiteral,
  NumericLiteral,
  RegExpLiteral,
  StringLiteral,
} from '@oxc-project/types';
import { RegExpValue } from '../values/simple-values.ts';
import type { Value } from '../values/value.ts';

type Literal = BooleanLiteral | NullLiteral | NumericLiteral | StringLiteral | BigIntLiteral | RegExpLiteral;

export function evaluateLiteral(node: Literal): Value {
  if ('regex' in node && node.regex !== undefined)
    return new RegExpValue(node.regex.pattern, node.regex.flags);
  return isRegExp(node.value) ? undefined : node.value;
}

function isRegExp(value: unknown): value is RegExp {
  return value instanceof RegExp;
}
