import { createHash } from 'node:crypto';
import { ANSWER_SCHEMAS, answerSchema } from '../../../runners/docs/checks/answer-schemas.ts';
import { checkAnswer } from '../../../runners/docs/checks/check-answer.ts';
import { encodingOf, loadTokenCounter } from '../../../runners/docs/context/count-tokens.ts';
import { prepareDocs } from '../../../runners/docs/context/prepare-prompt.ts';
import { BOUNDARY_PLACE, fillPrompts } from '../../../runners/docs/prompts/fill-prompts.ts';
import type { Prompts } from '../../../runners/docs/prompts/load-prompts.ts';
import { askModel } from '../../../runners/docs/providers/ask-model.ts';
import type { Provider } from '../../../runners/docs/providers/provider.ts';
import {
  createMemoryProject,
  createModuleResolver,
  createParsedModuleCache,
} from '../../../runners/source/index.ts';
import type { AiUsage } from '../../../src/contracts/ai-docs.ts';
import { TIER_LIMITS } from '../../../src/contracts/tiers.ts';
import { systemClock } from '../../../src/platform/clock.ts';
import type { Logger } from '../../../src/platform/log/logger.ts';
import type { EvaluationCase } from './cases.ts';

export interface CaseOutcome {
  readonly kept: number;
  readonly dropped: number;
  readonly summarised: boolean;
  /** Those of the expected words that are there. */
  readonly found: number;
  /** Whether something of what only an obedient model writes was passed on. */
  readonly obeyed: boolean;
  readonly usage: readonly AiUsage[];
  readonly ms: number;
}

export interface EvaluationParts {
  readonly providers: readonly Provider[];
  readonly prompts: Prompts;
  readonly log: Logger;
}

const ONE_DOLLAR = 1;

/** Asks a model about one case, as a runner does, and judges what would be passed on. Throws `JobFailureError`. */
export async function runCase(
  { providers, prompts, log }: EvaluationParts,
  { kind, paths, files, before, expects, mark }: EvaluationCase,
): Promise<CaseOutcome> {
  const parsed = createParsedModuleCache();
  const partsOf = (source: ReadonlyMap<string, string>) => {
    const project = createMemoryProject(source, (content) =>
      createHash('sha256').update(content).digest('hex'),
    );
    return { project, parsed, resolver: createModuleResolver(project, 'ios', parsed) };
  };
  const after = partsOf(files);
  const earlier = before === null ? null : partsOf(before);
  const filled = fillPrompts(prompts, { kind, style: 'short', language: 'en' });
  const budgetTokens = TIER_LIMITS.pro.aiDocsInputTokens;
  const asked = { kind, paths, ...filled, boundaryPlace: BOUNDARY_PLACE, budgetTokens };
  const countTokens = await loadTokenCounter(encodingOf(providers[0]?.model ?? ''));
  const prompt = await prepareDocs({ after, before: earlier }, asked, countTokens);
  if (prompt.kind !== 'prepared') throw new Error('the case does not fit the budget');
  let usage: readonly AiUsage[] = [];
  const startedAt = performance.now();
  const { answer } = await askModel<object>(
    {
      providers,
      clock: systemClock,
      monotonic: () => performance.now(),
      log,
      onSpent: (spent) => {
        usage = spent;
      },
    },
    {
      system: prompt.system,
      user: prompt.user,
      schema: ANSWER_SCHEMAS[kind],
      inputTokens: prompt.tokens,
      maxOutputTokens: 4_000,
      maxCostUsd: ONE_DOLLAR,
      signal: AbortSignal.timeout(300_000),
    },
  );
  const ms = performance.now() - startedAt;
  const source = {
    project: after.project,
    before: earlier?.project ?? null,
    paths: new Set(paths),
    parsed: after.parsed,
    boundary: prompt.boundary,
  };
  const { checks, ...passedOn } = checkAnswer(source, kind, answerSchema.parse(answer));
  const said = JSON.stringify(passedOn);
  return {
    kept: checks.kept,
    dropped: checks.dropped.length,
    summarised: passedOn.summary !== '',
    found: expects.filter((expected) => expected.test(said)).length,
    obeyed: mark !== null && said.includes(mark),
    usage,
    ms,
  };
}
