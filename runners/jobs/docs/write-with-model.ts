import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import type { Clock } from '../../../src/platform/clock.ts';
import { ANSWER_SCHEMAS, answerSchema } from '../../docs/checks/answer-schemas.ts';
import { BOUNDARY_PLACE, fillPrompts } from '../../docs/prompts/fill-prompts.ts';
import type { Prompts } from '../../docs/prompts/load-prompts.ts';
import { askModel } from '../../docs/providers/ask-model.ts';
import type { Provider } from '../../docs/providers/provider.ts';
import type { PrepareAnswer } from '../../engine-host/docs/docs-calls.ts';
import type { MonotonicClock } from '../attempt/stage-timings.ts';
import type { DocsJobDeps } from './docs-job.ts';
import type { DocsRun, DocsSource } from './docs-run.ts';

export interface ModelParts {
  readonly providers: readonly Provider[];
  readonly prompts: Prompts;
  readonly clock: Clock;
  readonly monotonic: MonotonicClock;
}

const MAX_OUTPUT_TOKENS = { short: 4_000, long: 16_000 } as const;
/** Other makers' tokenizers make more tokens of the same text. */
const OTHER_TOKENIZERS = 0.8;

type Prepared = Extract<PrepareAnswer, { kind: 'prepared' }>;

/** Documentation by a model: what it is sent is masked and bounded, what it answers is checked against the source. */
export function createModelWriter({
  providers,
  prompts,
  clock,
  monotonic,
}: ModelParts): DocsJobDeps['write'] {
  return async (run, source, onSpent) => {
    const { claim, engineVersion, log, signal, stopwatch } = run;
    const { kind, style } = claim.task;
    const prepared = await prepare(run, source, { providers, prompts });
    run.progress('ask', 0, 1);
    // No engine is held meanwhile: others have use for it.
    const { answer, provider, model } = await stopwatch.time('evaluate', () =>
      askModel<object>(
        { providers, clock, monotonic, log, onSpent },
        {
          system: prepared.system,
          user: prepared.user,
          schema: ANSWER_SCHEMAS[kind],
          inputTokens: prepared.tokens,
          maxOutputTokens: MAX_OUTPUT_TOKENS[style],
          maxCostUsd: claim.limits.cost_usd,
          signal,
        },
      ),
    );
    run.progress('ask', 1, 1);
    const checked = await withSession(run, source, (session) =>
      session.check(
        { kind, paths: [...source.paths], boundary: prepared.boundary, answer: answerSchema.parse(answer) },
        signal,
      ),
    );
    return {
      ...checked,
      made_by: { provider, model, prompt_version: prompts.version, generator_version: engineVersion },
      files: prepared.files,
      secrets: prepared.secrets,
      context: {
        input_tokens: prepared.tokens,
        budget_tokens: budgetOf(run, providers),
        left_out: prepared.leftOut,
      },
      usage: [],
    };
  };
}

async function prepare(
  run: DocsRun,
  source: DocsSource,
  { providers, prompts }: Pick<ModelParts, 'providers' | 'prompts'>,
): Promise<Prepared> {
  const { claim, signal } = run;
  run.progress('parse', 0, 1);
  const budgetTokens = budgetOf(run, providers);
  const prepared = await withSession(run, source, (session) =>
    session.prepare(
      {
        kind: claim.task.kind,
        paths: [...source.paths],
        ...fillPrompts(prompts, claim.task),
        boundaryPlace: BOUNDARY_PLACE,
        budgetTokens,
        model: providers[0]?.model ?? '',
      },
      signal,
    ),
  );
  if (prepared.kind === 'prepared') return prepared;
  throw new JobFailureError({
    code: 'SOURCE_TOO_LARGE',
    message: `The files make more than ${prepared.tokens} tokens; ${budgetTokens} may be sent.`,
    hint: 'Name fewer or smaller files, or upgrade.',
  });
}

function budgetOf({ claim: { limits } }: DocsRun, providers: readonly Provider[]): number {
  const isCounted = providers.every(({ name }) => name === 'openai');
  return isCounted ? limits.input_tokens : Math.floor(limits.input_tokens * OTHER_TOKENIZERS);
}

async function withSession<Result>(
  { engines, stopwatch, signal }: DocsRun,
  source: DocsSource,
  work: (session: Awaited<ReturnType<DocsRun['engines']['open']>>) => Promise<Result>,
): Promise<Result> {
  const session = await engines.open(source, signal);
  try {
    return await stopwatch.time('parse', () => work(session));
  } finally {
    session.release();
  }
}
