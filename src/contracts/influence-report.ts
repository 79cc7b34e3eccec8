import { z } from 'zod';

export const influenceModeSchema = z.enum(['basic', 'deep']);
export type InfluenceMode = z.infer<typeof influenceModeSchema>;

/** What conditions such as media queries are evaluated for. Lengths are CSS pixels. */
export const influenceEnvironmentSchema = z.strictObject({
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  prefers_color_scheme: z.enum(['light', 'dark']),
  prefers_reduced_motion: z.enum(['no-preference', 'reduce']),
  media_type: z.enum(['screen', 'print']),
});

export type InfluenceEnvironment = z.infer<typeof influenceEnvironmentSchema>;

const place = { line: z.int().min(1), column: z.int().min(1) };

export const influenceDiagnosticSchema = z.object({
  severity: z.enum(['info', 'warning', 'error']),
  code: z.string().max(64),
  message: z.string().max(2_000),
  file: z.string().max(1_024),
  ...place,
});

export type InfluenceDiagnostic = z.infer<typeof influenceDiagnosticSchema>;

const declarationSchema = z.object({
  id: z.string(),
  property: z.string(),
  value: z.string(),
  important: z.boolean(),
  ...place,
  valid: z.boolean(),
  /** A pre-processor would still work out the value: whether it is valid is not known, and it never wins. */
  unresolved: z.literal(true).optional(),
});

/** A file of the project that is asked for, and the line that does. */
const inclusionSchema = z.object({ source: z.string(), line: z.int().min(1) });

const ruleSchema = z.object({
  id: z.string(),
  selector: z.string(),
  specificity: z.tuple([z.int(), z.int(), z.int()]),
  layer: z.string().optional(),
  scope: z.string().optional(),
  conditions: z.array(z.string()),
  ...place,
  declarations: z.array(declarationSchema),
});

const sheetSchema = z.object({
  id: z.string(),
  source: z.string(),
  media: z.string().optional(),
  layer: z.string().optional(),
  /** Source of a pre-processor, which is not what the browser sees. */
  syntax: z.enum(['scss', 'less']).optional(),
  imported_from: z.string().optional(),
  /** The sheets that it imports. */
  imports: z.array(inclusionSchema).optional(),
  rules: z.array(ruleSchema),
});

const lineageEntrySchema = z.object({
  declaration: z.string(),
  status: z.enum(['dominant', 'overridden', 'inherited', 'conditional']),
  because: z.enum([
    'importance',
    'inline',
    'layer',
    'specificity',
    'scope',
    'order',
    'media',
    'supports',
    'container',
    'preprocessor',
    'state',
  ]),
});

const byElement = <Schema extends z.ZodType>(schema: Schema) =>
  z.record(z.string(), z.record(z.string(), schema));

const pageSchema = z.object({
  file: z.string(),
  template: z.string().optional(),
  /** The sheets that it links, in document order. */
  includes: z.array(inclusionSchema).optional(),
  elements: z.array(
    z.object({
      index: z.int(),
      tag: z.string(),
      id: z.string(),
      classes: z.array(z.string()),
      line: z.int(),
      parent: z.int().nullable(),
    }),
  ),
  winners: byElement(z.string()),
  lineage: byElement(z.array(lineageEntrySchema)).optional(),
  /**
   * Of two names that mean the same in an element's writing mode, as `margin-left` and `margin-inline-start`, both of
   * which have a winner: the one that has no effect, and the one that has.
   */
  outranked: byElement(z.string()).optional(),
});

/** Muted rules, and what would win where one of them had won. */
export const cssSimulationSchema = z.object({
  muted_selectors: z.array(z.string()),
  changed: z.array(
    z.object({
      page: z.string(),
      element: z.int(),
      property: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});

/** Influence report 1.0. A stored one holds a single page with all that is said of it. */
export const influenceReportSchema = z.object({
  schema_version: z.literal('1.0'),
  mode: influenceModeSchema,
  evaluated_for: influenceEnvironmentSchema,
  stylesheets: z.array(sheetSchema),
  pages: z.array(pageSchema),
  selectors: z.array(
    z.object({
      rule_id: z.string(),
      matches: z.int(),
      properties_won: z.int(),
      properties_lost: z.int(),
      overridden_by: z.array(z.string()),
    }),
  ),
  /** Of deep reports: what has no effect on their pages, and where `!important` is fought with `!important`. */
  findings: z
    .object({
      unused_rules: z.array(z.string()),
      rules_that_never_win: z.array(z.string()),
      unused_declarations: z.array(z.string()),
      important_wars: z.array(
        z.object({
          page: z.string(),
          property: z.string(),
          declarations: z.array(z.string()),
          elements: z.int(),
        }),
      ),
    })
    .optional(),
  boundaries: z.array(
    z.object({
      url: z.string(),
      kind: z.string(),
      from: z.object({ file: z.string(), line: z.int() }),
    }),
  ),
  css_simulation: cssSimulationSchema.optional(),
  diagnostics: z.array(influenceDiagnosticSchema),
  truncated: z.array(z.object({ what: z.string(), limit: z.int() })).optional(),
});

export type InfluenceReport = z.infer<typeof influenceReportSchema>;
