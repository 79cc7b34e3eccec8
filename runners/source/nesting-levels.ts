/**
 * What one level of each kind of nesting costs: stack bytes as measured with oxc-parser, in sixteenths of a
 * bracket's 1.7 KB.
 */
export const COST = {
  bracket: 16,
  generic: 16,
  heritage: 16,
  markup: 8,
  branch: 8,
  control: 6,
  label: 6,
  operator: 2,
  suffix: 1,
} as const;

/** What can be left open inside a bracket, each freed by something else. */
export type Nest = 'chain' | 'control' | 'generics' | 'markup';

/** One open bracket. */
interface Level {
  readonly closer: number;
  /** Operators since the last separator; freed when a new statement or item begins. */
  chain: number;
  /** Control statements whose body has not ended. */
  control: number;
  generics: number;
  markup: number;
}

/** The brackets open at one point of a text, with the weight of everything that nests in them. */
export class NestingLevels {
  weight = 0;
  private readonly levels: Level[] = [createLevel(0)];
  private readonly open = new Map<number, number>();

  /** What would close the innermost bracket. */
  get closer(): number {
    return this.innermost.closer;
  }

  has(kind: Nest): boolean {
    return this.innermost[kind] > 0;
  }

  push(closer: number): void {
    this.levels.push(createLevel(closer));
    this.open.set(closer, (this.open.get(closer) ?? 0) + 1);
    this.weight += COST.bracket;
  }

  /**
   * Closes up to the matching bracket, which repairs what text mistaken for brackets left open. False when there
   * is none.
   */
  pop(closer: number): boolean {
    if ((this.open.get(closer) ?? 0) === 0) return false;
    let closed: Level | undefined;
    do {
      closed = this.levels.pop();
      if (closed === undefined) return false;
      this.weight -= COST.bracket + closed.chain + closed.control + closed.generics + closed.markup;
      this.open.set(closed.closer, (this.open.get(closed.closer) ?? 1) - 1);
    } while (closed.closer !== closer);
    return true;
  }

  add(kind: Nest, weight: number): void {
    this.innermost[kind] += weight;
    this.weight += weight;
  }

  drop(kind: Nest, weight: number): void {
    const level = this.innermost;
    const dropped = Math.min(weight, level[kind]);
    level[kind] -= dropped;
    this.weight -= dropped;
  }

  free(...kinds: readonly Nest[]): void {
    for (const kind of kinds) this.drop(kind, this.innermost[kind]);
  }

  private get innermost(): Level {
    const level = this.levels.at(-1);
    if (level === undefined) throw new Error('the outermost level is never closed');
    return level;
  }
}

function createLevel(closer: number): Level {
  return { closer, chain: 0, control: 0, generics: 0, markup: 0 };
}
