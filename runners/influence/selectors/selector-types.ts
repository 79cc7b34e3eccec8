/** How a compound is reached from the compound to its right. */
export type Combinator = ' ' | '>' | '+' | '~';

export interface AttributeTest {
  readonly name: string;
  /** `*` for any, null for none, as names mostly have. */
  readonly namespace: string | null;
  readonly operator: '' | '=' | '~=' | '|=' | '^=' | '$=' | '*=';
  readonly value: string;
  readonly case: 'default' | 'insensitive' | 'sensitive';
}

/** Which children of a parent: an + b, counted from either end, among all, of one type or of a selector list. */
export interface NthTest {
  readonly step: number;
  readonly start: number;
  readonly fromEnd: boolean;
  readonly among: 'all' | 'type' | readonly ComplexSelector[];
}

export type PseudoTest =
  | { readonly kind: 'is' | 'not' | 'has'; readonly list: readonly ComplexSelector[] }
  | { readonly kind: 'nth'; readonly nth: NthTest }
  | { readonly kind: 'named'; readonly name: string; readonly argument: string }
  | { readonly kind: 'state'; readonly name: string }
  | { readonly kind: 'scope' }
  | { readonly kind: 'never' };

export interface Compound {
  /** As written; null for any. */
  readonly tag: string | null;
  /** Null for any. */
  readonly namespace: string | null;
  readonly ids: readonly string[];
  readonly classes: readonly string[];
  readonly attributes: readonly AttributeTest[];
  readonly pseudos: readonly PseudoTest[];
}

/** Compounds from right to left; `combinators[i]` stands between compound i and the one to its left. */
export interface ComplexSelector {
  readonly text: string;
  readonly compounds: readonly Compound[];
  readonly combinators: readonly Combinator[];
  /** In `:has()`: how the leftmost compound is reached from the element that is asked. */
  readonly anchor: Combinator | null;
  /** Packed: ids, then classes, then types, ten bits each. */
  readonly specificity: number;
  /** It styles a pseudo-element, never an element. */
  readonly pseudoElement: boolean;
  /** Hashes of what must be found among the ancestors. */
  readonly ancestors: readonly number[];
}

/** The highest specificity in a list; none in an empty one. */
export const strongest = (list: readonly ComplexSelector[]): number =>
  list.reduce((most, { specificity }) => Math.max(most, specificity), 0);

/** The three numbers of a packed specificity. */
export function unpackSpecificity(packed: number): [number, number, number] {
  return [Math.floor(packed / 0x100000), Math.floor(packed / 0x400) % 0x400, packed % 0x400];
}

export const ID_WEIGHT = 0x100000;
export const CLASS_WEIGHT = 0x400;
export const TYPE_WEIGHT = 1;
