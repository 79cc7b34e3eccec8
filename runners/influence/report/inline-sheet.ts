import type { InlineDeclaration } from '../cascade/rank-declarations.ts';
import type { PageElement, ParsedPage } from '../html/page-types.ts';
import { compileDeclaration } from '../sheets/compile-sheet.ts';
import { LineStarts } from '../sheets/line-starts.ts';
import { scanDeclarations } from '../sheets/scan-css.ts';
import type { ReportSheet } from './report-types.ts';

/** Reads the style attributes of a page into one sheet of the report. */
export class InlineSheet {
  readonly #rules: ReportSheet['rules'] = [];
  readonly #id: string;
  readonly #source: string;
  readonly #places: LineStarts;
  readonly #quirks: boolean;
  #declarations = 0;

  constructor(id: string, page: ParsedPage) {
    this.#id = id;
    this.#quirks = page.quirks;
    this.#source = `${page.file}#inline`;
    this.#places = new LineStarts(page.source);
  }

  read(element: PageElement): InlineDeclaration[] {
    const style = element.attributes.get('style');
    if (style === undefined) return [];
    const made = scanDeclarations(style).map((scanned) => {
      const declaration = compileDeclaration(scanned, this.#declarations++, this.#quirks);
      return { id: `${this.#id}d${declaration.index}`, declaration };
    });
    const start = element.styleOffset ?? 0;
    // Where the source has character references, offsets in the value are only about right.
    this.#rules.push({
      id: `${this.#id}r${this.#rules.length}`,
      selector: '',
      specificity: [0, 0, 0],
      conditions: [],
      ...this.#places.place(start),
      declarations: made.map(({ id, declaration: { property, value, important, valid, offset } }) => ({
        id,
        property,
        value,
        important,
        ...this.#places.place(start + offset),
        valid,
      })),
    });
    return made;
  }

  /** Null where no element has such an attribute. */
  describe(): ReportSheet | null {
    return this.#rules.length === 0 ? null : { id: this.#id, source: this.#source, rules: this.#rules };
  }
}
