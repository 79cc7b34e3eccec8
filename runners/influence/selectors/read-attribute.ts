import { isIdentifier, nameAt, unescapeName } from './read-name.ts';
import type { AttributeTest } from './selector-types.ts';

const OPERATOR = /\s*([~|^$*]?=)\s*/y;
const STRING = /"((?:[^"\\\n]|\\[\s\S])*)"|'((?:[^'\\\n]|\\[\s\S])*)'/y;
const FLAG = /^\s*([is])?\s*$/i;

/** What the prefix of an attribute's name stands for: any namespace, none, or the one it was declared for. */
export type AttributeNamespaces = (prefix: string) => string | null | undefined;

function isOperator(text: string): text is AttributeTest['operator'] {
  return ['=', '~=', '|=', '^=', '$=', '*='].includes(text);
}

interface AttributeName {
  readonly name: string;
  readonly namespace: string | null;
  readonly end: number;
}

function readAttributeName(text: string, namespaces: AttributeNamespaces): AttributeName | null {
  const start = text.length - text.trimStart().length;
  const first = nameAt(text, start) ?? (text.charAt(start) === '*' ? '*' : '');
  const bar = start + first.length;
  if (text.charAt(bar) !== '|' || text.charAt(bar + 1) === '=')
    return isIdentifier(first) ? { name: unescapeName(first), namespace: null, end: bar } : null;
  const namespace = first === '*' ? '*' : first === '' ? null : namespaces(unescapeName(first));
  const name = nameAt(text, bar + 1) ?? '';
  if (namespace === undefined || !isIdentifier(name)) return null;
  return { name: unescapeName(name), namespace, end: bar + 1 + name.length };
}

function readValue(text: string, start: number): { value: string; end: number } | null {
  STRING.lastIndex = start;
  const quoted = STRING.exec(text);
  if (quoted !== null)
    return { value: unescapeName(quoted[1] ?? quoted[2] ?? ''), end: start + quoted[0].length };
  const name = nameAt(text, start);
  if (name === null || !isIdentifier(name)) return null;
  return { value: unescapeName(name), end: start + name.length };
}

function caseOf(flag: string | undefined): AttributeTest['case'] {
  if (flag === undefined) return 'default';
  return flag.toLowerCase() === 'i' ? 'insensitive' : 'sensitive';
}

/** Reads what stands between square brackets; null where a browser would drop the selector. */
export function readAttribute(text: string, namespaces: AttributeNamespaces): AttributeTest | null {
  const attribute = readAttributeName(text, namespaces);
  if (attribute === null) return null;
  const { name, namespace, end } = attribute;
  OPERATOR.lastIndex = end;
  const operator = OPERATOR.exec(text)?.[1] ?? '';
  if (operator === '')
    return text.slice(end).trim() === ''
      ? { name, namespace, operator: '', value: '', case: 'default' }
      : null;
  const value = readValue(text, OPERATOR.lastIndex);
  const flag = value === null ? null : FLAG.exec(text.slice(value.end));
  if (value === null || flag === null || !isOperator(operator)) return null;
  return { name, namespace, operator, value: value.value, case: caseOf(flag[1]) };
}
