/** What one screen may spend. Numbers are generous for real screens and small for a machine. */
export interface EvaluationLimits {
  /** Evaluated expressions and statements, plus one per unit of allocation. */
  readonly steps: number;
  /** Nested evaluations, so that source can never overflow our own stack. */
  readonly depth: number;
}

export const DEFAULT_LIMITS: EvaluationLimits = { steps: 3_000_000, depth: 1_500 };

export type BudgetKind = 'steps' | 'depth';

/** Ends the evaluation of a screen; whoever builds the screen turns it into a diagnostic. */
export class BudgetExceededError extends Error {
  override readonly name = 'BudgetExceededError';
  readonly budget: BudgetKind;

  constructor(budget: BudgetKind) {
    super(
      budget === 'steps'
        ? 'The screen needs more evaluation steps than a preview may take; look for a loop or a list that does not end.'
        : 'Calls or expressions are nested deeper than a preview may follow; look for recursion that does not end.',
    );
    this.budget = budget;
  }
}
