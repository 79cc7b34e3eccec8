import { isValidValue } from '../../properties/is-valid-value.ts';

/** Signs of a pre-processor that plain CSS cannot have: variables, interpolation, escapes, functions of its own. */
const EVALUATED = /[$`]|[#@]\{|@[\w-]|~["']|\b(?:if|e|math\.\w+|map\.\w+|color\.\w+)\(/;
/** What a pre-processor may compute where CSS finds nothing valid. */
const COMPUTED = /[(+*/]|\s-\s/;

/** Whether a pre-processor would still work something out here. */
export function isEvaluated(text: string): boolean {
  return EVALUATED.test(text);
}

/** Whether what the browser will see of a value is not known. A custom property is taken as it is written. */
export function isUnresolved(property: string, value: string): boolean {
  if (property.startsWith('--')) return /[#@]\{/.test(value);
  return isEvaluated(value) || (COMPUTED.test(value) && !isValidValue(property, value));
}
