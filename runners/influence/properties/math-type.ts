import { skipOpaque } from '../sheets/scan-css.ts';

/** What a mathematical function gives, by its dimensions; `mixed` where lengths and percentages are added. */
interface MathType {
  readonly dimension: Readonly<Record<string, number>>;
  readonly mixed: boolean;
}

const NUMBER: MathType = { dimension: {}, mixed: false };
const TOKEN =
  /\s*(?:([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|[a-z]+)?|(--?[a-z][\w-]*|[a-z][\w-]*)(\()?|([()*/,]))/iy;
const SIGN = /\s+[+-](?=\s)/y;
const KINDS: readonly (readonly [kind: string, units: readonly string[]])[] = [
  [
    'length',
    (
      'px em rem ex rex ch rch cap rcap ic ric lh rlh in pt pc cm mm q vw vh vi vb vmin vmax svw svh svi svb svmin ' +
      'svmax lvw lvh lvi lvb lvmin lvmax dvw dvh dvi dvb dvmin dvmax cqw cqh cqi cqb cqmin cqmax'
    ).split(' '),
  ],
  ['angle', ['deg', 'grad', 'rad', 'turn']],
  ['time', ['s', 'ms']],
  ['frequency', ['hz', 'khz']],
  ['resolution', ['dppx', 'x', 'dpi', 'dpcm']],
  ['percentage', ['%']],
];
const KIND_OF_UNIT: ReadonlyMap<string, string> = new Map(
  KINDS.flatMap(([kind, units]) => units.map((unit) => [unit, kind] as const)),
);
const CONSTANTS = new Set(['e', 'pi', 'infinity', '-infinity', 'nan']);
const ROUNDING = new Set(['nearest', 'up', 'down', 'to-zero']);
/** The channels that a relative colour gives names to. */
const CHANNELS = new Set('r g b h s l w a c x y z alpha'.split(' '));
const MAXIMUM_DEPTH = 64;

export const MATH_FUNCTION =
  /(?<![\w-])(?:-webkit-)?(?:calc|min|max|clamp|round|mod|rem|abs|sign|sin|cos|tan|asin|acos|atan|atan2|pow|sqrt|hypot|log|exp|progress|random|sibling-index|sibling-count)\(/gi;

class InvalidMath extends Error {}

function isSame(a: MathType, b: MathType): boolean {
  const names = new Set([...Object.keys(a.dimension), ...Object.keys(b.dimension)]);
  return [...names].every((name) => (a.dimension[name] ?? 0) === (b.dimension[name] ?? 0));
}

const isOne = ({ dimension }: MathType, kind: string): boolean =>
  Object.entries(dimension).every(([name, power]) => power === (name === kind ? 1 : 0)) &&
  dimension[kind] === 1;

/** The type of a sum; percentages may be added to lengths. */
function add(a: MathType, b: MathType): MathType {
  if (isSame(a, b)) return { dimension: a.dimension, mixed: a.mixed || b.mixed };
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (isOne(one, 'length') && isOne(other, 'percentage')) return { dimension: one.dimension, mixed: true };
  }
  throw new InvalidMath();
}

function multiply(a: MathType, b: MathType, direction: 1 | -1): MathType {
  const dimension: Record<string, number> = { ...a.dimension };
  for (const [name, power] of Object.entries(b.dimension)) {
    const sum = (dimension[name] ?? 0) + direction * power;
    if (sum === 0) delete dimension[name];
    else dimension[name] = sum;
  }
  return { dimension, mixed: a.mixed || b.mixed };
}

class MathReader {
  readonly #text: string;
  readonly #relative: boolean;
  #at: number;

  constructor(text: string, at: number, relative: boolean) {
    this.#text = text;
    this.#at = at;
    this.#relative = relative;
  }

  get end(): number {
    return this.#at;
  }

  #next(): RegExpExecArray | null {
    TOKEN.lastIndex = this.#at;
    const token = TOKEN.exec(this.#text);
    if (token !== null) this.#at = TOKEN.lastIndex;
    return token;
  }

  #accept(sign: string): boolean {
    const before = this.#at;
    // What the end of the text leaves open is closed there.
    if (sign === ')' && this.#text.slice(before).trim() === '') return true;
    if (this.#next()?.[5] === sign) return true;
    this.#at = before;
    return false;
  }

  readSum(depth: number): MathType {
    if (depth > MAXIMUM_DEPTH) throw new InvalidMath();
    let type = this.#readProduct(depth);
    for (;;) {
      SIGN.lastIndex = this.#at;
      if (!SIGN.test(this.#text)) return type;
      this.#at = SIGN.lastIndex;
      type = add(type, this.#readProduct(depth));
    }
  }

  #readProduct(depth: number): MathType {
    let type = this.readValue(depth);
    for (;;) {
      if (this.#accept('*')) type = multiply(type, this.readValue(depth), 1);
      else if (this.#accept('/')) type = multiply(type, this.readValue(depth), -1);
      else return type;
    }
  }

  readValue(depth: number): MathType {
    const token = this.#next();
    if (token === null) throw new InvalidMath();
    const [, number, unit, name, opens, sign] = token;
    if (number !== undefined) {
      if (unit === undefined) return NUMBER;
      const kind = KIND_OF_UNIT.get(unit.toLowerCase());
      if (kind === undefined) throw new InvalidMath();
      return { dimension: { [kind]: 1 }, mixed: false };
    }
    if (sign === '(') {
      const type = this.readSum(depth + 1);
      if (!this.#accept(')')) throw new InvalidMath();
      return type;
    }
    const word = name?.toLowerCase() ?? '';
    if (opens !== undefined) return this.#readCall(word, depth);
    if (CONSTANTS.has(word) || (this.#relative && CHANNELS.has(word))) return NUMBER;
    throw new InvalidMath();
  }

  #readCall(name: string, depth: number): MathType {
    if (name === 'anchor' || name === 'anchor-size') {
      this.#skipArguments();
      return { dimension: { length: 1 }, mixed: false };
    }
    return typeOfCall(name, this.#readArguments(name, depth + 1));
  }

  #readArguments(name: string, depth: number): MathType[] {
    const types: MathType[] = [];
    if (this.#accept(')')) return types;
    for (;;) {
      const before = this.#at;
      const word = this.#next()?.[3]?.toLowerCase() ?? '';
      const isKeyword =
        (name === 'round' && types.length === 0 && ROUNDING.has(word)) ||
        (name === 'clamp' && word === 'none');
      if (!isKeyword) {
        this.#at = before;
        types.push(this.readSum(depth));
      }
      if (this.#accept(')')) return types;
      if (!this.#accept(',')) return fail();
    }
  }

  #skipArguments(): void {
    let open = 1;
    while (open > 0 && this.#at < this.#text.length) {
      const sign = this.#text.charAt(this.#at);
      if (sign === '(') open += 1;
      else if (sign === ')') open -= 1;
      this.#at += 1;
    }
  }
}

function fail(): never {
  throw new InvalidMath();
}

const ANGLE: MathType = { dimension: { angle: 1 }, mixed: false };

/** How many arguments a function takes, at least and at most. */
const COUNTS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  calc: [1, 1],
  '-webkit-calc': [1, 1],
  abs: [1, 1],
  sign: [1, 1],
  sin: [1, 1],
  cos: [1, 1],
  tan: [1, 1],
  asin: [1, 1],
  acos: [1, 1],
  atan: [1, 1],
  sqrt: [1, 1],
  exp: [1, 1],
  log: [1, 2],
  pow: [2, 2],
  mod: [2, 2],
  rem: [2, 2],
  atan2: [2, 2],
  round: [1, 2],
  // Those that are none do not count.
  clamp: [1, 3],
  progress: [3, 3],
  min: [1, 1000],
  max: [1, 1000],
  hypot: [1, 1000],
  random: [2, 3],
  'sibling-index': [0, 0],
  'sibling-count': [0, 0],
};
const TRIGONOMETRIC = new Set(['sin', 'cos', 'tan']);
const ARCS = new Set(['asin', 'acos', 'atan']);
const OF_NUMBERS = new Set(['asin', 'acos', 'atan', 'sqrt', 'exp', 'log', 'pow']);
const ALWAYS_NUMBER = new Set(['sign', 'progress', 'sibling-index', 'sibling-count']);

/** The type of a function's result; throws where it does not take arguments of these types. */
function typeOfCall(name: string, types: readonly MathType[]): MathType {
  const [least, most] = COUNTS[name] ?? fail();
  if (types.length < least || types.length > most) return fail();
  const [first] = types;
  if (TRIGONOMETRIC.has(name) && first !== undefined)
    return isSame(first, NUMBER) || isOne(first, 'angle') ? NUMBER : fail();
  if (OF_NUMBERS.has(name)) {
    if (!types.every((type) => isSame(type, NUMBER))) return fail();
    return ARCS.has(name) ? ANGLE : NUMBER;
  }
  if (first === undefined) return NUMBER;
  const common = types.reduce(add);
  if (name === 'atan2') return ANGLE;
  return ALWAYS_NUMBER.has(name) ? NUMBER : common;
}

const SAMPLES: Readonly<Record<string, string>> = {
  length: '1px',
  angle: '1deg',
  time: '1s',
  frequency: '1hz',
  resolution: '1dppx',
  percentage: '1%',
};

/** Plain values of the same type; two where lengths and percentages are mixed; null where it has no usable type. */
function samplesOf({ dimension, mixed }: MathType): readonly string[] | null {
  const [first, ...others] = Object.entries(dimension);
  if (first === undefined) return ['1'];
  const sample = SAMPLES[first[0]];
  if (others.length > 0 || first[1] !== 1 || sample === undefined) return null;
  return mixed ? [sample, '1%'] : [sample];
}

function isQuoted(value: string, position: number): boolean {
  if (!/["'\\]|url\(/i.test(value)) return false;
  let at = 0;
  while (at < position) at = Math.max(skipOpaque(value, at), at + 1);
  return at > position;
}

/**
 * A value with each mathematical function replaced by plain values of its type, so that a grammar can check it; null
 * where a function breaks the type rules of CSS Values 4, section 10.9. All of what comes back must be valid.
 */
export function replaceMath(value: string): readonly string[] | null {
  const relative = /\bfrom\s/i.test(value);
  let made = ['', ''];
  let from = 0;
  MATH_FUNCTION.lastIndex = 0;
  for (;;) {
    const match = MATH_FUNCTION.exec(value);
    if (match === null) break;
    if (isQuoted(value, match.index)) continue;
    const reader = new MathReader(value, match.index, relative);
    let samples: readonly string[] | null;
    try {
      samples = samplesOf(reader.readValue(0));
    } catch (error) {
      if (error instanceof InvalidMath) return null;
      throw error;
    }
    if (samples === null) return null;
    const before = value.slice(from, match.index);
    made = made.map((text, variant) => `${text}${before}${samples[variant] ?? samples[0]}`);
    from = reader.end;
    MATH_FUNCTION.lastIndex = from;
  }
  const rest = value.slice(from);
  const variants = made.map((text) => `${text}${rest}`);
  return variants[0] === variants[1] ? variants.slice(0, 1) : variants;
}
