/** What is closed where nothing else is. */
export const NOT_FOUND = -1;

/** Past the string that starts at `start` with its quote; the end of the text where it is not closed. */
export function skipString(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) return at + 1;
  }
  return text.length;
}

/** Where `close` next stands outside of a quoted string, or `NOT_FOUND`. A quote that is never closed is no string. */
export function findOutsideStrings(text: string, from: number, close: string, quotes = '"\''): number {
  let at = from;
  while (at < text.length) {
    if (text.startsWith(close, at)) return at;
    if (!quotes.includes(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const past = skipString(text, at);
    const closed = past - at > 1 && text[past - 1] === text[at];
    at = closed ? past : at + 1;
  }
  return NOT_FOUND;
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Past a template literal of JavaScript, with the expressions inside it. */
function skipTemplateLiteral(text: string, start: number, depth: number): number {
  let at = start + 1;
  while (at < text.length) {
    if (text[at] === '\\') at += 2;
    else if (text[at] === '`') return at + 1;
    else if (text.startsWith('${', at)) {
      const close = findBracket(text, at + 1, depth + 1);
      if (close === NOT_FOUND) return text.length;
      at = close + 1;
    } else at += 1;
  }
  return text.length;
}

const DEEPEST = 200;

function skipComment(text: string, at: number): number {
  const line = text[at + 1] === '/';
  const end = text.indexOf(line ? '\n' : '*/', at + 2);
  if (end < 0) return text.length;
  return line ? end : end + 2;
}

/** Past a string or comment of a C-like language that starts here; the same place where none does. */
function skipOpaque(text: string, at: number, depth: number): number {
  const character = text[at];
  if (character === '"' || character === "'") return skipString(text, at);
  if (character === '`') return skipTemplateLiteral(text, at, depth);
  if (character === '/' && (text[at + 1] === '*' || (text[at + 1] === '/' && text[at - 1] !== ':')))
    return skipComment(text, at);
  return at;
}

/**
 * The bracket that closes the one at `open`, past strings, template literals and comments, or `NOT_FOUND`. Brackets
 * inside must pair; expressions in template literals are followed 200 levels deep.
 */
export function findBracket(text: string, open: number, depth = 0): number {
  if (depth > DEEPEST) return NOT_FOUND;
  const expected: string[] = [];
  let at = open;
  while (at < text.length) {
    const past = skipOpaque(text, at, depth);
    if (past !== at) {
      at = past;
      continue;
    }
    const character = text[at] ?? '';
    const closer = CLOSERS[character];
    if (closer !== undefined) expected.push(closer);
    else if (character === ')' || character === ']' || character === '}') {
      if (expected.pop() !== character) return NOT_FOUND;
      if (expected.length === 0) return at;
    }
    at += 1;
  }
  return NOT_FOUND;
}
