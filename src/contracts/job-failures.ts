import { z } from 'zod';

/** Why a job ended as `failed`. Each is shown to a person together with a hint on what to do. */
export const JOB_FAILURE_CODES = [
  'TIMEOUT',
  'OUT_OF_MEMORY',
  'SOURCE_INVALID',
  'ENTRY_NOT_FOUND',
  'SOURCE_TOO_LARGE',
  'UPGRADE_REQUIRED',
  'OUTPUT_TOO_LARGE',
  'STORAGE_UNAVAILABLE',
  'AI_UNAVAILABLE',
  'AI_REFUSED',
  'RUNNER_LOST',
  'INVALID_DEVICE_CONTEXT',
  'INTERNAL',
] as const;

export type JobFailureCode = (typeof JOB_FAILURE_CODES)[number];

export const jobFailureSchema = z.strictObject({
  code: z.enum(JOB_FAILURE_CODES),
  message: z.string().min(1).max(2_000),
  hint: z.string().max(2_000),
});

export type JobFailure = z.infer<typeof jobFailureSchema>;

/** Thrown inside a runner when a job must end as `failed` with this reason; never retried. */
export class JobFailureError extends Error {
  readonly failure: JobFailure;

  constructor(failure: JobFailure, options: { cause?: unknown } = {}) {
    super(failure.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'JobFailureError';
    this.failure = failure;
  }
}
