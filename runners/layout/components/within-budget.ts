import { BudgetExceededError } from '../evaluate/budget.ts';
import type { Interpreter } from '../evaluate/interpreter.ts';

/**
 * Runs a part of building a screen. When it needs more than a screen may spend — steps, or our own stack — that is
 * reported for the file and the answer is `undefined`.
 */
export function withinBudget<Result>(
  interpreter: Interpreter,
  file: string,
  run: () => Result,
): Result | undefined {
  try {
    return run();
  } catch (error) {
    const exceeded = error instanceof RangeError ? new BudgetExceededError('depth', { cause: error }) : error;
    if (!(exceeded instanceof BudgetExceededError)) throw error;
    interpreter.report({
      severity: 'error',
      code: 'BUDGET_EXCEEDED',
      message: exceeded.message,
      file,
      line: 0,
      column: 0,
    });
    return undefined;
  }
}
