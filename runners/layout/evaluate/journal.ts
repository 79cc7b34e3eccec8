import type { Rememberable } from './interpreter.ts';

/** Remembers what is about to change while a probe runs, so that it can be put back. Probes may nest. */
export class Journal {
  private readonly pages: Map<Rememberable, () => void>[] = [];

  /** Whether a probe runs. */
  get isOpen(): boolean {
    return this.pages.length > 0;
  }

  open(): void {
    this.pages.push(new Map());
  }

  note(target: Rememberable): void {
    const page = this.pages.at(-1);
    if (page !== undefined && !page.has(target)) page.set(target, target.remember());
  }

  undo(): void {
    for (const restore of this.pages.pop()?.values() ?? []) restore();
  }
}
