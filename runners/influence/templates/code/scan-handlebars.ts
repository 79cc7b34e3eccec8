import type { CodePiece, CodeRole, ScannedCode } from './code-types.ts';
import { findOutsideStrings } from './find-close.ts';

interface Opening {
  readonly start: number;
  readonly delimiter: string;
}

/** The next mustache that is not escaped by a backslash. */
function nextOpening(source: string, from: number): Opening | null {
  for (let at = source.indexOf('{{', from); at >= 0; at = source.indexOf('{{', at + 2)) {
    if (source[at - 1] === '\\' && source[at - 2] !== '\\') continue;
    const delimiter = source.startsWith('{{{{', at) ? '{{{{' : source.startsWith('{{{', at) ? '{{{' : '{{';
    return { start: at, delimiter };
  }
  return null;
}

function roleOf(code: string): CodeRole {
  const text = code.replace(/^~/, '').trim();
  if (text.startsWith('!')) return 'comment';
  if (text.startsWith('/')) return 'close';
  if (/^(?:else\b|\^\s*$)/.test(text)) return 'middle';
  if (/^[#^]/.test(text)) return 'open';
  return /^[>=<$]/.test(text) ? 'statement' : 'output';
}

function findClose(source: string, from: number, close: string, language: 'handlebars' | 'mustache'): number {
  if (language === 'mustache') return source.indexOf(close, from);
  const comment = /^~?!--/.test(source.slice(from, from + 4));
  if (comment) {
    const end = source.indexOf('--', from + 3);
    return end < 0 ? -1 : source.indexOf(close, end);
  }
  const outside = findOutsideStrings(source, from, close);
  return outside < 0 ? source.indexOf(close, from) : outside;
}

/** Where the content of a raw block `{{{{name}}}} … {{{{/name}}}}` ends, and where what closes it does. */
function findRawEnd(source: string, from: number): { start: number; end: number } | null {
  const start = source.indexOf('{{{{/', from);
  const close = start < 0 ? -1 : source.indexOf('}}}}', start);
  return close < 0 ? null : { start, end: close + 4 };
}

/** Finds the mustaches of Handlebars and Mustache files. A changed set of delimiters is not followed. */
export function scanHandlebars(source: string, language: 'handlebars' | 'mustache'): ScannedCode {
  const pieces: CodePiece[] = [];
  let at = 0;
  for (let next = nextOpening(source, at); next !== null; next = nextOpening(source, at)) {
    const { start, delimiter } = next;
    const inside = start + delimiter.length;
    const close = '}'.repeat(delimiter.length);
    const closing = findClose(source, inside, close, language);
    if (closing < 0) {
      pieces.push({ start, end: source.length, role: 'statement', follows: false });
      return { pieces, unclosed: { offset: start, delimiter } };
    }
    const code = source.slice(inside, closing);
    at = closing + close.length;
    const role = delimiter === '{{{{' ? 'statement' : roleOf(code);
    pieces.push({ start, end: at, role, follows: /^~?\s*(?:[>$<]|#>)/.test(code) });
    if (delimiter !== '{{{{') continue;
    const raw = findRawEnd(source, at);
    if (raw === null) continue;
    pieces.push({ start: raw.start, end: raw.end, role: 'statement', follows: false });
    at = raw.end;
  }
  return { pieces, unclosed: null };
}
