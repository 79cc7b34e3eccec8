import type { z } from 'zod';
import type { AiUsage } from '../../../src/contracts/ai-docs.ts';

export interface ModelRequest<Answer> {
  readonly system: string;
  readonly user: string;
  readonly schema: z.ZodType<Answer>;
  readonly maxOutputTokens: number;
  readonly signal: AbortSignal;
}

export interface Spent {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface ModelAnswer<Answer> {
  readonly answer: Answer;
  /** As the provider names it. */
  readonly model: string;
  readonly spent: Spent;
}

/** One model that can be asked. */
export interface Provider {
  readonly name: AiUsage['provider'];
  readonly model: string;
  /** Throws `ModelUnavailableError`, `ModelRefusedError`, or the signal's reason. */
  ask<Answer>(request: ModelRequest<Answer>): Promise<ModelAnswer<Answer>>;
}

const NOTHING: Spent = { inputTokens: 0, outputTokens: 0 };

/** A model gave no answer that can be used. The message is for a person and names neither addresses nor keys. */
export class ModelUnavailableError extends Error {
  override readonly name = 'ModelUnavailableError';
  /** Whether the same request may succeed soon, and what the provider asks to wait for; `null`: it does not say. */
  readonly retry: { readonly afterMs: number | null } | null;
  readonly spent: Spent;

  constructor(
    message: string,
    options: { retry?: { afterMs: number | null } | null; spent?: Spent; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.retry = options.retry ?? null;
    this.spent = options.spent ?? NOTHING;
  }
}

/** A model will not answer this request: it is not asked again, and no other is asked in its place. */
export class ModelRefusedError extends Error {
  override readonly name = 'ModelRefusedError';
  readonly spent: Spent;

  constructor(spent: Spent) {
    super('the model refused the request');
    this.spent = spent;
  }
}
