const MOST_PLACES = 10;

/** What a pre-processor would do, by its kind; of many of one kind only the first are told. */
export class PreprocessorNotes {
  readonly notes: { offset: number; what: string }[] = [];
  readonly #counts = new Map<string, number>();

  add(kind: string, offset: number, what: string): void {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    if (count <= MOST_PLACES) this.notes.push({ offset, what });
    if (count === MOST_PLACES + 1)
      this.notes.push({ offset, what: `${what} Further places with ${kind} are not listed.` });
  }
}
