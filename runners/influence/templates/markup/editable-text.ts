/** A text that keeps its length and its lines whatever is done to it. */
export class EditableText {
  readonly #units: string[];

  constructor(text: string) {
    this.#units = text.split('');
  }

  /** Writes `filler`, one character, over a range; line ends stay. */
  fill(start: number, end: number, filler = ' '): void {
    for (let at = start; at < end && at < this.#units.length; at += 1) {
      const unit = this.#units[at];
      if (unit !== '\n' && unit !== '\r') this.#units[at] = filler;
    }
  }

  at(index: number): string {
    return this.#units[index] ?? '';
  }

  slice(start: number, end: number): string {
    return this.#units.slice(start, end).join('');
  }

  toString(): string {
    return this.#units.join('');
  }
}
