import { z } from '@hono/zod-openapi';
import {
  docKindSchema,
  docLanguageSchema,
  docProviderSchema,
  docStyleSchema,
  MAX_DOC_FILES,
} from '../../../contracts/ai-docs.ts';
import { docsResultSchema } from '../../../contracts/ai-docs-result.ts';
import { idSchema, sourcePathSchema } from '../../../contracts/ids.ts';
import { jobFailureSchema } from '../../../contracts/job-failures.ts';
import { jobStateSchema } from '../../../contracts/preview-build.ts';
import { jobProgressSchema } from '../../../contracts/queues.ts';
import { tierSchema } from '../../../contracts/tiers.ts';
import { pageSchema } from '../../../http/pagination.ts';
import { forecastFields } from '../../previews/index.ts';

const instant = z.iso.datetime();
const count = z.int().min(0);

/** A syntax tree knows neither what a line is for nor how it could be better. */
const NEEDS_A_MODEL = ['inline_comments', 'refactor'] as const;

export const docsRequestSchema = z
  .strictObject({
    revision_id: idSchema.optional().describe('The newest revision when not given.'),
    from_revision_id: idSchema
      .optional()
      .describe('Writes about what changed from this revision to the other.'),
    files: z
      .array(sourcePathSchema)
      .max(MAX_DOC_FILES)
      .default([])
      .describe('Paths in the revision. With `from_revision_id`: of what changed, these alone.'),
    kind: docKindSchema,
    style: docStyleSchema.default('short'),
    language: docLanguageSchema
      .default('en')
      .describe('The language a model writes in, as a BCP 47 tag. Static documentation is in English.'),
    provider: docProviderSchema
      .default('ai')
      .describe(
        '`static`: from the syntax tree alone, without any model. Has no `inline_comments` and no `refactor`.',
      ),
  })
  .superRefine(({ files, from_revision_id, kind, provider }, problems) => {
    const say = (path: string, message: string) =>
      problems.addIssue({ code: 'custom', path: [path], message });
    if (files.length === 0 && from_revision_id === undefined)
      say('files', 'name a file, or from_revision_id');
    if (new Set(files).size < files.length) say('files', 'name each file once');
    if (kind === 'changelog' && from_revision_id === undefined) {
      say('from_revision_id', 'a changelog is about the change from one revision to another');
    }
    if (provider === 'static' && NEEDS_A_MODEL.some((each) => each === kind)) {
      say('kind', 'needs a model; static documentation has summary, explain and changelog');
    }
  })
  .openapi('AiDocsRequest');

export const docsAcceptedSchema = z
  .object({
    job_id: idSchema,
    status: jobStateSchema,
    estimated_ms: z.int(),
    estimated_input_tokens: count.describe('What a model is sent, before it is counted; 0 for static.'),
    input_token_limit: count,
    ...forecastFields,
  })
  .openapi('AiDocsAccepted');

const listedFields = {
  job_id: idSchema,
  project_id: idSchema,
  revision_id: idSchema,
  from_revision_id: idSchema.nullable(),
  files: z.array(sourcePathSchema),
  kind: docKindSchema,
  style: docStyleSchema,
  language: docLanguageSchema,
  provider: docProviderSchema,
  status: jobStateSchema,
  tier: tierSchema,
  accepted_at: instant,
  ended_at: instant.nullable(),
  error: jobFailureSchema.nullable(),
  model: z.string().nullable().describe('The model that wrote it; null for static, and until it is ready.'),
  prompt_version: z.string().nullable(),
  proposals: count,
  dropped: count.describe('Parts that the model wrote and that did not fit the source.'),
  secrets_masked: count.describe('Secrets found in the source and not sent. Change them.'),
};

export const listedDocsSchema = z.object(listedFields).openapi('AiDocsListed');
export const docsPageSchema = pageSchema(listedDocsSchema);

export const docsSchema = z
  .object({
    ...listedFields,
    attempt: z.int(),
    started_at: instant.nullable(),
    give_up_at: instant,
    estimated_ms: z.int(),
    estimated_input_tokens: count,
    queue_position: z.int().nullable(),
    progress: jobProgressSchema.nullable(),
    ...forecastFields,
    result: docsResultSchema.nullable().describe('What was written, once the job is ready.'),
    accepted: z.array(z.object({ proposal: z.int(), revision_id: idSchema })),
  })
  .openapi('AiDocs');

export const usageSchema = z
  .object({
    since: instant,
    items: z.array(
      z.object({
        provider: z.enum(['openai', 'local']),
        model: z.string(),
        jobs: count,
        requests: count,
        input_tokens: count,
        output_tokens: count,
        cost_usd: z.number().describe('An estimate, from list prices.'),
        duration_ms: count.describe('How long the model took to answer, all requests together.'),
      }),
    ),
  })
  .openapi('AiUsage');

export const projectParam = z.object({ project_id: idSchema });
export const docsParams = projectParam.extend({ job_id: idSchema });
export const proposalParams = docsParams.extend({
  proposal: z.string().min(1).max(64).describe('The number of the proposal, from 1.'),
});
export const usageQuery = z.object({ days: z.coerce.number().int().min(1).max(366).default(30) });
