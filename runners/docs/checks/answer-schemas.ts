import { z } from 'zod';
import type { DocKind } from '../../../src/contracts/ai-docs.ts';
import { CHANGE_TYPES } from '../../../src/contracts/ai-docs-result.ts';

/**
 * What a model answers, for each kind. Sent to it as the form of its answer, and what comes back is held against it.
 * Only what every provider of structured outputs knows: no lengths, no patterns, nothing optional.
 */
const lineOrNull = z.int().nullable();

const section = z.strictObject({
  path: z.string(),
  title: z.string(),
  text: z.string(),
  symbols: z.array(z.string()),
  start_line: lineOrNull,
  end_line: lineOrNull,
});

const prose = z.strictObject({ summary: z.string(), sections: z.array(section) });

export const ANSWER_SCHEMAS = {
  summary: prose,
  explain: prose,
  inline_comments: z.strictObject({
    comments: z.array(z.strictObject({ path: z.string(), line: z.int(), text: z.string() })),
  }),
  refactor: z.strictObject({
    summary: z.string(),
    proposals: z.array(
      z.strictObject({ path: z.string(), title: z.string(), reason: z.string(), diff: z.string() }),
    ),
  }),
  changelog: z.strictObject({
    summary: z.string(),
    changes: z.array(
      z.strictObject({ type: z.enum(CHANGE_TYPES), text: z.string(), paths: z.array(z.string()) }),
    ),
  }),
} as const satisfies Readonly<Record<DocKind, z.ZodType>>;

/** An answer of any kind: the parts that its kind does not have are empty. */
export const answerSchema = z.strictObject({
  summary: z.string().default(''),
  sections: z.array(section).default([]),
  comments: ANSWER_SCHEMAS.inline_comments.shape.comments.default([]),
  proposals: ANSWER_SCHEMAS.refactor.shape.proposals.default([]),
  changes: ANSWER_SCHEMAS.changelog.shape.changes.default([]),
});

export type Answer = z.output<typeof answerSchema>;
export type AnsweredSection = Answer['sections'][number];
export type AnsweredComment = Answer['comments'][number];
export type AnsweredProposal = Answer['proposals'][number];
