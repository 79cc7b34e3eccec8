import { BudgetExceededError } from './budget.ts';
import { ThrownValue } from './completion.ts';

/** Ends a probe that looks at known things alone where something is not. */
export class NotKnownError extends Error {
  override readonly name = 'NotKnownError';
}

/** Whether an exception means that what is probed goes no further, rather than a fault of ours. */
export function endsProbe(error: unknown): boolean {
  return [NotKnownError, BudgetExceededError, ThrownValue, RangeError].some((kind) => error instanceof kind);
}
