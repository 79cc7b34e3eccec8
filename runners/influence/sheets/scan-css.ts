/** One declaration as written, comments taken out of the value. */
export interface ScannedDeclaration {
  readonly kind: 'declaration';
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
  /** A string in it is cut off by the end of its line, so that a browser drops it. */
  readonly broken: boolean;
  readonly offset: number;
}

/** A style rule (`name` is empty) or an at-rule; a statement has no body. */
export interface ScannedRule {
  readonly kind: 'rule';
  readonly name: string;
  readonly prelude: string;
  readonly offset: number;
  readonly body: readonly ScannedItem[] | null;
}

export type ScannedItem = ScannedDeclaration | ScannedRule;

export interface ScanResult {
  readonly items: readonly ScannedItem[];
  /** Where something could not be read, as a browser skips it. */
  readonly errors: readonly { readonly offset: number; readonly what: string }[];
}

const MAXIMUM_DEPTH = 64;
/** Bodies of other at-rules hold no style rules. */
/** At-rules whose blocks are read: groups of rules, and the descriptors of fonts. */
const READ = new Set(['media', 'supports', 'container', 'layer', 'scope', 'font-face']);
const DECLARATION_START =
  /((?:--|-?(?:[a-z_\u0080-\uffff]|\\.))(?:[\w\u0080-\uffff-]|\\.)*)\s*(?:\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/\s*)*:/iy;
const AT_NAME = /@((?:[\w\u0080-\uffff-]|\\.)+)/y;
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/g;
const IMPORTANT = /\s*!\s*important\s*$/i;

function skipString(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === 92) at += 1;
    else if (code === 10) return at;
  }
  return text.length;
}

function skipComment(text: string, start: number): number {
  const end = text.indexOf('*/', start + 2);
  return end < 0 ? text.length : end + 2;
}

const URL_START = /url\(\s*(?!["'\s])/iy;

/** After an unquoted address, in which nothing but the bracket and escapes mean anything. */
function skipAddress(text: string, start: number): number {
  URL_START.lastIndex = start;
  if (!URL_START.test(text)) return start;
  for (let at = URL_START.lastIndex; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 41) return at + 1;
    if (code === 92) at += 1;
  }
  return text.length;
}

/** What opens a bracket, by what closes it. */
function closerOf(code: number): number {
  if (code === 40) return 41;
  if (code === 91) return 93;
  return code === 123 ? 125 : 0;
}

/** Past a string, comment, escape or unquoted address that starts here; the same place where none does. */
export function skipOpaque(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 34 || code === 39) return skipString(text, at);
  if (code === 47 && text.charCodeAt(at + 1) === 42) return skipComment(text, at);
  if (code === 92) return at + 2;
  if (code === 117 || code === 85) return skipAddress(text, at);
  return at;
}

/** Letters (but for the first of `url`), digits and the signs of names and numbers, which end and open nothing. */
const IS_PLAIN = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z\d_.#%-]/i.test(String.fromCharCode(code)) && code !== 117 && code !== 85 ? 1 : 0,
);

/** The next of `stops` that is in no bracket, string or comment; the end of the text where there is none. */
export function scanTo(text: string, start: number, stops: string): number {
  const open: number[] = [];
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (IS_PLAIN[code] === 1) {
      at += 1;
      continue;
    }
    const past = skipOpaque(text, at);
    if (past !== at) {
      at = past;
      continue;
    }
    if (open.length === 0 && stops.includes(text.charAt(at))) return at;
    if (code === open.at(-1)) open.pop();
    else {
      const closer = closerOf(code);
      if (closer !== 0) open.push(closer);
    }
    at += 1;
  }
  return Math.min(at, text.length);
}

/** Text without its comments. */
export function withoutComments(text: string): string {
  return text.includes('/*') ? text.replace(COMMENT, ' ') : text;
}

const NAME_END = /(?:[\w\u0080-\uffff-]|\\.)$/;
const NAME_START = /^[\w\u0080-\uffff\\-]/;

/** A selector without its comments, which are no blanks: between two names they leave a mark that no selector has. */
function selectorText(text: string): string {
  if (!text.includes('/*')) return text.trim();
  const parts = text.split(COMMENT);
  return parts
    .reduce((made, part) => made + (NAME_END.test(made) && NAME_START.test(part) ? '/**/' : '') + part)
    .trim();
}

function skipBlank(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 47 && text.charCodeAt(at + 1) === 42) at = skipComment(text, at);
    else if (code === 32 || (code >= 9 && code <= 13)) at += 1;
    else if (text.startsWith('<!--', at)) at += 4;
    else if (text.startsWith('-->', at)) at += 3;
    else break;
  }
  return at;
}

/** Whether a string in the text is cut off by the end of its line. */
function hasBrokenString(text: string): boolean {
  if (!text.includes('\n')) return false;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const past = Math.max(skipOpaque(text, at), at + 1);
    if ((code === 34 || code === 39) && text.charCodeAt(past) === 10 && text.charCodeAt(past - 1) !== code)
      return true;
    at = past;
  }
  return false;
}

/** What may stand in a block. */
interface Block {
  /** Declarations beside rules. */
  readonly nested: boolean;
  readonly depth: number;
  /** In a style rule, however far out; groups in `@scope` alone hold rules only. */
  readonly inStyle: boolean;
}

class Scanner {
  readonly errors: { offset: number; what: string }[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Everything up to the end of the text, or to the bracket that closes this block. */
  readItems(nested: boolean, depth: number, inStyle = false): ScannedItem[] {
    const items: ScannedItem[] = [];
    for (;;) {
      this.#at = skipBlank(this.#text, this.#at);
      if (this.#at >= this.#text.length) {
        if (depth > 0) this.errors.push({ offset: this.#at, what: 'A block is not closed.' });
        return items;
      }
      const code = this.#text.charCodeAt(this.#at);
      if (code === 125 && depth > 0) return items;
      if (code === 59 && nested) {
        this.#at += 1;
        continue;
      }
      const item = this.#readItem(code, { nested, depth, inStyle });
      if (item !== null) items.push(item);
    }
  }

  #readItem(code: number, block: Block): ScannedItem | null {
    if (code === 64) {
      const rule = this.#readAtRule(block);
      if (rule !== null) return rule;
    }
    if (block.nested) {
      const declaration = this.#readDeclaration();
      if (declaration !== null) return declaration;
    }
    return this.#readStyleRule(block);
  }

  #readDeclaration(): ScannedDeclaration | null {
    DECLARATION_START.lastIndex = this.#at;
    const match = DECLARATION_START.exec(this.#text);
    const property = match?.[1];
    if (property === undefined) return null;
    const start = DECLARATION_START.lastIndex;
    const custom = property.startsWith('--');
    const end = scanTo(this.#text, start, custom ? ';}' : ';{}');
    if (this.#text.charCodeAt(end) === 123) return null;
    const offset = this.#at;
    this.#at = end;
    const source = this.#text.slice(start, end);
    const written = withoutComments(source).trim();
    const value = written.includes('!') ? written.replace(IMPORTANT, '') : written;
    return {
      kind: 'declaration',
      property: custom ? property : property.toLowerCase(),
      value,
      important: value.length !== written.length,
      broken: hasBrokenString(source),
      offset,
    };
  }

  #readAtRule({ depth, inStyle }: Block): ScannedRule | null {
    AT_NAME.lastIndex = this.#at;
    const name = AT_NAME.exec(this.#text)?.[1]?.toLowerCase();
    if (name === undefined) return null;
    const offset = this.#at;
    const start = AT_NAME.lastIndex;
    const end = scanTo(this.#text, start, depth > 0 ? '{;}' : '{;');
    const prelude = withoutComments(this.#text.slice(start, end)).trim();
    this.#at = end;
    if (this.#text.charCodeAt(end) !== 123) {
      if (this.#text.charCodeAt(end) === 59) this.#at += 1;
      return { kind: 'rule', name, prelude, offset, body: null };
    }
    const inside = { nested: inStyle || name === 'scope' || name === 'font-face', depth, inStyle };
    return { kind: 'rule', name, prelude, offset, body: this.#readBlock(READ.has(name), inside) };
  }

  #readStyleRule({ nested, depth }: Block): ScannedRule | null {
    const offset = this.#at;
    const end = scanTo(this.#text, offset, nested ? '{;}' : depth > 0 ? '{}' : '{');
    if (this.#text.charCodeAt(end) !== 123) {
      this.errors.push({ offset, what: 'Neither a declaration nor a rule: it is skipped.' });
      this.#at = Math.max(end, offset + 1);
      return null;
    }
    const prelude = selectorText(this.#text.slice(offset, end));
    this.#at = end;
    return {
      kind: 'rule',
      name: '',
      prelude,
      offset,
      body: this.#readBlock(true, { nested: true, depth, inStyle: true }),
    };
  }

  #readBlock(wanted: boolean, { nested, depth, inStyle }: Block): ScannedItem[] {
    const start = this.#at + 1;
    if (!wanted || depth >= MAXIMUM_DEPTH) {
      if (wanted)
        this.errors.push({
          offset: this.#at,
          what: `Blocks nested deeper than ${MAXIMUM_DEPTH} are left out.`,
        });
      this.#at = Math.min(scanTo(this.#text, start, '}') + 1, this.#text.length);
      return [];
    }
    this.#at = start;
    const items = this.readItems(nested, depth + 1, inStyle);
    this.#at = Math.min(this.#at + 1, this.#text.length);
    return items;
  }
}

/** Reads a style sheet into rules and declarations, recovering from mistakes as the standard says a browser does. */
export function scanSheet(text: string): ScanResult {
  const scanner = new Scanner(text);
  return { items: scanner.readItems(false, 0), errors: scanner.errors };
}

/** Reads the content of a style attribute. */
export function scanDeclarations(text: string): ScannedDeclaration[] {
  return new Scanner(text).readItems(true, 0).filter((item) => item.kind === 'declaration');
}
