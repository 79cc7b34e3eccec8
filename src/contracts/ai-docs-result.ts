import { z } from 'zod';
import { aiUsageSchema, docKindSchema, docLanguageSchema, docStyleSchema } from './ai-docs.ts';
import { idSchema, sha256Schema, sourcePathSchema } from './ids.ts';
import { fileFactsSchema } from './source-facts.ts';

const line = z.int().min(1);
const title = z.string().min(1).max(300);
const prose = z.string().max(20_000);

/** About a part of a file, or about the file as a whole. */
export const docSectionSchema = z.strictObject({
  path: sourcePathSchema,
  title,
  text: prose,
  symbols: z.array(z.string().max(200)).max(100),
  lines: z.strictObject({ start: line, end: line }).nullable(),
});

/** Where a comment belongs: before this line. */
export const docCommentSchema = z.strictObject({
  path: sourcePathSchema,
  line,
  text: z.string().min(1).max(2_000),
});

export const CHANGE_TYPES = ['added', 'changed', 'fixed', 'removed'] as const;

export const docChangeSchema = z.strictObject({
  type: z.enum(CHANGE_TYPES),
  text: z.string().min(1).max(4_000),
  paths: z.array(sourcePathSchema).max(200),
});

/** A change of one file that nobody has made yet; an accept makes it a revision. */
export const docProposalSchema = z.strictObject({
  /** From 1, within the result. */
  number: z.int().min(1),
  title,
  reason: prose,
  path: sourcePathSchema,
  /** The file that it was written for, and what the file becomes. */
  base_sha256: sha256Schema,
  result_sha256: sha256Schema,
  result_bytes: z.int().min(0),
  /** A unified diff that applies to the file as it was, exactly. */
  diff: z.string().min(1).max(500_000),
});

export type DocProposal = z.infer<typeof docProposalSchema>;

export const DROP_REASONS = [
  'unknown_file',
  'unknown_symbol',
  'unknown_line',
  'unknown_link',
  'malformed_diff',
  'does_not_apply',
  'touches_other_files',
  'does_not_parse',
  'not_code',
  'changes_nothing',
  'too_many',
] as const;

/** Something that a model wrote and that was not passed on, because it does not fit the source. */
export const droppedSchema = z.strictObject({
  what: z.enum(['section', 'comment', 'proposal', 'change', 'reference']),
  reason: z.enum(DROP_REASONS),
  /** For a person: what about it does not fit. */
  detail: z.string().max(500),
});

export type Dropped = z.infer<typeof droppedSchema>;

export const maskedSecretSchema = z.strictObject({
  path: sourcePathSchema,
  line,
  /** What kind of secret it looks like; never any part of it. */
  kind: z.string().max(100),
});

export type MaskedSecret = z.infer<typeof maskedSecretSchema>;

/** What `ai-docs/{job_id}.json` holds. */
export const docsResultSchema = z.strictObject({
  schema_version: z.literal('1.0'),
  job_id: idSchema,
  project_id: idSchema,
  revision_id: idSchema,
  from_revision_id: idSchema.nullable(),
  kind: docKindSchema,
  style: docStyleSchema,
  language: docLanguageSchema,
  /** Who wrote it: nobody (`static`, read from the syntax tree), or a model by these instructions. */
  made_by: z.discriminatedUnion('provider', [
    z.strictObject({ provider: z.literal('static'), generator_version: z.string().max(100) }),
    z.strictObject({
      provider: z.enum(['openai', 'local']),
      model: z.string().max(200),
      prompt_version: z.string().max(100),
      generator_version: z.string().max(100),
    }),
  ]),
  summary: prose,
  sections: z.array(docSectionSchema).max(200),
  comments: z.array(docCommentSchema).max(500),
  changes: z.array(docChangeSchema).max(500),
  proposals: z.array(docProposalSchema).max(50),
  /** What the syntax tree says: of every result, so that prose can be held against it. */
  files: z.array(fileFactsSchema).max(200),
  checks: z.strictObject({ kept: z.int().min(0), dropped: z.array(droppedSchema).max(500) }),
  /** Masked before anything was sent to a model. They are still in the source: change them. */
  secrets: z.array(maskedSecretSchema).max(500),
  /** `null` for static documentation. */
  context: z
    .strictObject({
      input_tokens: z.int().min(0),
      budget_tokens: z.int().min(0),
      /** What would have been of use and did not fit. */
      left_out: z.array(sourcePathSchema).max(1_000),
    })
    .nullable(),
  usage: z.array(aiUsageSchema).max(4),
});

export type DocsResult = z.infer<typeof docsResultSchema>;
