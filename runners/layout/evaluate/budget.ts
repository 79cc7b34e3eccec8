/** What one screen may spend. Numbers are generous for real screens and small for a machine. */
export interface EvaluationLimits {
  /** Evaluated expressions and statements, plus what allocations are charged. */
  readonly steps: number;
  /**
   * Nested evaluations. Measured: Node's own stack of 984 KB holds 1,000 to 1,900 of them, by kind of syntax; what
   * still overflows it is caught and counts as this budget.
   */
  readonly depth: number;
}

export const DEFAULT_LIMITS: EvaluationLimits = { steps: 3_000_000, depth: 1_000 };

/** One list is never longer, one text never larger, whatever the steps left. */
const MAX_ITEMS = 200_000;
const MAX_TEXT = 4 * 1024 * 1024;
const CHARACTERS_PER_STEP = 32;

/** Steps that looking into one handler may take, and looking into all of a screen's. */
const ERRAND_STEPS = 20_000;
const ALL_ERRANDS_STEPS = 1_000_000;

/** What was put aside while an errand runs. */
export interface Errand {
  readonly stepsLeft: number;
  readonly given: number;
  readonly depth: number;
}

export type BudgetKind = 'steps' | 'depth' | 'memory';

const REASONS: Readonly<Record<BudgetKind, string>> = {
  steps:
    'The screen needs more evaluation steps than a preview may take; look for a loop or a list that does not end.',
  depth:
    'Calls or expressions are nested deeper than a preview may follow; look for recursion that does not end.',
  memory: 'A list or a text grows larger than a preview may hold; look for a loop that keeps adding to it.',
};

/** Ends the evaluation of a screen; whoever builds the screen turns it into a diagnostic. */
export class BudgetExceededError extends Error {
  override readonly name = 'BudgetExceededError';
  readonly budget: BudgetKind;

  constructor(budget: BudgetKind, options?: ErrorOptions) {
    super(REASONS[budget], options);
    this.budget = budget;
  }
}

/** Counts down what is left. Depth is put back by whoever catches an exception of source. */
export class Budget {
  depth = 0;
  private stepsLeft: number;
  private errandsLeft = ALL_ERRANDS_STEPS;
  private readonly maxDepth: number;

  constructor(limits: Partial<EvaluationLimits> = {}) {
    this.stepsLeft = limits.steps ?? DEFAULT_LIMITS.steps;
    this.maxDepth = limits.depth ?? DEFAULT_LIMITS.depth;
  }

  enter(): void {
    this.stepsLeft -= 1;
    if (this.stepsLeft < 0) throw new BudgetExceededError('steps');
    this.depth += 1;
    if (this.depth > this.maxDepth) throw new BudgetExceededError('depth');
  }

  leave(): void {
    this.depth -= 1;
  }

  charge(units: number): void {
    this.stepsLeft -= units;
    if (this.stepsLeft < 0) throw new BudgetExceededError('steps');
  }

  chargeText(length: number): void {
    if (length > MAX_TEXT) throw new BudgetExceededError('memory');
    this.charge(1 + Math.trunc(length / CHARACTERS_PER_STEP));
  }

  chargeItems(count: number): void {
    if (count > MAX_ITEMS) throw new BudgetExceededError('memory');
    this.charge(count);
  }

  /** Pays for a side errand from an allowance of its own, so that errands never use up the screen's steps. */
  beginErrand(): Errand {
    const errand = {
      stepsLeft: this.stepsLeft,
      given: Math.min(ERRAND_STEPS, this.errandsLeft),
      depth: this.depth,
    };
    this.stepsLeft = errand.given;
    return errand;
  }

  endErrand(errand: Errand): void {
    this.errandsLeft -= errand.given - Math.max(this.stepsLeft, 0);
    this.stepsLeft = errand.stepsLeft;
    this.depth = errand.depth;
  }
}
