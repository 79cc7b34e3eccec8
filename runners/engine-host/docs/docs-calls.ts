import { z } from 'zod';
import { docKindSchema } from '../../../src/contracts/ai-docs.ts';
import { docsResultSchema, maskedSecretSchema } from '../../../src/contracts/ai-docs-result.ts';
import { fileFactsSchema } from '../../../src/contracts/source-facts.ts';
import { type RevisionFile, revisionDocumentSchema } from '../../../src/contracts/source-revision.ts';
import { answerSchema } from '../../docs/checks/answer-schemas.ts';

/** The calls between a runner and an engine that reads source for documentation, and how answers must look. */
const files = revisionDocumentSchema.shape.files;

export const openDocsCallSchema = z.object({
  files,
  /** The source before the change that is written about; `null` when it is about source as it is. */
  before: files.nullable(),
});

export interface OpenDocsCall {
  readonly files: readonly RevisionFile[];
  readonly before: readonly RevisionFile[] | null;
}

export const describeCallSchema = z.object({ paths: z.array(z.string()) });
export type DescribeCall = z.infer<typeof describeCallSchema>;

export const describeAnswerSchema = z.strictObject({
  files: z.array(fileFactsSchema),
  before: z.array(fileFactsSchema),
});
export type DescribeAnswer = z.infer<typeof describeAnswerSchema>;

export const prepareCallSchema = z.object({
  kind: docKindSchema,
  paths: z.array(z.string()),
  system: z.string(),
  instructions: z.string(),
  boundaryPlace: z.string().min(1),
  budgetTokens: z.int(),
  /** Whose tokens are counted. */
  model: z.string(),
});
export type PrepareCall = z.infer<typeof prepareCallSchema>;

export const prepareAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('prepared'),
    system: z.string(),
    user: z.string(),
    boundary: z.string().min(16),
    tokens: z.int().min(0),
    secrets: z.array(maskedSecretSchema),
    leftOut: z.array(z.string()),
    files: z.array(fileFactsSchema),
  }),
  z.strictObject({ kind: z.literal('too_large'), tokens: z.int().min(0) }),
]);
export type PrepareAnswer = z.infer<typeof prepareAnswerSchema>;

export const checkCallSchema = z.object({
  kind: docKindSchema,
  paths: z.array(z.string()),
  boundary: z.string().min(16),
  answer: answerSchema,
});
export type CheckCall = z.infer<typeof checkCallSchema>;

export const checkAnswerSchema = docsResultSchema
  .pick({ summary: true, sections: true, comments: true, changes: true, proposals: true, checks: true })
  .strict();
export type CheckAnswer = z.infer<typeof checkAnswerSchema>;
