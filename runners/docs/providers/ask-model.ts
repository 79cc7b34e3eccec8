import type { z } from 'zod';
import type { AiUsage } from '../../../src/contracts/ai-docs.ts';
import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import type { Clock } from '../../../src/platform/clock.ts';
import type { Logger } from '../../../src/platform/log/logger.ts';
import { costMicroUsd, priceOf } from './model-prices.ts';
import { ModelRefusedError, ModelUnavailableError, type Provider, type Spent } from './provider.ts';

export interface Question<Answer> {
  readonly system: string;
  readonly user: string;
  readonly schema: z.ZodType<Answer>;
  readonly inputTokens: number;
  readonly maxOutputTokens: number;
  readonly maxCostUsd: number;
  readonly signal: AbortSignal;
}

export interface AskDeps {
  /** In the order in which they are asked. */
  readonly providers: readonly Provider[];
  readonly clock: Clock;
  /** In milliseconds, from any beginning. */
  readonly monotonic: () => number;
  readonly log: Logger;
  /** Told after each request, because it is to be known even when nothing comes of it. */
  readonly onSpent: (usage: readonly AiUsage[]) => void;
}

export interface Answered<Answer> {
  readonly answer: Answer;
  readonly provider: Provider['name'];
  readonly model: string;
}

const MICRO = 1_000_000;
/** When the provider does not say for how long to wait, and the longest that is waited for at all. */
const USUAL_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const NOTHING: Spent = { inputTokens: 0, outputTokens: 0 };
/** An answer of fewer tokens says nothing. */
const LEAST_OUTPUT_TOKENS = 256;

/**
 * Asks the first provider, and once more when its failure may pass; then the next. A refusal is final. Throws
 * `JobFailureError`, or the signal's reason.
 */
export async function askModel<Answer>(deps: AskDeps, question: Question<Answer>): Promise<Answered<Answer>> {
  const ledger = new Ledger(deps.onSpent);
  let last: ModelUnavailableError | null = null;
  for (const provider of deps.providers) {
    const outcome = await askTwice(deps, provider, question, ledger);
    if (!(outcome instanceof ModelUnavailableError)) return outcome;
    deps.log.warn({ provider: provider.name, reason: outcome.message }, 'an AI provider gave no answer');
    last = outcome;
  }
  throw new JobFailureError(
    {
      code: 'AI_UNAVAILABLE',
      message: last?.message ?? 'This runner has no AI provider.',
      hint: 'Ask again in a while, or with provider "static", which needs no model.',
    },
    { cause: last },
  );
}

async function askTwice<Answer>(
  deps: AskDeps,
  provider: Provider,
  question: Question<Answer>,
  ledger: Ledger,
): Promise<Answered<Answer> | ModelUnavailableError> {
  const first = await askOnce(deps, provider, question, ledger);
  if (!(first instanceof ModelUnavailableError) || first.retry === null) return first;
  const waitMs = first.retry.afterMs ?? USUAL_WAIT_MS;
  if (waitMs > LONGEST_WAIT_MS) return first;
  await pause(deps.clock, waitMs, question.signal);
  return askOnce(deps, provider, question, ledger);
}

async function askOnce<Answer>(
  { monotonic }: AskDeps,
  provider: Provider,
  question: Question<Answer>,
  ledger: Ledger,
): Promise<Answered<Answer> | ModelUnavailableError> {
  const { system, user, schema, signal } = question;
  const maxOutputTokens = affordableOutput(provider, question, ledger.costMicroUsd);
  const askedAt = monotonic();
  const book = (spent: Spent) => ledger.add(provider, spent, monotonic() - askedAt);
  try {
    const { answer, model, spent } = await provider.ask({ system, user, schema, maxOutputTokens, signal });
    book(spent);
    return { answer, provider: provider.name, model };
  } catch (error) {
    if (error instanceof ModelUnavailableError) {
      book(error.spent);
      return error;
    }
    if (!(error instanceof ModelRefusedError)) {
      // It was stopped: how many tokens that took is not known, how long it took is.
      book(NOTHING);
      throw error;
    }
    book(error.spent);
    throw new JobFailureError({
      code: 'AI_REFUSED',
      message: 'The model refused to write about this source.',
      hint: 'Ask about other files, or with provider "static", which needs no model.',
    });
  }
}

/** How long an answer may be, so that all requests together cost no more than they may. */
function affordableOutput<Answer>(
  provider: Provider,
  question: Question<Answer>,
  spentMicroUsd: number,
): number {
  const price = priceOf(provider.name, provider.model);
  const left = question.maxCostUsd * MICRO - spentMicroUsd - question.inputTokens * price.input;
  const affordable = price.output === 0 ? Number.POSITIVE_INFINITY : Math.floor(left / price.output);
  const tokens = Math.min(question.maxOutputTokens, affordable);
  if (tokens >= LEAST_OUTPUT_TOKENS) return tokens;
  throw new JobFailureError({
    code: 'AI_UNAVAILABLE',
    message: `An answer would cost more than one documentation may on this installation: ${question.maxCostUsd} US dollars.`,
    hint: 'Name fewer files, or ask with provider "static". The operator sets AI_MAX_COST_PER_JOB_USD.',
  });
}

/** What was asked of whom for one job. */
class Ledger {
  readonly #usage = new Map<Provider['name'], AiUsage>();
  readonly #onSpent: AskDeps['onSpent'];

  constructor(onSpent: AskDeps['onSpent']) {
    this.#onSpent = onSpent;
  }

  get costMicroUsd(): number {
    return this.#usage.values().reduce((sum, { cost_micro_usd: cost }) => sum + cost, 0);
  }

  add({ name, model }: Provider, { inputTokens, outputTokens }: Spent, durationMs: number): void {
    const earlier = this.#usage.get(name);
    const input = (earlier?.input_tokens ?? 0) + inputTokens;
    const output = (earlier?.output_tokens ?? 0) + outputTokens;
    this.#usage.set(name, {
      provider: name,
      model,
      requests: (earlier?.requests ?? 0) + 1,
      input_tokens: input,
      output_tokens: output,
      cost_micro_usd: costMicroUsd(priceOf(name, model), { input, output }),
      duration_ms: (earlier?.duration_ms ?? 0) + Math.round(durationMs),
    });
    this.#onSpent([...this.#usage.values()]);
  }
}

function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      cancel();
      reject(signal.reason);
    };
    const cancel = clock.after(ms, () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    signal.throwIfAborted();
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
