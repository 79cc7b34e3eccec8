import { z } from 'zod';
import { idSchema } from './ids.ts';

/** A declaration as a person finds it again. */
export const foundDeclarationSchema = z.strictObject({
  property: z.string(),
  value: z.string(),
  important: z.boolean(),
  selector: z.string(),
  source: z.string(),
  line: z.int().min(1),
});

export const simulatedPageSchema = z.strictObject({
  file: z.string(),
  /** By the index of the element in the page's report: what won, and what wins without the muted rules. */
  changed: z.array(
    z.strictObject({
      element: z.int().min(0),
      property: z.string(),
      before: foundDeclarationSchema,
      after: foundDeclarationSchema.nullable(),
    }),
  ),
  /** More changed than is listed. */
  truncated: z.boolean(),
});

export type SimulatedPage = z.infer<typeof simulatedPageSchema>;

/** What would win if some rules were not there. */
export const cssSimulationResultSchema = z.strictObject({
  schema_version: z.literal('1.0'),
  version_id: idSchema,
  muted: z.array(z.string()),
  /** What of it is no selector of a rule and no style sheet on these pages, and so changes nothing. */
  unmatched: z.array(z.string()),
  pages: z.array(simulatedPageSchema),
});

export type CssSimulationResult = z.infer<typeof cssSimulationResultSchema>;
