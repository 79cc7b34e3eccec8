import { scanTo } from '../sheets/scan-css.ts';
import { requiredAncestors } from './ancestor-filter.ts';
import { type Draft, draft, withPart } from './draft-compound.ts';
import { InvalidSelector, TooDeepSelector } from './invalid-selector.ts';
import { parseNth } from './parse-nth.ts';
import { isPseudoElement, mayFollow, mayHaveState, OLD_PSEUDO_ELEMENTS } from './pseudo-elements.ts';
import { pseudoClassKind } from './pseudo-names.ts';
import { readAttribute } from './read-attribute.ts';
import { isBlank, isIdentifier, isNameCode, nameAt, unescapeName } from './read-name.ts';
import type { SelectorContext } from './selector-context.ts';
import {
  CLASS_WEIGHT,
  type Combinator,
  type ComplexSelector,
  type Compound,
  ID_WEIGHT,
  type NthTest,
  type PseudoTest,
  strongest,
  TYPE_WEIGHT,
} from './selector-types.ts';
import { splitList } from './split-list.ts';

const MAXIMUM_NESTING = 16;

/** What the selector in an argument may do. */
interface Inner {
  readonly depth: number;
  /** In `:has()`, where no other `:has()` may stand. */
  readonly inHas: boolean;
}

const OUTERMOST: Inner = { depth: 0, inHas: false };

class SelectorParser {
  readonly #text: string;
  readonly #context: SelectorContext;
  readonly #inner: Inner;
  /** Whether a name may have a namespace before it. */
  readonly #hasBar: boolean;
  #at = 0;
  #weight = 0;
  #nested = false;

  constructor(text: string, context: SelectorContext, inner: Inner) {
    this.#text = text.trim();
    this.#context = context;
    this.#inner = inner;
    this.#hasBar = text.includes('|');
    if (inner.depth > MAXIMUM_NESTING) throw new TooDeepSelector();
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
      pseudoElement ||= compound.pseudoElement !== null;
      const combinator = this.#readCombinator();
      if (combinator === null) break;
      if (this.#at >= this.#text.length || compound.pseudoElement !== null) throw new InvalidSelector();
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
    if (parent === null) made.pseudos = withPart(made.pseudos, { kind: 'scope' });
    else {
      const list = parent.filter((one) => !one.pseudoElement);
      made.pseudos = withPart(made.pseudos, { kind: 'is', list });
      this.#weight += strongest(parent);
    }
  }

  #readCombinator(): Combinator | null {
    const start = this.#at;
    this.#skipBlank();
    const sign = this.#text.charAt(this.#at);
    if (sign !== '>' && sign !== '+' && sign !== '~') return this.#at === start ? null : ' ';
    this.#at += 1;
    this.#skipBlank();
    return sign;
  }

  #skipBlank(): void {
    while (isBlank(this.#text.charCodeAt(this.#at))) this.#at += 1;
  }

  #readIdentifier(): string {
    const name = nameAt(this.#text, this.#at);
    if (name === null || !isIdentifier(name)) throw new InvalidSelector();
    this.#at += name.length;
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
    const prefix = this.#readPrefix();
    const first = this.#text.charAt(this.#at);
    const typed = first === '*' || first === '\\' || isNameCode(first.charCodeAt(0));
    if (!typed && prefix !== null) throw new InvalidSelector();
    // In an argument, the default namespace is left to the compound around it.
    if (prefix !== null || typed || this.#inner.depth === 0) made.namespace = this.#namespaceOf(prefix);
    if (!typed) return;
    if (first === '*') this.#at += 1;
    else {
      made.tag = this.#readIdentifier();
      this.#weight += TYPE_WEIGHT;
    }
    made.empty = false;
  }

  #readPrefix(): string | null {
    if (!this.#hasBar) return null;
    const name = nameAt(this.#text, this.#at) ?? (this.#text.charAt(this.#at) === '*' ? '*' : '');
    if (this.#text.charAt(this.#at + name.length) !== '|') return null;
    this.#at += name.length + 1;
    return name === '*' ? '*' : unescapeName(name);
  }

  /** Null for any; the empty one is no element's. */
  #namespaceOf(prefix: string | null): string | null {
    const { namespaces } = this.#context;
    if (prefix === null) return namespaces?.get('') ?? null;
    if (prefix === '*' || prefix === '') return prefix === '*' ? null : '';
    const declared = namespaces?.get(prefix);
    if (declared === undefined) throw new InvalidSelector();
    return declared;
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
    if (made.pseudoElement !== null && first !== ':') throw new InvalidSelector();
    if (first === ':') this.#readPseudo(made);
    else if (first === '[') this.#readAttribute(made);
    else {
      const name = this.#readIdentifier();
      if (first === '.') made.classes = withPart(made.classes, name);
      else made.ids = withPart(made.ids, name);
      this.#weight += first === '.' ? CLASS_WEIGHT : ID_WEIGHT;
    }
    return true;
  }

  #readAttribute(made: Draft): void {
    const end = scanTo(this.#text, this.#at, ']');
    const test = readAttribute(this.#text.slice(this.#at, end), (prefix) =>
      this.#context.namespaces?.get(prefix),
    );
    if (test === null) throw new InvalidSelector();
    made.attributes = withPart(made.attributes, test);
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
    if (double || (OLD_PSEUDO_ELEMENTS.has(name) && argument === null)) {
      if (!isPseudoElement(name, argument) || !mayFollow(made.pseudoElement, name))
        throw new InvalidSelector();
      made.pseudoElement = name;
      this.#weight += TYPE_WEIGHT;
    } else {
      if (made.pseudoElement !== null && !mayHaveState(made.pseudoElement, name)) throw new InvalidSelector();
      made.pseudos = withPart(made.pseudos, this.#pseudoClass(name, argument));
    }
  }

  #pseudoClass(name: string, argument: string | null): PseudoTest {
    if (argument !== null) {
      const functional = this.#functionalPseudo(name, argument);
      if (functional !== null) return functional;
    }
    const kind = pseudoClassKind(name, argument);
    this.#weight += CLASS_WEIGHT;
    switch (kind) {
      case 'scope':
      case 'never':
        return { kind };
      case 'state':
        return { kind, name };
      case 'named':
        return { kind, name, argument: argument?.trim() ?? '' };
      case null:
        throw new InvalidSelector();
    }
  }

  #functionalPseudo(name: string, argument: string): PseudoTest | null {
    switch (name) {
      case 'is':
      case 'where':
      case '-webkit-any': {
        const list = this.#nestedList(argument, name !== '-webkit-any', false);
        if (name !== 'where') this.#weight += strongest(list);
        return { kind: 'is', list };
      }
      case 'not':
      case 'has': {
        if (name === 'has' && this.#inner.inHas) throw new InvalidSelector();
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
    const around = { depth: this.#inner.depth + 1, inHas: this.#inner.inHas || anchored };
    const forgives = forgiving && this.#context.strict !== true;
    if (forgives && text.trim() === '') return list;
    for (const part of splitList(text)) {
      try {
        const inner = new SelectorParser(part, { ...this.#context, relation: 'none' }, around);
        const selector = inner.parse(anchored);
        this.#nested ||= inner.#nested;
        if (selector.pseudoElement) throw new InvalidSelector();
        list.push(selector);
      } catch (error) {
        // What is not read could be what matches: not even a forgiving list goes on without it.
        if (!(error instanceof InvalidSelector) || error instanceof TooDeepSelector || !forgives) throw error;
      }
    }
    return list;
  }
}

/** Parses a selector list; null where a browser would drop the whole rule. */
export function parseSelectorList(text: string, context: SelectorContext): ComplexSelector[] | null {
  try {
    return splitList(text).map((part) => new SelectorParser(part, context, OUTERMOST).parse(false));
  } catch (error) {
    if (error instanceof InvalidSelector) return null;
    throw error;
  }
}
