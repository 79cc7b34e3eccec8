import type { CodePiece, CodeRole, ScannedCode, UnclosedCode } from './code-types.ts';
import { findBracket, findOutsideStrings, NOT_FOUND } from './find-close.ts';
import { scanPhp } from './scan-php.ts';

const TOKEN = /@?\{\{--|@?\{\{\{?|@?\{!!|<\?(?:php\b|=)|@@?[a-z]\w*/gi;
const MIDDLE = new Set(['else', 'elseif', 'empty', 'case', 'default', 'elsecan', 'elsecannot', 'elseauth']);
const OPENING = new Set([
  ...['if', 'unless', 'isset', 'auth', 'guest', 'env', 'production', 'switch', 'for', 'foreach', 'forelse'],
  ...[
    'while',
    'can',
    'cannot',
    'canany',
    'error',
    'hassection',
    'sectionmissing',
    'push',
    'pushonce',
    'pushif',
  ],
  ...['prepend', 'prependonce', 'once', 'component', 'slot', 'fragment', 'session', 'context', 'persist'],
]);
const CLOSING = new Set(['show', 'stop', 'overwrite', 'append']);
const FOLLOWS = new Set([
  ...['include', 'includeif', 'includewhen', 'includeunless', 'includefirst', 'each', 'extends', 'component'],
  ...['yield', 'stack', 'livewire', 'parent'],
]);
const PLAIN = new Set([
  ...[
    'section',
    'yield',
    'parent',
    'extends',
    'include',
    'includeif',
    'includewhen',
    'includeunless',
    'each',
  ],
  ...[
    'includefirst',
    'stack',
    'break',
    'continue',
    'json',
    'js',
    'csrf',
    'method',
    'props',
    'aware',
    'class',
  ],
  ...[
    'style',
    'checked',
    'selected',
    'disabled',
    'readonly',
    'required',
    'inject',
    'lang',
    'choice',
    'dd',
    'dump',
  ],
  ...[
    'vite',
    'vitereactrefresh',
    'livewire',
    'livewirestyles',
    'livewirescripts',
    'use',
    'php',
    'unset',
    'routes',
  ],
]);
const OUTPUT = new Set(['yield', 'json', 'js', 'lang', 'choice', 'stack', 'class', 'style']);
const BRACKET = /[ \t]*\(/y;

const isDirective = (name: string): boolean =>
  PLAIN.has(name) || OPENING.has(name) || MIDDLE.has(name) || CLOSING.has(name) || /^end[a-z]/.test(name);

function roleOf(name: string, code: string): CodeRole {
  if (MIDDLE.has(name)) return name === 'empty' && code.includes('(') ? 'open' : 'middle';
  if (OPENING.has(name)) return 'open';
  if (CLOSING.has(name) || name.startsWith('end')) return 'close';
  // `@section('title', 'Home')` is complete; with a name alone it goes on to its end.
  if (name === 'section') return /,/.test(code) ? 'statement' : 'open';
  return OUTPUT.has(name) ? 'output' : 'statement';
}

class BladeScanner {
  readonly pieces: CodePiece[] = [];
  unclosed: UnclosedCode | null = null;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  scan(): void {
    TOKEN.lastIndex = 0;
    let at = 0;
    while (this.unclosed === null) {
      TOKEN.lastIndex = at;
      const match = TOKEN.exec(this.#source);
      if (match === null) return;
      at = this.#read(match.index, match[0]);
    }
  }

  /** Reads what starts at a token; answers where to go on. */
  #read(start: number, token: string): number {
    if (token.startsWith('<?')) return this.#readPhp(start);
    if (!/^@+[a-z]/i.test(token)) {
      // `@{{` is shown as it is, by whatever runs in the browser.
      const opening = token.replace('@', '');
      return this.#readDelimited(start, start + token.length, opening);
    }
    const past = start + token.length;
    const name = token.slice(1).toLowerCase();
    if (token.startsWith('@@') || /\w/.test(this.#source[start - 1] ?? '') || !isDirective(name)) return past;
    return this.#readDirective(start, past, name);
  }

  #readPhp(start: number): number {
    const [piece] = scanPhp(this.#source.slice(start)).pieces;
    const end = start + (piece?.end ?? this.#source.length);
    this.#add(start, end, piece?.role ?? 'statement');
    return end;
  }

  #readDelimited(start: number, inside: number, opening: string): number {
    const comment = opening === '{{--';
    const close = comment ? '--}}' : opening === '{!!' ? '!!}' : '}'.repeat(opening.length);
    let closing = comment ? NOT_FOUND : findOutsideStrings(this.#source, inside, close);
    if (closing === NOT_FOUND) closing = this.#source.indexOf(close, inside);
    if (closing < 0) return this.#leaveOpen(start, opening);
    this.#add(start, closing + close.length, comment ? 'comment' : 'output');
    return closing + close.length;
  }

  #readDirective(start: number, past: number, name: string): number {
    BRACKET.lastIndex = past;
    const bracket = BRACKET.test(this.#source) ? BRACKET.lastIndex - 1 : null;
    let end = past;
    if (bracket !== null) {
      const closing = findBracket(this.#source, bracket);
      if (closing === NOT_FOUND) return this.#leaveOpen(start, `@${name}(`);
      end = closing + 1;
    } else if (name === 'php' || name === 'verbatim') return this.#readBlock(start, past, name);
    const role = roleOf(name, this.#source.slice(past, end));
    this.pieces.push({ start, end, role, follows: FOLLOWS.has(name) });
    return end;
  }

  /** All of `@php` is code; of `@verbatim` only what bounds it. */
  #readBlock(start: number, past: number, name: 'php' | 'verbatim'): number {
    const closing = `@end${name}`;
    const at = this.#source.indexOf(closing, past);
    if (at < 0) return this.#leaveOpen(start, `@${name}`);
    const end = at + closing.length;
    if (name === 'php') this.#add(start, end, 'statement');
    else {
      this.#add(start, past, 'statement');
      this.#add(at, end, 'statement');
    }
    return end;
  }

  #leaveOpen(offset: number, delimiter: string): number {
    this.unclosed = { offset, delimiter };
    this.#add(offset, this.#source.length, 'statement');
    return this.#source.length;
  }

  #add(start: number, end: number, role: CodeRole): void {
    this.pieces.push({ start, end, role, follows: false });
  }
}

/** Finds the code of a Blade file: echoes, comments, directives with their brackets, and PHP. */
export function scanBlade(source: string): ScannedCode {
  const scanner = new BladeScanner(source);
  scanner.scan();
  return { pieces: scanner.pieces, unclosed: scanner.unclosed };
}
