import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import type { Clock } from '../../../src/platform/clock.ts';

/** Left of a job's time to report that it is over, before the API gives the job up by itself. */
const REPORT_MARGIN_MS = 5_000;

export interface Deadline {
  /** Fires with a `JobFailureError` of code `TIMEOUT`. */
  readonly signal: AbortSignal;
  cancel(): void;
}

/** Watches over the time that the claim gave a job. */
export function watchDeadline(
  clock: Clock,
  claim: { readonly time_left_ms: number },
  hint: string,
): Deadline {
  const controller = new AbortController();
  const outOfTime = new JobFailureError({
    code: 'TIMEOUT',
    message: 'The work did not end in the time a job of its size is given.',
    hint,
  });
  const remaining = claim.time_left_ms - REPORT_MARGIN_MS;
  const cancel = clock.after(Math.max(0, remaining), () => controller.abort(outOfTime));
  return { signal: controller.signal, cancel };
}
