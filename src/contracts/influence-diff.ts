import { z } from 'zod';
import { foundDeclarationSchema } from './css-simulation.ts';

const elementSchema = z.strictObject({
  index: z.int().min(0),
  tag: z.string(),
  id: z.string(),
  classes: z.array(z.string()),
  line: z.int().min(1),
});

const ruleSchema = z.strictObject({
  source: z.string(),
  selector: z.string(),
  layer: z.string().optional(),
  scope: z.string().optional(),
  conditions: z.array(z.string()),
  line: z.int().min(1),
  declarations: z.array(z.string()),
});

const propertyChangeSchema = z.strictObject({
  /** The indices of the element in the two reports. */
  element: z.strictObject({ before: z.int().min(0), after: z.int().min(0) }),
  property: z.string(),
  /** `value`: another value wins; `rule`: the same value wins, but it is another rule's. */
  change: z.enum(['added', 'removed', 'value', 'rule']),
  before: foundDeclarationSchema.nullable(),
  after: foundDeclarationSchema.nullable(),
});

const pageDiffSchema = z.strictObject({
  file: z.string(),
  elements: z.strictObject({
    added: z.array(elementSchema),
    removed: z.array(elementSchema),
    /** The same element with another id or other classes. */
    changed: z.array(z.strictObject({ before: elementSchema, after: elementSchema })),
  }),
  /** Of elements that are in both; what an added element has is in the report. */
  properties: z.array(propertyChangeSchema),
});

/** What two influence reports, of either mode, say differently: for which elements, and out of which rules. */
export const influenceDiffSchema = z.strictObject({
  schema_version: z.literal('1.0'),
  pages: z.strictObject({
    added: z.array(z.string()),
    removed: z.array(z.string()),
    changed: z.array(pageDiffSchema),
  }),
  stylesheets: z.strictObject({ added: z.array(z.string()), removed: z.array(z.string()) }),
  rules: z.strictObject({
    added: z.array(ruleSchema),
    removed: z.array(ruleSchema),
    changed: z.array(z.strictObject({ before: ruleSchema, after: ruleSchema })),
  }),
  truncated: z.array(z.strictObject({ what: z.string(), limit: z.int() })),
});

export type InfluenceDiff = z.infer<typeof influenceDiffSchema>;
export type PageDiff = z.infer<typeof pageDiffSchema>;
export type PropertyChange = z.infer<typeof propertyChangeSchema>;
