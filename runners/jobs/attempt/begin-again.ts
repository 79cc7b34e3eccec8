import { EngineFailure } from '../../engine-host/engine-failure.ts';

/**
 * Whether the whole job is to be done again: its engine was ended from outside, which says nothing about the job as
 * long as it happened once. The second time it has the engines of this runner to itself, and what it is short of then
 * is its own.
 */
export function callsForAnother({ isLastTry }: { readonly isLastTry: boolean }, error: unknown): boolean {
  return !isLastTry && error instanceof EngineFailure && error.kind === 'killed';
}

/** Runs `work`, and once more, as the last try, when that is called for. */
export async function runTwiceAtMost(
  work: (isLastTry: boolean) => Promise<void>,
  onAgain: () => void,
): Promise<void> {
  try {
    return await work(false);
  } catch (error) {
    if (!callsForAnother({ isLastTry: false }, error)) throw error;
  }
  onAgain();
  await work(true);
}
