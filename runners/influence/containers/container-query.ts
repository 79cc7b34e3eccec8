import { evaluateExpression, type Truth } from '../conditions/boolean-expression.ts';
import { evaluateRange } from '../conditions/range-feature.ts';
import type { PageElement } from '../html/page-types.ts';
import { readNames } from './box-values.ts';
import { InlineSizes } from './inline-size.ts';
import { type PageStyles, Undecided } from './page-styles.ts';

const NAME = /^(?!(?:not|and|or)[\s(])((?:--|-?[a-z_\u0080-\uffff])[\w\u0080-\uffff-]*)(?:\s+|$)(?!\()?/i;
const BLOCK_AXIS = /\b(?:height|block-size|aspect-ratio|orientation)\b/i;
const INLINE_AXIS = /\b(?:width|inline-size)\b/i;

interface Query {
  readonly name: string | null;
  readonly condition: string;
}

function readQuery(text: string): Query {
  const name = NAME.exec(text);
  if (name?.[1] === undefined) return { name: null, condition: text };
  return { name: name[1], condition: text.slice(name[0].length).trim() };
}

/** Evaluates `@container` for elements, as far as the page's own sizes are known without laying out text. */
export class ContainerQueries {
  readonly #styles: PageStyles;
  readonly #sizes: InlineSizes;
  readonly #queries = new Map<string, Query>();
  readonly #answers = new Map<string, Map<PageElement, Truth>>();

  constructor(styles: PageStyles) {
    this.#styles = styles;
    this.#sizes = new InlineSizes(styles);
  }

  /** Whether the query holds for what is in the parent; null where that takes layout to tell. */
  holds(text: string, parent: PageElement | null): Truth {
    if (parent === null) return false;
    const answers = this.#answers.get(text) ?? new Map<PageElement, Truth>();
    this.#answers.set(text, answers);
    const known = answers.get(parent);
    if (known !== undefined) return known;
    const answer = this.#decide(text, parent);
    answers.set(parent, answer);
    return answer;
  }

  #decide(text: string, parent: PageElement): Truth {
    const query = this.#queries.get(text) ?? readQuery(text);
    this.#queries.set(text, query);
    try {
      const container = this.#find(query, parent);
      if (container === null) return false;
      if (query.condition === '') return true;
      return evaluateExpression(query.condition, (term) => this.#test(term, container)) === true;
    } catch (error) {
      if (error instanceof Undecided) return null;
      throw error;
    }
  }

  /** The nearest ancestor that has the name and can be asked. */
  #find({ name, condition }: Query, parent: PageElement): PageElement | null {
    const block = BLOCK_AXIS.test(condition);
    const inline = block || INLINE_AXIS.test(condition);
    if (/scroll-state\(/i.test(condition)) throw new Undecided();
    for (let at: PageElement | null = parent; at !== null; at = at.parent) {
      if (name !== null && !readNames(this.#styles.declared(at, 'container-name') ?? 'none').includes(name))
        continue;
      const type = this.#styles.declared(at, 'container-type') ?? 'normal';
      if (!inline || /\bsize\b(?<!-size)/.test(type) || (!block && type.includes('inline-size'))) return at;
    }
    return null;
  }

  #test(term: string, container: PageElement): Truth {
    const style = /^style\(([\s\S]*)\)$/i.exec(term);
    if (style !== null) return this.#testStyle(style[1] ?? '', container);
    if (!term.startsWith('(')) return null;
    const { width, height } = this.#styles.environment;
    const inner = term.slice(1, -1).trim();
    const orientation = /^orientation\s*(?::\s*([a-z]+))?$/i.exec(inner);
    if (orientation !== null) {
      const actual =
        this.#measure('width', container) > this.#measure('height', container) ? 'landscape' : 'portrait';
      return orientation[1] === undefined || orientation[1].toLowerCase() === actual;
    }
    const fontSize = /[\d.](?:em|rem)\b/.test(inner) ? this.#styles.fontSize(container) : 16;
    return evaluateRange(inner, (feature) => this.#measure(feature, container, true), {
      width,
      height,
      fontSize,
    });
  }

  #measure(feature: string, container: PageElement): number;
  #measure(feature: string, container: PageElement, mayBeUnknown: true): number | undefined;
  #measure(feature: string, container: PageElement, mayBeUnknown?: true): number | undefined {
    switch (feature) {
      case 'width':
      case 'inline-size':
        return this.#sizes.widthOf(container);
      case 'height':
      case 'block-size':
        return this.#sizes.heightOf(container);
      case 'aspect-ratio':
        return this.#sizes.widthOf(container) / this.#sizes.heightOf(container);
      default:
        if (mayBeUnknown) return undefined;
        throw new Undecided();
    }
  }

  #testStyle(inner: string, container: PageElement): Truth {
    const [, name = '', wanted] = /^\s*(--[\w-]+)\s*(?::([\s\S]*))?$/.exec(inner) ?? [];
    if (name === '') throw new Undecided();
    const actual = this.#styles.customProperty(container, name);
    if (wanted === undefined) return actual !== null;
    const asked = this.#styles.substitute(container, wanted).trim();
    return /^initial$/i.test(asked) ? actual === null : actual === asked;
  }
}
