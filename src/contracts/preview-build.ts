import { z } from 'zod';
import { sourcePathSchema } from './ids.ts';

/** A screen to build: a file, and the export to render (`default` when not named). */
export const entryPointSchema = z.strictObject({
  file: sourcePathSchema,
  export: z
    .string()
    .regex(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u, 'must be the name of an export')
    .default('default'),
});

export type EntryPoint = z.infer<typeof entryPointSchema>;

export const previewFlagsSchema = z.strictObject({
  /** Leave out the navigator's own chrome (header, tab bar). */
  bare: z.boolean().default(false),
});

export type PreviewFlags = z.infer<typeof previewFlagsSchema>;

export const JOB_STATES = ['queued', 'building', 'ready', 'failed', 'cancelled', 'expired'] as const;
export const jobStateSchema = z.enum(JOB_STATES);
export type JobState = z.infer<typeof jobStateSchema>;

export const ENDED_JOB_STATES: readonly JobState[] = ['ready', 'failed', 'cancelled', 'expired'];
