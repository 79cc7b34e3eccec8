import { splitGraphemes } from './graphemes.ts';
import type { PreparedText, Segment } from './prepared-text.ts';

/** One line before it is given a place: where it starts and ends, and how wide its ink is. */
export interface FoldedLine {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  /** False where the source itself ends the line or the text. */
  readonly wrapped: boolean;
}

/** Widths come back from Yoga in single precision: what fitted once must fit again. */
const TOLERANCE = 0.01;

/** Breaks a text into lines no wider than `maxWidth`, each as full as it can be, as both platforms do. */
export function foldLines(text: PreparedText, maxWidth: number): FoldedLine[] {
  const folder = new LineFolder(text, maxWidth);
  for (const segment of text.segments) folder.add(segment);
  return folder.finish();
}

class LineFolder {
  readonly #text: PreparedText;
  readonly #maxWidth: number;
  readonly #lines: FoldedLine[] = [];
  #start = 0;
  #end = 0;
  /** Advance of all that is on the line, hanging spaces included. */
  #advance = 0;
  /** The same up to the last character that is no hanging space. */
  #width = 0;

  constructor(text: PreparedText, maxWidth: number) {
    this.#text = text;
    this.#maxWidth = maxWidth;
  }

  add(segment: Segment): void {
    const kerning = this.#isEmpty() ? 0 : segment.kerning;
    if (this.#fits(this.#advance + kerning + segment.contentWidth)) {
      this.#place(segment, kerning);
    } else {
      if (!this.#isEmpty()) this.#close(true);
      if (this.#fits(segment.contentWidth)) this.#place(segment, 0);
      else this.#breakInside(segment);
    }
    if (segment.required && !this.#isLastOfText(segment)) this.#close(false);
  }

  finish(): FoldedLine[] {
    this.#close(false);
    if (this.#text.endsWithLineBreak) this.#close(false);
    return this.#lines;
  }

  #isLastOfText(segment: Segment): boolean {
    return segment.end === this.#text.text.length;
  }

  #isEmpty(): boolean {
    return this.#end === this.#start;
  }

  #fits(width: number): boolean {
    return width <= this.#maxWidth + TOLERANCE;
  }

  #place(segment: Segment, kerning: number): void {
    const before = this.#advance + kerning;
    if (segment.contentEnd > segment.start) this.#width = before + segment.contentWidth;
    this.#advance = before + segment.contentWidth + segment.spaceWidth;
    this.#end = segment.end;
  }

  /** A word that is wider than the box is broken between characters. */
  #breakInside(segment: Segment): void {
    const content = this.#text.text.slice(segment.start, segment.contentEnd);
    for (const grapheme of splitGraphemes(content)) {
      const width = this.#text.widthOf(this.#end, this.#end + grapheme.length);
      if (!this.#isEmpty() && !this.#fits(this.#advance + width)) this.#close(true);
      this.#end += grapheme.length;
      this.#advance += width;
      this.#width = this.#advance;
    }
    this.#end = segment.end;
    this.#advance += segment.spaceWidth;
  }

  #close(wrapped: boolean): void {
    const width = wrapped ? this.#width : Math.max(this.#width, Math.min(this.#advance, this.#maxWidth));
    this.#lines.push({ start: this.#start, end: this.#end, width, wrapped });
    this.#start = this.#end;
    this.#advance = 0;
    this.#width = 0;
  }
}
