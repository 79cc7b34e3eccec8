import type { CodePiece } from '../code/code-types.ts';
import type { MarkupAttribute, MarkupTag, MarkupWalk, RawText } from './markup-types.ts';

/** Elements whose content is text up to their end tag. */
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'xmp', 'noembed', 'noframes']);
const SPACE = /[ \t\n\f\r]/;
const LETTER = /[a-z]/i;

/** Reads tags with code as opaque atoms, so that no sign inside code ends a value, a tag or an element. */
class MarkupWalker {
  readonly tags: MarkupTag[] = [];
  readonly raw: RawText[] = [];
  readonly textPieces: CodePiece[] = [];
  readonly #source: string;
  readonly #pieces: readonly CodePiece[];
  #at = 0;
  #nextPiece = 0;

  constructor(source: string, pieces: readonly CodePiece[]) {
    this.#source = source;
    this.#pieces = pieces;
  }

  walk(): void {
    while (this.#at < this.#source.length) {
      const piece = this.#takePiece();
      if (piece !== null) this.textPieces.push(piece);
      else if (this.#source[this.#at] !== '<') this.#skipTo('<');
      else if (this.#source.startsWith('<!--', this.#at)) this.#skipPast('-->', 4);
      else if (/[!?]/.test(this.#source[this.#at + 1] ?? '')) this.#skipPast('>', 2);
      else this.#readTag();
    }
  }

  /** The piece that starts here, stepped over. */
  #takePiece(): CodePiece | null {
    const piece = this.#pieces[this.#nextPiece];
    if (piece === undefined || piece.start > this.#at) return null;
    this.#nextPiece += 1;
    this.#at = Math.max(this.#at, piece.end);
    return piece;
  }

  #startsPiece(at: number): boolean {
    return this.#pieces[this.#nextPiece]?.start === at;
  }

  #skipTo(sign: string): void {
    const found = this.#source.indexOf(sign, this.#at);
    const end = found < 0 ? this.#source.length : found;
    this.#at = Math.min(end, this.#pieces[this.#nextPiece]?.start ?? end);
  }

  /** Past `close`, which counts only outside of code. */
  #skipPast(close: string, length: number): void {
    this.#at += length;
    this.textPieces.push(...this.#takeUntil(() => this.#source.startsWith(close, this.#at)));
    this.#at = Math.min(this.#at + close.length, this.#source.length);
  }

  /** Steps on until `done`, and answers the pieces on the way. */
  #takeUntil(done: () => boolean): CodePiece[] {
    const pieces: CodePiece[] = [];
    while (this.#at < this.#source.length) {
      const piece = this.#takePiece();
      if (piece !== null) pieces.push(piece);
      else if (done()) break;
      else this.#at += 1;
    }
    return pieces;
  }

  #here(): string {
    return this.#source[this.#at] ?? '';
  }

  #readTag(): void {
    const start = this.#at;
    const closing = this.#source[start + 1] === '/';
    const nameStart = start + (closing ? 2 : 1);
    if (!LETTER.test(this.#source[nameStart] ?? '') && !this.#startsPiece(nameStart)) {
      this.#at += 1;
      return;
    }
    this.#at = nameStart;
    const namePieces = this.#takeUntil(() => SPACE.test(this.#here()) || /[/>]/.test(this.#here()));
    const nameEnd = this.#at;
    const attributes: MarkupAttribute[] = [];
    const loosePieces: CodePiece[] = [];
    let selfClosing = false;
    while (this.#at < this.#source.length && this.#here() !== '>') {
      const piece = this.#takeLoosePiece();
      if (piece !== null) loosePieces.push(piece);
      else if (SPACE.test(this.#here())) this.#at += 1;
      else if (this.#here() === '/') {
        selfClosing = this.#source[this.#at + 1] === '>';
        this.#at += 1;
      } else attributes.push(this.#readAttribute());
    }
    this.#at = Math.min(this.#at + 1, this.#source.length);
    const name = this.#source.slice(nameStart, nameEnd);
    const end = this.#at;
    this.tags.push({
      start,
      end,
      nameStart,
      nameEnd,
      name,
      closing,
      selfClosing,
      attributes,
      namePieces,
      loosePieces,
    });
    if (!closing && !selfClosing && RAW_TEXT.has(name.toLowerCase())) this.#readRawText(name.toLowerCase());
  }

  /** Code that stands by itself; code that is followed by `=` or letters begins the name of an attribute. */
  #takeLoosePiece(): CodePiece | null {
    const piece = this.#pieces[this.#nextPiece];
    if (piece === undefined || piece.start > this.#at) return null;
    const after = this.#source[piece.end] ?? '>';
    const alone = SPACE.test(after) || /[/>]/.test(after) || piece.role !== 'output';
    return alone || this.#pieces[this.#nextPiece + 1]?.start === piece.end ? this.#takePiece() : null;
  }

  #readAttribute(): MarkupAttribute {
    const start = this.#at;
    const first = this.#takePiece();
    if (first === null) this.#at += 1;
    const pieces = first === null ? [] : [first];
    pieces.push(...this.#takeUntil(() => SPACE.test(this.#here()) || /[=/>]/.test(this.#here())));
    const codeInName = pieces.length > 0;
    const nameEnd = this.#at;
    const name = this.#source.slice(start, pieces[0]?.start ?? nameEnd).toLowerCase();
    const equals = /^[ \t\n\f\r]*=[ \t\n\f\r]*/.exec(this.#source.slice(nameEnd, nameEnd + 1_000));
    if (equals === null) {
      return {
        start,
        end: nameEnd,
        name,
        valueStart: nameEnd,
        valueEnd: nameEnd,
        quoted: false,
        codeInName,
        pieces,
      };
    }
    this.#at = nameEnd + equals[0].length;
    const quote = this.#here();
    const quoted = quote === '"' || quote === "'";
    if (quoted) this.#at += 1;
    const valueStart = this.#at;
    const ends = quoted
      ? () => this.#here() === quote
      : () => SPACE.test(this.#here()) || this.#here() === '>';
    pieces.push(...this.#takeUntil(ends));
    const valueEnd = this.#at;
    if (quoted) this.#at = Math.min(this.#at + 1, this.#source.length);
    return { start, end: this.#at, name, valueStart, valueEnd, quoted, codeInName, pieces };
  }

  #readRawText(element: string): void {
    const start = this.#at;
    const end = `</${element}`;
    const pieces = this.#takeUntil(
      () =>
        this.#here() === '<' &&
        this.#source.slice(this.#at, this.#at + end.length).toLowerCase() === end &&
        /[\s/>]/.test(this.#source[this.#at + end.length] ?? '>'),
    );
    this.raw.push({ element, start, end: this.#at, pieces });
  }
}

/** Says where each piece of code stands in the markup of a template. */
export function walkMarkup(source: string, pieces: readonly CodePiece[]): MarkupWalk {
  const walker = new MarkupWalker(source, pieces);
  walker.walk();
  return { tags: walker.tags, raw: walker.raw, textPieces: walker.textPieces };
}
