/** What a number with its unit is worth; null where the unit is not known. */
export type Measure = (number: number, unit: string) => number | null;

const TOKEN = /\s*(?:([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z%]*)|([a-z-]+)\(|([()*/,]))/iy;
const SIGN = /\s+([+-])(?=\s)/y;
const FUNCTIONS: Readonly<Record<string, (values: readonly number[]) => number>> = {
  calc: ([value = Number.NaN]) => value,
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  clamp: ([least = 0, value = 0, most = 0]) => Math.max(least, Math.min(value, most)),
  abs: ([value = 0]) => Math.abs(value),
};
const MAXIMUM_DEPTH = 32;

class MathEvaluator {
  readonly #text: string;
  readonly #measure: Measure;
  #at = 0;

  constructor(text: string, measure: Measure) {
    this.#text = text;
    this.#measure = measure;
  }

  get done(): boolean {
    return this.#text.slice(this.#at).trim() === '';
  }

  #accept(sign: string): boolean {
    TOKEN.lastIndex = this.#at;
    if (TOKEN.exec(this.#text)?.[4] !== sign) return false;
    this.#at = TOKEN.lastIndex;
    return true;
  }

  readSum(depth: number): number {
    let total = this.#readProduct(depth);
    for (;;) {
      SIGN.lastIndex = this.#at;
      const sign = SIGN.exec(this.#text)?.[1];
      if (sign === undefined) return total;
      this.#at = SIGN.lastIndex;
      const next = this.#readProduct(depth);
      total += sign === '-' ? -next : next;
    }
  }

  #readProduct(depth: number): number {
    let total = this.readValue(depth);
    for (;;) {
      if (this.#accept('*')) total *= this.readValue(depth);
      else if (this.#accept('/')) total /= this.readValue(depth);
      else return total;
    }
  }

  /** Not a number where it cannot be read. */
  readValue(depth: number): number {
    TOKEN.lastIndex = this.#at;
    const token = TOKEN.exec(this.#text);
    if (token === null || depth > MAXIMUM_DEPTH) return Number.NaN;
    this.#at = TOKEN.lastIndex;
    const [, number, unit = '', name, sign] = token;
    if (number !== undefined) return this.#measure(Number(number), unit.toLowerCase()) ?? Number.NaN;
    if (sign !== '(' && name === undefined) return Number.NaN;
    const values = [this.readSum(depth + 1)];
    while (this.#accept(',')) values.push(this.readSum(depth + 1));
    if (!this.#accept(')')) return Number.NaN;
    if (name === undefined) return values[0] ?? Number.NaN;
    return FUNCTIONS[name.toLowerCase()]?.(values) ?? Number.NaN;
  }
}

/** The worth of a number, a measure or a mathematical function over them; null where it is none. */
export function evaluateMath(text: string, measure: Measure): number | null {
  const evaluator = new MathEvaluator(text, measure);
  const value = evaluator.readValue(0);
  return evaluator.done && !Number.isNaN(value) ? value : null;
}
