import { COST, NestingLevels } from './nesting-levels.ts';

/**
 * Native parsers recurse: deep nesting overflows their stack and takes the whole process with it, so it is
 * measured first, in one linear pass over the text that allocates next to nothing. Chains nest too
 * (`a+a+a+…`, `a=>a=>…`, `if(a)if(a)…`), each costing less stack than a bracket. The limit keeps the
 * stack a parser takes under 3 MB.
 *
 * This is a lexical estimate, not a parse: text that sets out to deceive it costs its own child process and
 * nothing else.
 */
export const MAX_NESTING = 1_500;

/** Slashes that turned out not to begin a regular expression; from then on none is expected to. */
const MAX_MISTAKEN_SLASHES = 100;

const CONTROL_WORDS = new Set(['if', 'for', 'while', 'do', 'else', 'with']);
/** They begin a statement wherever they stand, which frees what code without semicolons left open. */
const STATEMENT_WORDS = new Set(['const', 'let', 'var', 'export', 'import', 'interface']);
const OPERATOR_WORDS = new Set(
  'typeof void delete await yield new in of instanceof return case keyof infer readonly throw as satisfies is unique asserts'.split(
    ' ',
  ),
);

/** Operators that cost more stack than the others. */
const COSTS = new Map<string, number>([
  ['?', COST.branch],
  ['=', COST.branch],
  [':', COST.label],
]);

const code = (character: string) => character.charCodeAt(0);
const BACKSLASH = code('\\');
const NEWLINE = code('\n');
const BACKTICK = code('`');
const DOLLAR = code('$');
const SLASH = code('/');
const STAR = code('*');
const LESS = code('<');
const GREATER = code('>');
const OPEN_BRACE = code('{');
const CLOSE_BRACE = code('}');
const EQUALS = code('=');
const TEMPLATE_CLOSER = -1;

const CLOSERS = new Map([
  [code('('), code(')')],
  [code('['), code(']')],
  [OPEN_BRACE, CLOSE_BRACE],
]);
const CLOSING = new Set(CLOSERS.values());

export class NestingScan {
  offset = 0;
  /** Words and signs passed. */
  tokens = 0;
  /** Imports and exports passed. */
  links = 0;
  readonly levels = new NestingLevels();
  private readonly text: string;
  private afterOperand = false;
  private ended: 'no' | 'block' | 'statement' = 'no';
  private mistakenSlashes = 0;

  constructor(text: string) {
    this.text = text;
  }

  step(): void {
    const character = this.text.charCodeAt(this.offset);
    if (character <= 32 || character === 0xa0 || character === 0xfeff) {
      this.offset += 1;
      return;
    }
    this.tokens += 1;
    if (isWordCharacter(character)) {
      this.readWord();
    } else if (character === 34 || character === 39) {
      this.readString(character);
    } else if (character === BACKTICK) {
      this.openLevel(TEMPLATE_CLOSER);
      this.readTemplate();
    } else if (character === SLASH) {
      this.readSlash();
    } else {
      this.readPunctuation(character);
    }
  }

  private readWord(): void {
    const start = this.offset;
    while (isWordCharacter(this.text.charCodeAt(this.offset))) this.offset += 1;
    const word = this.offset - start > 10 ? '' : this.text.slice(start, this.offset);
    if (word === 'import' || word === 'export') this.links += 1;
    if (word === 'else') this.ended = 'no';
    else this.endStatement(true);
    if (STATEMENT_WORDS.has(word)) this.levels.free('chain', 'control', 'generics', 'markup');
    if (CONTROL_WORDS.has(word)) {
      this.levels.add('control', COST.control);
      this.afterOperand = false;
    } else if (word === 'extends') {
      this.levels.add('chain', COST.heritage);
      this.afterOperand = false;
    } else if (OPERATOR_WORDS.has(word)) {
      this.levels.add('chain', COST.operator);
      this.afterOperand = false;
    } else {
      this.addOperand();
    }
  }

  private readString(quote: number): void {
    let end = this.offset + 1;
    while (end < this.text.length) {
      const character = this.text.charCodeAt(end);
      if (character === quote || character === NEWLINE) break;
      end += character === BACKSLASH ? 2 : 1;
    }
    // An unclosed quote is an apostrophe in markup text.
    this.offset = this.text.charCodeAt(end) === quote ? end + 1 : this.offset + 1;
    this.addOperand();
  }

  /** Reads template text up to its end or to the next `${`, whose matching brace leads back here. */
  private readTemplate(): void {
    this.offset += 1;
    while (this.offset < this.text.length) {
      const character = this.text.charCodeAt(this.offset);
      if (character === BACKTICK) {
        this.offset += 1;
        this.closeLevel(TEMPLATE_CLOSER);
        return;
      }
      if (character === DOLLAR && this.text.charCodeAt(this.offset + 1) === OPEN_BRACE) {
        this.offset += 2;
        this.openLevel(CLOSE_BRACE);
        return;
      }
      this.offset += character === BACKSLASH ? 2 : 1;
    }
  }

  private readSlash(): void {
    const next = this.text.charCodeAt(this.offset + 1);
    if (next === SLASH) {
      this.skipTo('\n', 0);
    } else if (next === STAR) {
      this.skipTo('*/', 2);
    } else if (this.afterOperand && next === GREATER) {
      this.closeMarkup();
      this.offset += 2;
    } else if (this.afterOperand || this.text.charCodeAt(this.offset - 1) === LESS) {
      this.levels.add('chain', COST.operator);
      this.afterOperand = false;
      this.offset += 1;
    } else {
      this.readRegularExpression();
    }
  }

  private skipTo(mark: string, length: number): void {
    const end = this.text.indexOf(mark, this.offset + 2);
    this.offset = end === -1 ? this.text.length : end + length;
  }

  private readRegularExpression(): void {
    let inClass = false;
    let end = this.offset + 1;
    // A line full of slashes would be read to its end for each of them.
    const known = this.mistakenSlashes < MAX_MISTAKEN_SLASHES ? this.text.length : end;
    for (; end < known; end += 1) {
      const character = this.text.charCodeAt(end);
      if (character === NEWLINE || (character === SLASH && !inClass)) break;
      if (character === BACKSLASH) end += 1;
      else if (character === 91) inClass = true;
      else if (character === 93) inClass = false;
    }
    const closed = this.text.charCodeAt(end) === SLASH;
    if (!closed) this.mistakenSlashes += 1;
    this.offset = closed ? end + 1 : this.offset + 1;
    this.addOperand();
  }

  private readPunctuation(character: number): void {
    const closer = CLOSERS.get(character);
    this.endStatement(false);
    if (closer !== undefined) {
      this.offset += 1;
      this.openLevel(closer);
    } else if (CLOSING.has(character)) {
      this.offset += 1;
      this.closeLevel(character);
    } else if (character === LESS) {
      this.readLess();
    } else if (character === GREATER) {
      this.readGreater();
    } else {
      this.readOperator(String.fromCharCode(character));
    }
  }

  private readLess(): void {
    const next = this.text.charCodeAt(this.offset + 1);
    const previous = this.text.charCodeAt(this.offset - 1);
    if (next === SLASH) this.closeMarkup();
    else if (isWordCharacter(previous) && !this.levels.has('markup'))
      this.levels.add('generics', COST.generic);
    else if (next === GREATER || isWordCharacter(next)) this.levels.add('markup', COST.markup);
    else this.levels.add('chain', COST.operator);
    this.afterOperand = false;
    this.offset += 1;
  }

  private readGreater(): void {
    const arrow = this.text.charCodeAt(this.offset - 1) === EQUALS;
    if (arrow) this.levels.add('chain', COST.branch);
    else this.levels.drop('generics', COST.generic);
    this.afterOperand = false;
    this.offset += 1;
  }

  private readOperator(operator: string): void {
    this.offset += 1;
    if (operator === ';') {
      this.ended = 'statement';
      this.afterOperand = false;
    } else if (operator === ',') {
      this.levels.free('chain');
      this.afterOperand = false;
    } else {
      this.levels.add('chain', COSTS.get(operator) ?? COST.operator);
      this.afterOperand = false;
    }
  }

  private openLevel(closer: number): void {
    this.levels.push(closer);
    this.afterOperand = false;
  }

  private closeLevel(closer: number): void {
    if (!this.levels.pop(closer)) return;
    this.afterOperand = true;
    if (closer !== CLOSE_BRACE) {
      // `f()()()` and `T[][][]` nest to the left.
      this.levels.add('chain', COST.suffix);
    } else if (this.levels.closer === TEMPLATE_CLOSER) {
      this.offset -= 1;
      this.readTemplate();
    } else {
      this.ended = 'block';
    }
  }

  private addOperand(): void {
    // Two operands in a row: a new statement began without a semicolon, or this is markup text.
    if (this.afterOperand) this.levels.free('chain', 'generics');
    this.afterOperand = true;
  }

  private endStatement(beforeWord: boolean): void {
    if (this.ended === 'statement') this.levels.free('chain', 'control', 'generics', 'markup');
    else if (this.ended === 'block' && beforeWord) this.levels.free('control');
    this.ended = 'no';
  }

  /** An element ends, and with it the operators between its tags. */
  private closeMarkup(): void {
    this.levels.drop('markup', COST.markup);
    this.levels.free('chain');
  }
}

function isWordCharacter(character: number): boolean {
  return (
    (character >= 97 && character <= 122) ||
    (character >= 65 && character <= 90) ||
    (character >= 48 && character <= 57) ||
    character === 95 ||
    character === DOLLAR ||
    character > 160
  );
}
