import { z } from 'zod';
import { idSchema, sourcePathSchema } from './ids.ts';

/** What is written about source. */
export const DOC_KINDS = ['summary', 'explain', 'inline_comments', 'refactor', 'changelog'] as const;
export const docKindSchema = z.enum(DOC_KINDS);
export type DocKind = z.infer<typeof docKindSchema>;

export const docStyleSchema = z.enum(['short', 'long']);
export type DocStyle = z.infer<typeof docStyleSchema>;

/** `ai`: written by a model. `static`: read from the syntax tree alone, without any model. */
export const docProviderSchema = z.enum(['ai', 'static']);
export type DocProvider = z.infer<typeof docProviderSchema>;

/** A language tag of BCP 47, as far as people name languages: `en`, `pt-BR`, `zh-Hant`. */
export const docLanguageSchema = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as "en" or "pt-BR"');

/** The most files one request names; what changed between two revisions is bounded by the budget of tokens. */
export const MAX_DOC_FILES = 20;

/** The most files of a change that are written about in one request. */
export const MAX_DOC_CHANGED_FILES = 200;

/** All that a runner is told beside the queue's payload. */
export const docsTaskSchema = z.strictObject({
  kind: docKindSchema,
  style: docStyleSchema,
  language: docLanguageSchema,
  provider: docProviderSchema,
  /** With `from_revision_id`: of what changed, these files alone; all of it when empty. */
  files: z.array(sourcePathSchema).max(MAX_DOC_FILES),
  /** The revision before the change that is asked about; `null` when it is about files as they are. */
  from_revision_id: idSchema.nullable(),
  estimated_input_tokens: z.int().min(0),
});

export type DocsTask = z.infer<typeof docsTaskSchema>;

/** What the tier and the installation allow one job. Sent with the claim, because the tier is checked again there. */
export const docsLimitsSchema = z.strictObject({
  file_bytes: z.int().min(1),
  input_tokens: z.int().min(1),
  cost_usd: z.number().min(0),
});

export type DocsLimits = z.infer<typeof docsLimitsSchema>;

/** What one model was asked for one job, and how long it took to answer. The cost is an estimate, from list prices; a model of one's own costs nothing. */
export const aiUsageSchema = z.strictObject({
  provider: z.enum(['openai', 'local']),
  model: z.string().min(1).max(200),
  requests: z.int().min(0).max(100),
  input_tokens: z.int().min(0).max(1_000_000_000),
  output_tokens: z.int().min(0).max(1_000_000_000),
  cost_micro_usd: z.int().min(0).max(1_000_000_000),
  /** Runners of a release before do not tell. */
  duration_ms: z.int().min(0).max(86_400_000).default(0),
});

export type AiUsage = z.infer<typeof aiUsageSchema>;

/** Bytes of source in one token, as far as one can tell before it is counted. */
const BYTES_PER_TOKEN = 3.3;
/** Instructions, the form of the answer, and what else is sent along. */
const OVERHEAD_TOKENS = 1_200;

/** How many tokens a request about so much source will take, before a tokenizer has counted. */
export function estimateInputTokens(sourceBytes: number): number {
  return Math.ceil(sourceBytes / BYTES_PER_TOKEN) + OVERHEAD_TOKENS;
}
