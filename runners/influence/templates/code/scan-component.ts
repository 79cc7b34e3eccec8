import type { CodePiece, CodeRole, ScannedCode } from './code-types.ts';
import { findBracket, findOutsideStrings, NOT_FOUND } from './find-close.ts';

function roleOfSvelte(code: string): CodeRole {
  switch (code.trimStart()[0]) {
    case '#':
      return 'open';
    case ':':
      return 'middle';
    case '/':
      return code.trimStart().startsWith('/*') || code.trimStart().startsWith('//') ? 'comment' : 'close';
    case '@':
      return /^@(?:const|debug)\b/.test(code.trimStart()) ? 'statement' : 'output';
    default:
      return 'output';
  }
}

/** Finds the expressions and blocks in the markup of a Svelte component: whatever stands in braces. */
export function scanSvelte(source: string): ScannedCode {
  const pieces: CodePiece[] = [];
  let at = source.indexOf('{');
  while (at >= 0) {
    const block = /^\{\s*[#:/@]/.test(source.slice(at, at + 20));
    const close = findBracket(source, at);
    // `{/if}` opens no comment: without one, a brace that does not pair ends at the next.
    const end =
      close === NOT_FOUND || (block && /^\{\s*\/(?![*/])/.test(source.slice(at, at + 20)))
        ? source.indexOf('}', at)
        : close;
    if (end < 0) {
      pieces.push({ start: at, end: source.length, role: 'statement', follows: false });
      return { pieces, unclosed: { offset: at, delimiter: '{' } };
    }
    const code = source.slice(at + 1, end);
    const follows = /^\s*@render\b/.test(code);
    pieces.push({ start: at, end: end + 1, role: roleOfSvelte(code), follows });
    at = source.indexOf('{', end + 1);
  }
  return { pieces, unclosed: null };
}

/** Finds the interpolations in the markup of a Vue component; its directives are attributes. */
export function scanVue(source: string): ScannedCode {
  const pieces: CodePiece[] = [];
  let at = source.indexOf('{{');
  while (at >= 0) {
    const outside = findOutsideStrings(source, at + 2, '}}', '"\'`');
    const close = outside === NOT_FOUND ? source.indexOf('}}', at + 2) : outside;
    // Vue shows braces that are never closed as they are.
    if (close < 0) return { pieces, unclosed: { offset: at, delimiter: '{{' } };
    pieces.push({ start: at, end: close + 2, role: 'output', follows: false });
    at = source.indexOf('{{', close + 2);
  }
  return { pieces, unclosed: null };
}
