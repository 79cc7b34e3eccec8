import { isBeyondAll } from '../cascade/choose-winners.ts';
import type { RankedDeclaration } from '../cascade/rank-declarations.ts';
import type { Environment } from '../conditions/environment.ts';
import { evaluateMath } from '../conditions/evaluate-math.ts';
import { viewportFactor } from '../conditions/range-feature.ts';
import type { PageElement } from '../html/page-types.ts';
import { scanTo } from '../sheets/scan-css.ts';
import { valueOfLonghand } from './box-values.ts';
import { DEFAULT_FONT_SIZES } from './default-boxes.ts';

/** The value cannot be told without laying out the page. */
export class Undecided extends Error {}

export type Winners = ReadonlyMap<string, RankedDeclaration>;

const MAXIMUM_SUBSTITUTIONS = 32;
const LONGEST_VALUE = 4_000;
const FONT_KEYWORDS: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  'xxx-large': 48,
};
const PHYSICAL_UNITS: Readonly<Record<string, number>> = {
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  pt: 96 / 72,
  pc: 16,
};

/** What the winners so far say of the elements of a page, as far as that needs no layout. */
export class PageStyles {
  readonly environment: Environment;
  readonly #winners = new Map<PageElement, Winners>();
  readonly #fontSizes = new Map<PageElement, number | null>();

  constructor(environment: Environment) {
    this.environment = environment;
  }

  /** Takes down the winners of an element, parents first. */
  set(element: PageElement, winners: Winners): void {
    this.#winners.set(element, winners);
  }

  /** The value of one longhand as declared, references put in; null where nothing is declared. Throws `Undecided`. */
  declared(element: PageElement, longhand: string): string | null {
    const winner = this.#winners.get(element)?.get(longhand);
    if (winner === undefined) return null;
    const { property, value } = winner.declaration;
    if (property === 'all' && !isBeyondAll(longhand)) throw new Undecided();
    const plain = this.substitute(element, value).trim();
    if (/^(?:inherit|unset|revert|revert-layer|revert-rule)$/i.test(plain)) throw new Undecided();
    if (/^initial$/i.test(plain)) return plain.toLowerCase();
    const found = valueOfLonghand(property, plain, longhand);
    if (found === null) throw new Undecided();
    return found;
  }

  /** A custom property's value where the element stands; null where it has none. */
  customProperty(element: PageElement, name: string, depth = 0): string | null {
    for (let at: PageElement | null = element; at !== null; at = at.parent) {
      const winner = this.#winners.get(at)?.get(name);
      if (winner === undefined) continue;
      const value = this.substitute(at, winner.declaration.value, depth + 1).trim();
      if (/^(?:revert|revert-layer|revert-rule)$/i.test(value)) throw new Undecided();
      if (/^initial$/i.test(value)) return null;
      if (!/^(?:inherit|unset)$/i.test(value)) return value;
    }
    return null;
  }

  /** Puts in what `var()` refers to. Throws `Undecided` for other references and for endless ones. */
  substitute(element: PageElement, value: string, depth = 0): string {
    if (/(?<![\w-])(?:env|attr|if|--[\w-]+)\(/i.test(value)) throw new Undecided();
    if (depth > MAXIMUM_SUBSTITUTIONS || value.length > LONGEST_VALUE) throw new Undecided();
    const start = value.search(/(?<![\w-])var\(/i);
    if (start < 0) return value;
    const end = scanTo(value, start + 4, ')');
    const inner = value.slice(start + 4, end);
    const comma = scanTo(inner, 0, ',');
    const found = this.customProperty(element, inner.slice(0, comma).trim(), depth + 1);
    if (found === null && comma >= inner.length) throw new Undecided();
    const put = found ?? inner.slice(comma + 1);
    return this.substitute(element, `${value.slice(0, start)}${put}${value.slice(end + 1)}`, depth + 1);
  }

  /** A length in pixels; percentages are of `whole`. Throws `Undecided`. */
  length(element: PageElement, text: string, whole: number): number {
    const value = evaluateMath(text, (number, unit) => {
      if (unit === '') return number;
      if (unit === '%') return (number * whole) / 100;
      return number * this.#unit(element, unit);
    });
    if (value === null) throw new Undecided();
    return value;
  }

  #unit(element: PageElement, unit: string): number {
    const physical = PHYSICAL_UNITS[unit];
    if (physical !== undefined) return physical;
    if (unit === 'em') return this.fontSize(element);
    if (unit === 'rem') return this.fontSize(rootOf(element));
    const factor = viewportFactor(unit, this.environment);
    if (factor === undefined) throw new Undecided();
    return factor;
  }

  /** In pixels. Throws `Undecided`. */
  fontSize(element: PageElement): number {
    const known = this.#fontSizes.get(element);
    if (known === null) throw new Undecided();
    if (known !== undefined) return known;
    this.#fontSizes.set(element, null);
    const size = this.#computeFontSize(element);
    this.#fontSizes.set(element, size);
    return size;
  }

  #computeFontSize(element: PageElement): number {
    const parent = element.parent === null ? 16 : this.fontSize(element.parent);
    if (this.#winners.get(element)?.get('font-size')?.declaration.property === 'font') throw new Undecided();
    const value = this.declared(element, 'font-size')?.toLowerCase();
    if (value === undefined) return parent * (DEFAULT_FONT_SIZES[element.tag] ?? 1);
    const keyword = FONT_KEYWORDS[value];
    if (keyword !== undefined) return keyword;
    if (value === 'initial') return 16;
    const relative = /^([\d.]+)(em|%)$/.exec(value);
    if (relative !== null) return parent * (Number(relative[1]) / (relative[2] === '%' ? 100 : 1));
    if (/(?:^|[\d\s(])[\d.]+em\b|%|smaller|larger|math/.test(value)) throw new Undecided();
    return this.length(element, value, 0);
  }
}

function rootOf(element: PageElement): PageElement {
  let at = element;
  while (at.parent !== null) at = at.parent;
  return at;
}
