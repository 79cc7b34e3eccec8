import { z } from 'zod';
import { fileFactsSchema } from '../../../src/contracts/source-facts.ts';
import { type RevisionFile, revisionDocumentSchema } from '../../../src/contracts/source-revision.ts';

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
