/**
 * Native parsers recurse: deep nesting overflows their stack and takes the whole process with it, so it is
 * measured first, in one linear pass over the text that allocates next to nothing. Chains nest too
 * (`a+a+a+…`, `a=>a=>…`, `if(a)if(a)…`), each costing less stack than a bracket. The weights are stack bytes
 * per level as measured with oxc-parser, relative to a bracket's; the limit keeps the sum under 3 MB.
 *
 * This is a lexical estimate, not a parse: text that sets out to deceive it costs its own child process and
 * nothing else.
 */
export const MAX_NESTING = 1_500;

const BRACKET = 16;
const GENERIC = 16;
const LABEL = 6;
const MARKUP = 8;
const BRANCH = 8;
const CONTROL = 6;
const OPERATOR = 2;
const SUFFIX = 1;
const LIMIT = MAX_NESTING * BRACKET;

/** The offset at which nesting passes what a parser can take, or `undefined` when it does not. */
export function findExcessiveNesting(text: string): number | undefined {
  const scan = new NestingScan(text);
  while (scan.offset < text.length) {
    scan.step();
    if (scan.weight > LIMIT) return scan.offset;
  }
  return undefined;
}

/** One open bracket: what hangs on chains inside it. */
interface Level {
  readonly closer: number;
  /** Operators since the last separator; freed when a new statement or item begins. */
  chain: number;
  /** Control statements whose body has not ended. */
  control: number;
  generics: number;
  markup: number;
}

const CONTROL_WORDS = new Set(['if', 'for', 'while', 'do', 'else', 'with']);
/** They begin a statement wherever they stand, which frees what code without semicolons left open. */
const STATEMENT_WORDS = new Set(['const', 'let', 'var', 'export', 'import', 'interface']);
const OPERATOR_WORDS = new Set([
  'typeof',
  'void',
  'delete',
  'await',
  'yield',
  'new',
  'in',
  'of',
  'instanceof',
  'return',
  'case',
  'keyof',
  'infer',
  'readonly',
  'throw',
  'as',
  'satisfies',
  'is',
  'unique',
  'asserts',
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

class NestingScan {
  offset = 0;
  weight = 0;
  private readonly text: string;
  private readonly levels: Level[] = [createLevel(0)];
  private readonly open = new Map<number, number>();
  private afterOperand = false;
  private ended: 'no' | 'block' | 'statement' = 'no';

  constructor(text: string) {
    this.text = text;
  }

  step(): void {
    const character = this.text.charCodeAt(this.offset);
    if (character <= 32 || character === 0xa0 || character === 0xfeff) {
      this.offset += 1;
    } else if (isWordCharacter(character)) {
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

  private get level(): Level {
    const level = this.levels.at(-1);
    if (level === undefined) throw new Error('the outermost level is never closed');
    return level;
  }

  private readWord(): void {
    const start = this.offset;
    while (isWordCharacter(this.text.charCodeAt(this.offset))) this.offset += 1;
    const word = this.offset - start > 10 ? '' : this.text.slice(start, this.offset);
    if (word === 'else') this.ended = 'no';
    else this.endStatement(true);
    if (STATEMENT_WORDS.has(word)) this.free('chain', 'control', 'generics', 'markup');
    if (CONTROL_WORDS.has(word)) {
      this.add('control', CONTROL);
      this.afterOperand = false;
    } else if (word === 'extends') {
      this.add('chain', BRACKET);
      this.afterOperand = false;
    } else if (OPERATOR_WORDS.has(word)) {
      this.add('chain', OPERATOR);
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
      this.add('chain', OPERATOR);
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
    for (; end < this.text.length; end += 1) {
      const character = this.text.charCodeAt(end);
      if (character === NEWLINE || (character === SLASH && !inClass)) break;
      if (character === BACKSLASH) end += 1;
      else if (character === 91) inClass = true;
      else if (character === 93) inClass = false;
    }
    this.offset = this.text.charCodeAt(end) === SLASH ? end + 1 : this.offset + 1;
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
    else if (isWordCharacter(previous) && this.level.markup === 0) this.add('generics', GENERIC);
    else if (next === GREATER || isWordCharacter(next)) this.add('markup', MARKUP);
    else this.add('chain', OPERATOR);
    this.afterOperand = false;
    this.offset += 1;
  }

  private readGreater(): void {
    const arrow = this.text.charCodeAt(this.offset - 1) === EQUALS;
    if (arrow) this.add('chain', BRANCH);
    else this.drop('generics', GENERIC);
    this.afterOperand = false;
    this.offset += 1;
  }

  private readOperator(operator: string): void {
    this.offset += 1;
    if (operator === ';') {
      this.ended = 'statement';
      this.afterOperand = false;
    } else if (operator === ',') {
      this.free('chain');
      this.afterOperand = false;
    } else {
      this.add('chain', operator === '?' || operator === '=' ? BRANCH : operator === ':' ? LABEL : OPERATOR);
      this.afterOperand = false;
    }
  }

  private openLevel(closer: number): void {
    this.levels.push(createLevel(closer));
    this.open.set(closer, (this.open.get(closer) ?? 0) + 1);
    this.weight += BRACKET;
    this.afterOperand = false;
  }

  /** Closes up to the matching bracket, which repairs what text mistaken for brackets left open. */
  private closeLevel(closer: number): void {
    if ((this.open.get(closer) ?? 0) === 0) return;
    let closed: Level | undefined;
    do {
      closed = this.levels.pop();
      if (closed === undefined) return;
      this.weight -= BRACKET + closed.chain + closed.control + closed.generics + closed.markup;
      this.open.set(closed.closer, (this.open.get(closed.closer) ?? 1) - 1);
    } while (closed.closer !== closer);
    this.afterOperand = true;
    // `f()()()` and `T[][][]` nest to the left.
    if (closer !== CLOSE_BRACE) {
      this.add('chain', SUFFIX);
      return;
    }
    if (this.level.closer === TEMPLATE_CLOSER) {
      this.offset -= 1;
      this.readTemplate();
    } else {
      this.ended = 'block';
    }
  }

  private addOperand(): void {
    // Two operands in a row: a new statement began without a semicolon, or this is markup text.
    if (this.afterOperand) this.free('chain', 'generics');
    this.afterOperand = true;
  }

  private endStatement(beforeWord: boolean): void {
    if (this.ended === 'statement') this.free('chain', 'control', 'generics', 'markup');
    else if (this.ended === 'block' && beforeWord) this.free('control');
    this.ended = 'no';
  }

  /** An element ends, and with it the operators between its tags. */
  private closeMarkup(): void {
    this.drop('markup', MARKUP);
    this.free('chain');
  }

  private add(kind: Nest, weight: number): void {
    this.level[kind] += weight;
    this.weight += weight;
  }

  private drop(kind: Nest, weight: number): void {
    const dropped = Math.min(weight, this.level[kind]);
    this.level[kind] -= dropped;
    this.weight -= dropped;
  }

  private free(...kinds: readonly Nest[]): void {
    for (const kind of kinds) this.drop(kind, this.level[kind]);
  }
}

type Nest = 'chain' | 'control' | 'generics' | 'markup';

function createLevel(closer: number): Level {
  return { closer, chain: 0, control: 0, generics: 0, markup: 0 };
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
