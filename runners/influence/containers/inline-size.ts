import type { PageElement } from '../html/page-types.ts';
import { BLOCKS, DEFAULT_INDENTS, DEFAULT_MARGINS } from './default-boxes.ts';
import { type PageStyles, Undecided } from './page-styles.ts';

const FLOW = new Set(['block', 'flow-root', 'flex', 'grid', 'list-item', 'flow-root list-item']);

type Side = 'left' | 'right';

/** Widths of elements as far as block layout in a horizontal, left-to-right page gives them without measuring text. */
export class InlineSizes {
  readonly #styles: PageStyles;
  readonly #known = new Map<PageElement, number | null>();

  constructor(styles: PageStyles) {
    this.#styles = styles;
  }

  /** The width of the content box in pixels. Throws `Undecided`. */
  widthOf(element: PageElement): number {
    const known = this.#known.get(element);
    if (known === null) throw new Undecided();
    if (known !== undefined) return known;
    this.#known.set(element, null);
    const width = this.#compute(element);
    this.#known.set(element, width);
    return width;
  }

  /** The height of the content box, where it is declared as a length. Throws `Undecided`. */
  heightOf(element: PageElement): number {
    const value = this.#styles.declared(element, 'height') ?? 'auto';
    if (value === 'auto' || value.includes('%')) throw new Undecided();
    if (this.#isBorderBox(element) || this.#has(element, ['min-height', 'max-height', 'aspect-ratio']))
      throw new Undecided();
    this.#assertInFlow(element);
    return this.#styles.length(element, value, 0);
  }

  #compute(element: PageElement): number {
    this.#assertInFlow(element);
    const around = element.parent === null ? this.#styles.environment.width : this.widthOf(element.parent);
    const edges = this.#sum(element, around, ['padding', 'border']);
    const own = this.#declaredWidth(element, around, edges);
    const width = own ?? around - edges - this.#sum(element, around, ['margin']);
    return this.#clamp(element, width, around, edges);
  }

  #declaredWidth(element: PageElement, around: number, edges: number): number | null {
    const value =
      this.#styles.declared(element, 'width') ?? this.#styles.declared(element, 'inline-size') ?? 'auto';
    if (value === 'auto' || value === 'initial') return null;
    return this.#contentWidth(element, value, around, edges);
  }

  #contentWidth(element: PageElement, value: string, around: number, edges: number): number {
    const length = this.#styles.length(element, value, around);
    return Math.max(0, this.#isBorderBox(element) ? length - edges : length);
  }

  #clamp(element: PageElement, width: number, around: number, edges: number): number {
    let clamped = width;
    for (const name of ['max-width', 'max-inline-size']) {
      const value = this.#styles.declared(element, name) ?? 'none';
      if (value !== 'none' && value !== 'initial')
        clamped = Math.min(clamped, this.#contentWidth(element, value, around, edges));
    }
    for (const name of ['min-width', 'min-inline-size']) {
      const value = this.#styles.declared(element, name) ?? 'auto';
      if (value !== 'auto' && value !== 'initial')
        clamped = Math.max(clamped, this.#contentWidth(element, value, around, edges));
    }
    return Math.max(0, clamped);
  }

  #isBorderBox(element: PageElement): boolean {
    return this.#styles.declared(element, 'box-sizing') === 'border-box';
  }

  #has(element: PageElement, names: readonly string[]): boolean {
    return names.some((name) => this.#styles.declared(element, name) !== null);
  }

  #sum(element: PageElement, around: number, parts: readonly ('margin' | 'padding' | 'border')[]): number {
    let sum = 0;
    for (const part of parts) {
      for (const side of ['left', 'right'] as const) {
        sum += part === 'border' ? this.#border(element, side) : this.#edge(element, part, side, around);
      }
    }
    return sum;
  }

  #edge(element: PageElement, part: 'margin' | 'padding', side: Side, around: number): number {
    const logical = `${part}-inline-${side === 'left' ? 'start' : 'end'}`;
    const [physicalValue, logicalValue] = [
      this.#styles.declared(element, `${part}-${side}`),
      this.#styles.declared(element, logical),
    ];
    if (physicalValue !== null && logicalValue !== null && physicalValue !== logicalValue)
      throw new Undecided();
    const value = physicalValue ?? logicalValue ?? defaultEdge(element.tag, part, side);
    return value === 'auto' || value === 'initial' ? 0 : this.#styles.length(element, value, around);
  }

  #border(element: PageElement, side: Side): number {
    const logical = side === 'left' ? 'inline-start' : 'inline-end';
    for (const name of [`border-${side}`, `border-${logical}`]) {
      const style = this.#styles.declared(element, `${name}-style`) ?? 'none';
      if (style === 'none' || style === 'hidden' || style === 'initial') continue;
      return this.#styles.length(element, this.#styles.declared(element, `${name}-width`) ?? '3px', 0);
    }
    if (element.tag === 'fieldset' || element.tag === 'hr') throw new Undecided();
    return 0;
  }

  /** Throws where the width of the element is not that of its containing block less its edges. */
  #assertInFlow(element: PageElement): void {
    const styles = this.#styles;
    if (this.#has(element, ['writing-mode', 'direction', 'zoom', 'columns', 'column-count', 'column-width']))
      throw new Undecided();
    if (element.direction === 'rtl') throw new Undecided();
    const display = styles.declared(element, 'display') ?? (BLOCKS.has(element.tag) ? 'block' : 'inline');
    const isFixed = ['width', 'inline-size'].some((name) =>
      /^[\d.]+(?:px|rem|em|vw)$/.test(styles.declared(element, name) ?? ''),
    );
    const float = styles.declared(element, 'float') ?? 'none';
    const position = styles.declared(element, 'position') ?? 'static';
    const outOfFlow = float !== 'none' || position === 'absolute' || position === 'fixed';
    const isBlock = FLOW.has(display) || (isFixed && /^inline-(?:block|flex|grid)$/.test(display));
    if (!isBlock || (outOfFlow && !isFixed)) throw new Undecided();
    const parent = element.parent;
    if (parent === null || outOfFlow) return;
    const outer = styles.declared(parent, 'display') ?? 'block';
    if (/flex|grid|table|contents/.test(outer)) throw new Undecided();
  }
}

function defaultEdge(tag: string, part: 'margin' | 'padding', side: Side): string {
  if (part === 'margin' && tag in DEFAULT_MARGINS) return DEFAULT_MARGINS[tag] ?? '0px';
  const indent = DEFAULT_INDENTS[tag];
  return side === 'left' && indent?.[0] === part ? indent[1] : '0px';
}
