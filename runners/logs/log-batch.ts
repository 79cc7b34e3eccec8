/** Lines of a log that wait to be stored, and never more than so many bytes of them: the oldest go first. */
export class LogBatch {
  readonly #maxBytes: number;
  #lines: string[] = [];
  #bytes = 0;
  #dropped = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  add(line: string): void {
    this.#lines.push(line);
    this.#bytes += line.length;
    this.#shrink();
  }

  /** Everything that waits, with how many lines were lost before it; afterwards nothing waits. */
  take(): LogContent {
    const content = { lines: this.#lines, dropped: this.#dropped };
    this.#lines = [];
    this.#bytes = 0;
    this.#dropped = 0;
    return content;
  }

  /** What could not be stored waits again, before what came since. */
  putBack({ lines, dropped }: LogContent): void {
    this.#lines = [...lines, ...this.#lines];
    this.#bytes += lines.reduce((sum, line) => sum + line.length, 0);
    this.#dropped += dropped;
    this.#shrink();
  }

  #shrink(): void {
    let count = 0;
    while (this.#bytes > this.#maxBytes && count < this.#lines.length) {
      this.#bytes -= this.#lines[count]?.length ?? 0;
      count += 1;
    }
    if (count === 0) return;
    this.#lines.splice(0, count);
    this.#dropped += count;
  }
}

export interface LogContent {
  readonly lines: readonly string[];
  readonly dropped: number;
}
