import { skipOpaque } from '../sheets/scan-css.ts';

const CALL = /(?<![\w-])(var|env|attr|if|--[\w-]+)\(/gi;
/** What each call must start with; the rest is checked when the value is computed. */
const ARGUMENT: Readonly<Record<string, RegExp>> = {
  var: /^\s*--[\w\u0080-\uffff\\-]+\s*(?:[,)]|$)/,
  env: /^\s*-?[a-z_][\w-]*(?:\s+\d+)*\s*(?:[,)]|$)/i,
  attr: /^\s*-?[a-z_][\w-]*(?:\s+(?:[\w-]+|%|type\([^)]*\)))?\s*(?:[,)]|$)/i,
  if: /^\s*[^;)]+:/,
};
const OPENED: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Whether the offset is in a string or an unquoted address. */
function isInside(value: string, offset: number): boolean {
  let at = 0;
  while (at < offset) at = Math.max(skipOpaque(value, at), at + 1);
  return at > offset;
}

/** Whether a bracket is closed that was never opened. */
function hasStrayBracket(value: string): boolean {
  const open: string[] = [];
  for (let at = 0; at < value.length; ) {
    const past = skipOpaque(value, at);
    if (past !== at) {
      at = past;
      continue;
    }
    const sign = value.charAt(at);
    const closer = OPENED[sign];
    if (closer !== undefined) open.push(closer);
    else if (')]}'.includes(sign) && open.pop() !== sign) return true;
    else if (sign === '!' && open.length === 0) return true;
    at += 1;
  }
  return false;
}

/**
 * Whether a value waits for others to be put in, in which case any property takes it until it is computed; null where
 * it does not, false where what it asks for is no valid reference.
 */
export function isSubstitution(value: string): boolean | null {
  if (!value.includes('(')) return null;
  let found = false;
  for (const match of value.matchAll(CALL)) {
    if (isInside(value, match.index)) continue;
    const name = match[1]?.toLowerCase() ?? '';
    const argument = value.slice(match.index + match[0].length);
    if (ARGUMENT[name]?.test(argument) === false) return false;
    found = true;
  }
  if (!found) return null;
  return !hasStrayBracket(value);
}
