import { FIT_TOLERANCE, type FoldedLine, lastLineWidth } from './folded-line.ts';
import { splitGraphemes } from './graphemes.ts';
import type { PreparedText, Segment } from './prepared-text.ts';

/** Fills each line of a paragraph as far as it goes before the next is begun. */
export class LineFolder {
  readonly #text: PreparedText;
  readonly #maxWidth: number;
  readonly #lines: FoldedLine[] = [];
  #start: number;
  #end: number;
  /** Advance of all that is on the line, hanging spaces included. */
  #advance = 0;
  /** The same up to the last character that is no hanging space. */
  #width = 0;
  /** Of the hyphen that is drawn if the line ends here. */
  #hyphen = 0;

  constructor(text: PreparedText, maxWidth: number, start: number) {
    this.#text = text;
    this.#maxWidth = maxWidth;
    this.#start = start;
    this.#end = start;
  }

  add(segment: Segment): void {
    const kerning = this.#isEmpty() ? 0 : segment.kerning;
    if (this.#fits(this.#advance + kerning + segment.contentWidth + segment.hyphenWidth)) {
      this.#place(segment, kerning);
      return;
    }
    if (!this.#isEmpty()) this.#close(true);
    if (this.#fits(segment.contentWidth + segment.hyphenWidth)) this.#place(segment, 0);
    else this.#breakInside(segment);
  }

  finish(): FoldedLine[] {
    this.#close(false);
    return this.#lines;
  }

  #isEmpty(): boolean {
    return this.#end === this.#start;
  }

  #fits(width: number): boolean {
    return width <= this.#maxWidth + FIT_TOLERANCE;
  }

  #place(segment: Segment, kerning: number): void {
    const before = this.#advance + kerning;
    if (segment.contentEnd > segment.start) this.#width = before + segment.contentWidth;
    this.#advance = before + segment.contentWidth + segment.spaceWidth;
    this.#end = segment.end;
    this.#hyphen = segment.hyphenWidth;
  }

  /** A word that is wider than the box is broken between characters. */
  #breakInside(segment: Segment): void {
    const content = this.#text.text.slice(segment.start, segment.contentEnd);
    for (const grapheme of splitGraphemes(content)) {
      const end = this.#end + grapheme.length;
      if (!this.#isEmpty() && !this.#fits(this.#text.widthOf(this.#start, end))) this.#close(true);
      this.#end = end;
      this.#advance = this.#text.widthOf(this.#start, end);
      this.#width = this.#advance;
    }
    this.#end = segment.end;
    this.#advance += segment.spaceWidth;
  }

  #close(wrapped: boolean): void {
    const width = wrapped
      ? this.#width + this.#hyphen
      : lastLineWidth(this.#width, this.#advance, this.#maxWidth);
    this.#lines.push({ start: this.#start, end: this.#end, width, wrapped });
    this.#start = this.#end;
    this.#advance = 0;
    this.#width = 0;
    this.#hyphen = 0;
  }
}
