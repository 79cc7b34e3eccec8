/** Longer drawings are not drawn. One with a photo inside has half of it. */
const LONGEST_DRAWING = 2 * 1024 * 1024;

/** What the elements of one drawing have written so far, as markup. */
export class SvgParts {
  readonly #parts: string[] = [];
  readonly #whole: { length: number };

  constructor(whole: { length: number } = { length: 0 }) {
    this.#whole = whole;
  }

  /** Parts inside these, counted together with them. */
  inner(): SvgParts {
    return new SvgParts(this.#whole);
  }

  add(markup: string): void {
    this.#parts.push(markup);
  }

  addText(text: string): void {
    this.#whole.length += text.length;
    if (!this.isTooLong) this.add(escapeMarkup(text));
  }

  addElement(name: string, attributes: ReadonlyMap<string, string>, content: SvgParts): void {
    for (const value of attributes.values()) this.#whole.length += value.length + name.length;
    if (this.isTooLong) return;
    this.add(elementMarkup(name, attributes, content));
  }

  get isTooLong(): boolean {
    return this.#whole.length > LONGEST_DRAWING;
  }

  get markup(): string {
    return this.#parts.join('');
  }
}

export function elementMarkup(
  name: string,
  attributes: ReadonlyMap<string, string>,
  content: SvgParts,
): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`).join('');
  return `<${name}${written}>${content.markup}</${name}>`;
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
