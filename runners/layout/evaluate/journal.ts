import type { ProbeReach, Rememberable } from './interpreter.ts';

/** Remembers what is about to change while a probe runs, so that it can be put back. Probes may nest. */
export class Journal {
  private readonly pages: { readonly reach: ProbeReach; readonly restores: Map<Rememberable, () => void> }[] =
    [];

  /** How far the innermost probe looks, if one runs. */
  get reach(): ProbeReach | undefined {
    return this.pages.at(-1)?.reach;
  }

  open(reach: ProbeReach): void {
    this.pages.push({ reach, restores: new Map() });
  }

  note(target: Rememberable): void {
    const restores = this.pages.at(-1)?.restores;
    if (restores !== undefined && !restores.has(target)) restores.set(target, target.remember());
  }

  undo(): void {
    for (const restore of this.pages.pop()?.restores.values() ?? []) restore();
  }

  /** Ends the innermost page with what changed left as it is; a probe around it can still undo it. */
  keep(): void {
    const kept = this.pages.pop()?.restores ?? [];
    const outer = this.pages.at(-1)?.restores;
    for (const [target, restore] of kept) if (outer?.has(target) === false) outer.set(target, restore);
  }
}
