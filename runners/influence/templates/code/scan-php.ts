import type { CodePiece, CodeRole, ScannedCode } from './code-types.ts';
import { skipString } from './find-close.ts';

const OPEN = /<\?(?:php(?=\s|$)|=|(?!xml|[a-z]))/gi;
const HEREDOC = /<<<[ \t]*(["']?)([a-z_]\w*)\1\r?\n/iy;

function skipHeredoc(code: string, at: number): number {
  HEREDOC.lastIndex = at;
  const label = HEREDOC.exec(code)?.[2];
  if (label === undefined) return at;
  const end = new RegExp(`^[ \\t]*${label}\\b`, 'gm');
  end.lastIndex = HEREDOC.lastIndex;
  return end.exec(code) === null ? code.length : end.lastIndex;
}

/** After a comment: one of a line ends before `?>`, as PHP has it. */
function skipComment(code: string, at: number): number {
  if (code.startsWith('/*', at)) {
    const end = code.indexOf('*/', at + 2);
    return end < 0 ? code.length : end + 2;
  }
  if (!code.startsWith('//', at) && (code[at] !== '#' || code[at + 1] === '[')) return at;
  const end = /\?>|\n/g;
  end.lastIndex = at;
  const match = end.exec(code);
  return match === null ? code.length : match.index;
}

/** Past `?>`, which means nothing in strings, heredocs and block comments; null where the code never ends. */
function findEnd(code: string, from: number): number | null {
  let at = from;
  while (at < code.length) {
    if (code.startsWith('?>', at)) return at + 2;
    const character = code[at] ?? '';
    if ('"\'`'.includes(character)) at = skipString(code, at);
    else if (character === '<' && code.startsWith('<<<', at)) at = Math.max(skipHeredoc(code, at), at + 1);
    else if (character === '/' || character === '#') at = Math.max(skipComment(code, at), at + 1);
    else at += 1;
  }
  return null;
}

/** What code between braces or in the alternative syntax does to the markup around it. */
export function roleOfStatement(code: string): CodeRole {
  const text = code.trim();
  const closes = /^(?:\}|end(?:if|foreach|for|while|switch)?\b)/i.test(text);
  const opens = /[:{]$/.test(text);
  if (closes && opens) return 'middle';
  if (closes) return 'close';
  if (/^(?:else(?:if)?|case|default)\b/i.test(text) && opens) return 'middle';
  return opens && /\b(?:if|foreach|for|while|switch|function|fn)\b/i.test(text) ? 'open' : 'statement';
}

function roleOf(opening: string, code: string): CodeRole {
  if (opening.endsWith('=') || /^\s*(?:echo|print)\b/i.test(code)) return 'output';
  return roleOfStatement(code.replace(/\?>$/, ''));
}

const FOLLOWS =
  /\b(?:include|require)(?:_once)?\b|\bget_(?:header|footer|sidebar|template_part)\s*\(|->(?:render|extend|insert|layout)\s*\(/;

/** Finds the PHP of a file. Code that is never closed runs to the end of the file, which PHP allows. */
export function scanPhp(source: string): ScannedCode {
  const pieces: CodePiece[] = [];
  OPEN.lastIndex = 0;
  for (let match = OPEN.exec(source); match !== null; match = OPEN.exec(source)) {
    const end = findEnd(source, OPEN.lastIndex) ?? source.length;
    const code = source.slice(OPEN.lastIndex, end);
    pieces.push({ start: match.index, end, role: roleOf(match[0], code), follows: FOLLOWS.test(code) });
    OPEN.lastIndex = end;
  }
  return { pieces, unclosed: null };
}
