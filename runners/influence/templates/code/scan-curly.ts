import type { CodePiece, CodeRole, ScannedCode, UnclosedCode } from './code-types.ts';
import { findOutsideStrings, NOT_FOUND } from './find-close.ts';

export type CurlyLanguage = 'twig' | 'jinja' | 'liquid';

const OPEN = /\{[{%#]/g;
const CLOSE: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}' };
const TAG = /^\{%[-~+]?\s*([a-z_]\w*)/i;
/** Tags whose content is no code, or no markup. */
const LITERAL = new Set(['raw', 'verbatim']);
const OPAQUE = new Set(['comment', 'schema', 'javascript', 'stylesheet', 'doc']);
const MIDDLE = new Set(['else', 'elseif', 'elsif', 'elif', 'when', 'empty', 'plural']);
const OPENING = new Set([
  ...['if', 'unless', 'for', 'case', 'ifchanged', 'block', 'with', 'filter', 'autoescape', 'apply', 'embed'],
  ...[
    'macro',
    'call',
    'spaceless',
    'cache',
    'form',
    'paginate',
    'tablerow',
    'capture',
    'trans',
    'blocktrans',
  ],
]);
const FOLLOWS = new Set([
  ...['include', 'extends', 'import', 'from', 'use', 'embed', 'render', 'section', 'sections', 'layout'],
  ...['include_relative', 'component'],
]);

/** Strings hide a closing delimiter from Twig and Jinja; Liquid ends at the first one. */
function findClose(source: string, from: number, opening: string, language: CurlyLanguage): number {
  const close = CLOSE[opening] ?? '';
  if (opening === '{#' || language === 'liquid') return source.indexOf(close, from);
  const outside = findOutsideStrings(source, from, close);
  return outside === NOT_FOUND ? source.indexOf(close, from) : outside;
}

function roleOf(opening: string, tag: string): CodeRole {
  if (opening === '{{') return 'output';
  if (opening === '{#') return 'comment';
  if (MIDDLE.has(tag)) return 'middle';
  if (tag.startsWith('end')) return 'close';
  return OPENING.has(tag) ? 'open' : 'statement';
}

/** The front matter that static site generators take off a page. */
export function frontMatterOf(source: string): CodePiece | null {
  const match = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?=\r?\n|$)/.exec(source);
  return match === null ? null : { start: 0, end: match[0].length, role: 'statement', follows: false };
}

/** Finds the code of Twig, Jinja and Liquid files: tags, outputs and comments, and blocks that are kept as they are. */
class CurlyScanner {
  readonly pieces: CodePiece[] = [];
  unclosed: UnclosedCode | null = null;
  readonly #source: string;
  readonly #language: CurlyLanguage;
  #at = 0;

  constructor(source: string, language: CurlyLanguage) {
    this.#source = source;
    this.#language = language;
    const front = frontMatterOf(source);
    if (front === null) return;
    this.pieces.push(front);
    this.#at = front.end;
  }

  /** Reads one piece; false where there is no other. */
  next(): boolean {
    OPEN.lastIndex = this.#at;
    const match = OPEN.exec(this.#source);
    if (match === null) return false;
    const [opening] = match;
    if (opening === '{#' && this.#language === 'liquid') {
      this.#at = match.index + 2;
      return true;
    }
    const close = findClose(this.#source, match.index + 2, opening, this.#language);
    if (close < 0) return this.#leaveOpen(match.index, opening);
    const end = close + 2;
    const tag = opening === '{%' ? (TAG.exec(this.#source.slice(match.index, end))?.[1] ?? '') : '';
    if (LITERAL.has(tag) || OPAQUE.has(tag)) return this.#readBlock(match.index, end, tag);
    const follows = FOLLOWS.has(tag);
    this.pieces.push({ start: match.index, end, role: roleOf(opening, tag), follows });
    this.#at = end;
    return true;
  }

  /** Of a literal block only the tags around it are code; of others all that is inside. */
  #readBlock(start: number, inside: number, tag: string): boolean {
    const closing = new RegExp(`\\{%[-~]?\\s*end${tag}\\b[^%]*%\\}`, 'g');
    closing.lastIndex = inside;
    const match = closing.exec(this.#source);
    if (match === null) return this.#leaveOpen(start, `{% ${tag} %}`);
    const end = closing.lastIndex;
    if (LITERAL.has(tag)) {
      this.pieces.push(
        { start, end: inside, role: 'statement', follows: false },
        { start: match.index, end, role: 'statement', follows: false },
      );
    } else this.pieces.push({ start, end, role: 'comment', follows: false });
    this.#at = end;
    return true;
  }

  #leaveOpen(offset: number, delimiter: string): false {
    this.unclosed = { offset, delimiter };
    this.pieces.push({ start: offset, end: this.#source.length, role: 'statement', follows: false });
    return false;
  }
}

export function scanCurly(source: string, language: CurlyLanguage): ScannedCode {
  const scanner = new CurlyScanner(source, language);
  while (scanner.next());
  return { pieces: scanner.pieces, unclosed: scanner.unclosed };
}
