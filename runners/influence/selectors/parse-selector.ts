import { scanTo } from '../sheets/scan-css.ts';
import { requiredAncestors } from './ancestor-filter.ts';
import { parseNth } from './parse-nth.ts';
import {
  MARKUP_PSEUDOS,
  NEVER_PSEUDOS,
  OLD_PSEUDO_ELEMENTS,
  PSEUDO_ELEMENTS,
  STATE_PSEUDOS,
} from './pseudo-names.ts';
import {
  type AttributeTest,
  CLASS_WEIGHT,
  type Combinator,
  type ComplexSelector,
  type Compound,
  ID_WEIGHT,
  type NthTest,
  type PseudoTest,
  TYPE_WEIGHT,
} from './selector-types.ts';
import { splitList } from './split-list.ts';

/** What the text of a selector may refer to. */
export interface SelectorContext {
  /** The list that `&` stands for; null at the top level, where it is the root. */
  readonly parent: readonly ComplexSelector[] | null;
  /** Nested: a selector without `&` is a descendant of it; scoped: one that starts with a combinator is. */
  readonly relation: 'none' | 'scoped' | 'nested';
}

const NAME = /(?:[\w\u0080-\uffff-]|\\(?:[\da-f]{1,6}\s?|[^\n\da-f]))+/iy;
const IDENTIFIER_START = /^(?:--|-?(?:[a-z_\u0080-\uffff]|\\))/i;
const ESCAPE = /\\(?:([\da-f]{1,6})\s?|(.))/gis;
const ATTRIBUTE =
  /^\s*(?:(?:\*|[\w-]*)\|(?!=))?((?:[\w\u0080-\uffff-]|\\.)+)\s*(?:([~|^$*]?=)\s*("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|(?:[\w\u0080-\uffff-]|\\.)+)\s*([is])?\s*)?$/i;
const MAXIMUM_NESTING = 16;

class InvalidSelector extends Error {}

function unescapeName(name: string): string {
  if (!name.includes('\\')) return name;
  return name.replace(ESCAPE, (_, hex: string | undefined, plain: string | undefined) => {
    if (hex === undefined) return plain ?? '';
    const code = Number.parseInt(hex, 16);
    return code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  });
}

interface Draft {
  tag: string | null;
  ids: string[];
  classes: string[];
  attributes: AttributeTest[];
  pseudos: PseudoTest[];
  pseudoElement: boolean;
  empty: boolean;
}

const draft = (): Draft => ({
  tag: null,
  ids: [],
  classes: [],
  attributes: [],
  pseudos: [],
  pseudoElement: false,
  empty: true,
});

const strongest = (list: readonly ComplexSelector[]): number =>
  list.reduce((most, one) => Math.max(most, one.specificity), 0);

class SelectorParser {
  readonly #text: string;
  readonly #context: SelectorContext;
  readonly #depth: number;
  #at = 0;
  #weight = 0;
  #nested = false;

  constructor(text: string, context: SelectorContext, depth: number) {
    this.#text = text.trim();
    this.#context = context;
    this.#depth = depth;
    if (depth > MAXIMUM_NESTING) throw new InvalidSelector();
  }

  parse(anchored: boolean): ComplexSelector {
    const compounds: Compound[] = [];
    const combinators: Combinator[] = [];
    const leading = this.#readCombinator();
    if (leading !== null && !anchored && this.#context.relation === 'none') throw new InvalidSelector();
    let pseudoElement = false;
    for (;;) {
      const compound = this.#readCompound();
      compounds.unshift(compound);
      pseudoElement ||= compound.pseudoElement;
      const combinator = this.#readCombinator();
      if (combinator === null) break;
      if (this.#at >= this.#text.length) throw new InvalidSelector();
      combinators.unshift(combinator);
    }
    if (this.#at < this.#text.length) throw new InvalidSelector();
    const implied = leading !== null || (this.#context.relation === 'nested' && !this.#nested);
    if (!anchored && this.#context.relation !== 'none' && implied) {
      compounds.push(this.#nest());
      combinators.push(leading ?? ' ');
    }
    return {
      text: this.#text,
      compounds,
      combinators,
      anchor: anchored ? (leading ?? ' ') : null,
      specificity: this.#weight,
      pseudoElement,
      ancestors: requiredAncestors(compounds, combinators),
    };
  }

  #nest(): Compound {
    const made = draft();
    this.#addNest(made);
    return made;
  }

  #addNest(made: Draft): void {
    this.#nested = true;
    const { parent } = this.#context;
    if (parent === null) made.pseudos.push({ kind: 'scope' });
    else {
      made.pseudos.push({ kind: 'is', list: parent.filter((one) => !one.pseudoElement) });
      this.#weight += strongest(parent);
    }
  }

  #readCombinator(): Combinator | null {
    const match = /^\s*([>+~])?\s*/.exec(this.#text.slice(this.#at));
    const length = match?.[0].length ?? 0;
    if (length === 0) return null;
    this.#at += length;
    const sign = match?.[1];
    return sign === '>' || sign === '+' || sign === '~' ? sign : ' ';
  }

  #readName(): string {
    NAME.lastIndex = this.#at;
    const name = NAME.exec(this.#text)?.[0];
    if (name === undefined) throw new InvalidSelector();
    this.#at = NAME.lastIndex;
    return name;
  }

  #readIdentifier(): string {
    const name = this.#readName();
    if (!IDENTIFIER_START.test(name)) throw new InvalidSelector();
    return unescapeName(name);
  }

  #readCompound(): Draft {
    const made = draft();
    this.#readType(made);
    while (this.#at < this.#text.length && this.#readSimple(made)) made.empty = false;
    if (made.empty) throw new InvalidSelector();
    return made;
  }

  #readType(made: Draft): void {
    const match = /^(?:(\*|[\w\u0080-\uffff-]*)\|(?!=))?/.exec(this.#text.slice(this.#at));
    const prefix = match?.[1];
    // Prefixes are declared by @namespace, which the pages we read do not use for anything but the default.
    if (prefix !== undefined) this.#at += prefix.length + 1;
    const first = this.#text.charAt(this.#at);
    if (first === '*') this.#at += 1;
    else if (/[\w\u0080-\uffff\\-]/.test(first)) {
      made.tag = this.#readIdentifier();
      this.#weight += TYPE_WEIGHT;
    } else return;
    made.empty = false;
  }

  #readSimple(made: Draft): boolean {
    const first = this.#text.charAt(this.#at);
    if (first === '&') {
      this.#at += 1;
      this.#addNest(made);
      return true;
    }
    if (!'.#[:'.includes(first)) return false;
    this.#at += 1;
    if (made.pseudoElement && first !== ':') throw new InvalidSelector();
    if (first === ':') this.#readPseudo(made);
    else if (first === '[') this.#readAttribute(made);
    else {
      (first === '.' ? made.classes : made.ids).push(this.#readIdentifier());
      this.#weight += first === '.' ? CLASS_WEIGHT : ID_WEIGHT;
    }
    return true;
  }

  #readAttribute(made: Draft): void {
    const end = scanTo(this.#text, this.#at, ']');
    const match = ATTRIBUTE.exec(this.#text.slice(this.#at, end));
    if (match === null) throw new InvalidSelector();
    const [, name = '', operator = '', written = '', flag] = match;
    const quoted = /^["']/.test(written);
    if (operator !== '' && !quoted && !IDENTIFIER_START.test(written)) throw new InvalidSelector();
    made.attributes.push({
      name: unescapeName(name),
      operator: operator as AttributeTest['operator'],
      value: unescapeName(quoted ? written.slice(1, -1) : written),
      case: flag === undefined ? 'default' : flag.toLowerCase() === 'i' ? 'insensitive' : 'sensitive',
    });
    this.#weight += CLASS_WEIGHT;
    this.#at = Math.min(end + 1, this.#text.length);
  }

  #readArgument(): string | null {
    if (this.#text.charAt(this.#at) !== '(') return null;
    const end = scanTo(this.#text, this.#at + 1, ')');
    const argument = this.#text.slice(this.#at + 1, end);
    this.#at = Math.min(end + 1, this.#text.length);
    return argument;
  }

  #readPseudo(made: Draft): void {
    const double = this.#text.charAt(this.#at) === ':';
    if (double) this.#at += 1;
    const name = this.#readIdentifier().toLowerCase();
    const argument = this.#readArgument();
    if (double || OLD_PSEUDO_ELEMENTS.has(name)) {
      if (!PSEUDO_ELEMENTS.has(name) && !name.startsWith('-webkit-')) throw new InvalidSelector();
      made.pseudoElement = true;
      this.#weight += TYPE_WEIGHT;
    } else made.pseudos.push(this.#pseudoClass(name, argument));
  }

  #pseudoClass(name: string, argument: string | null): PseudoTest {
    if (argument !== null) {
      const functional = this.#functionalPseudo(name, argument);
      if (functional !== null) return functional;
    }
    this.#weight += CLASS_WEIGHT;
    if (name === 'scope') return { kind: 'scope' };
    if (STATE_PSEUDOS.has(name)) return { kind: 'state', name };
    if (NEVER_PSEUDOS.has(name)) return { kind: 'never' };
    if (!MARKUP_PSEUDOS.has(name)) throw new InvalidSelector();
    if ((name === 'lang' || name === 'dir') !== (argument !== null)) throw new InvalidSelector();
    return { kind: 'named', name, argument: argument ?? '' };
  }

  #functionalPseudo(name: string, argument: string): PseudoTest | null {
    switch (name) {
      case 'is':
      case 'where':
      case '-webkit-any':
      case 'matches': {
        if (name === 'matches') throw new InvalidSelector();
        const list = this.#nestedList(argument, true, false);
        if (name !== 'where') this.#weight += strongest(list);
        return { kind: 'is', list };
      }
      case 'not':
      case 'has': {
        const list = this.#nestedList(argument, false, name === 'has');
        this.#weight += strongest(list);
        return { kind: name, list };
      }
      case 'nth-child':
      case 'nth-last-child':
      case 'nth-of-type':
      case 'nth-last-of-type':
        return { kind: 'nth', nth: this.#nth(name, argument) };
      default:
        return null;
    }
  }

  #nth(name: string, argument: string): NthTest {
    const of = /^(.*?)\s+of\s+(.*)$/is.exec(argument);
    const typed = name.endsWith('of-type');
    const formula = parseNth(of?.[1] ?? argument);
    if (formula === null || (typed && of !== null)) throw new InvalidSelector();
    const list = of === null ? null : this.#nestedList(of[2] ?? '', false, false);
    this.#weight += CLASS_WEIGHT + (list === null ? 0 : strongest(list));
    return { ...formula, fromEnd: name.startsWith('nth-last'), among: list ?? (typed ? 'type' : 'all') };
  }

  #nestedList(text: string, forgiving: boolean, anchored: boolean): ComplexSelector[] {
    const list: ComplexSelector[] = [];
    for (const part of splitList(text)) {
      try {
        const inner = new SelectorParser(part, { ...this.#context, relation: 'none' }, this.#depth + 1);
        const selector = inner.parse(anchored);
        this.#nested ||= inner.#nested;
        if (selector.pseudoElement) throw new InvalidSelector();
        list.push(selector);
      } catch (error) {
        if (!(error instanceof InvalidSelector) || !forgiving) throw error;
      }
    }
    return list;
  }
}

/** Parses a selector list; null where a browser would drop the whole rule. */
export function parseSelectorList(text: string, context: SelectorContext): ComplexSelector[] | null {
  try {
    return splitList(text).map((part) => new SelectorParser(part, context, 0).parse(false));
  } catch (error) {
    if (error instanceof InvalidSelector) return null;
    throw error;
  }
}
