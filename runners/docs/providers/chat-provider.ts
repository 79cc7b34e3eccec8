import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { ChatCompletion } from 'openai/resources/chat/completions';
import type { HttpClient } from '../../api/http-client.ts';
import { toFetch } from '../../api/to-fetch.ts';
import {
  type ModelAnswer,
  ModelRefusedError,
  type ModelRequest,
  ModelUnavailableError,
  type Provider,
  type Spent,
} from './provider.ts';
import { toUnavailable } from './to-unavailable.ts';

export interface ChatProviderOptions {
  readonly name: Provider['name'];
  readonly baseUrl: URL;
  /** A server of one's own may need none. */
  readonly apiKey: string | null;
  readonly model: string;
  /** Reaches this provider and nothing else. */
  readonly http: HttpClient;
  readonly timeoutMs: number;
}

/** A model behind the Chat Completions API, of OpenAI or of a server that speaks it (llama.cpp, Ollama, vLLM). */
export function createChatProvider(options: ChatProviderOptions): Provider {
  const { name, baseUrl, apiKey, model, http, timeoutMs } = options;
  const client = new OpenAI({
    apiKey: apiKey ?? 'none',
    baseURL: baseUrl.href,
    // Whatever the environment says: what a runner reaches is decided by its own settings.
    organization: null,
    project: null,
    fetch: toFetch(http, timeoutMs),
    timeout: timeoutMs,
    maxRetries: 0,
    // It would log what is sent and what comes back, which is source.
    logLevel: 'off',
  });
  return {
    name,
    model,
    async ask<Answer>(request: ModelRequest<Answer>): Promise<ModelAnswer<Answer>> {
      const { system, user, schema, maxOutputTokens, signal } = request;
      let completion: ChatCompletion;
      try {
        completion = await client.chat.completions.create(
          {
            model,
            messages: [
              { role: 'system', content: system },
              { role: 'user', content: user },
            ],
            response_format: zodResponseFormat(schema, 'documentation'),
            // Servers other than OpenAI's know the older name.
            ...(name === 'openai'
              ? { max_completion_tokens: maxOutputTokens }
              : { max_tokens: maxOutputTokens }),
          },
          { signal },
        );
      } catch (error) {
        signal.throwIfAborted();
        throw toUnavailable(error);
      }
      return readCompletion(completion, request, model);
    },
  };
}

function readCompletion<Answer>(
  completion: ChatCompletion,
  { schema }: ModelRequest<Answer>,
  asked: string,
): ModelAnswer<Answer> {
  const spent = spentOf(completion);
  // What a server of one's own answers need not have the shape that the types promise.
  const choice = completion.choices?.[0];
  if (choice?.message?.refusal || choice?.finish_reason === 'content_filter')
    throw new ModelRefusedError(spent);
  if (choice?.finish_reason === 'length') {
    throw new ModelUnavailableError('The answer of the model was longer than it may be.', { spent });
  }
  const answer = schema.safeParse(parseJson(choice?.message?.content));
  if (answer.success) {
    const model = typeof completion.model === 'string' && completion.model !== '' ? completion.model : asked;
    return { answer: answer.data, model: model.slice(0, 200), spent };
  }
  throw new ModelUnavailableError('The model did not answer in the form that was asked for.', {
    retry: { afterMs: null },
    spent,
  });
}

function spentOf({ usage }: ChatCompletion): Spent {
  const count = (tokens: unknown) =>
    typeof tokens === 'number' && Number.isInteger(tokens) && tokens >= 0 ? tokens : 0;
  return { inputTokens: count(usage?.prompt_tokens), outputTokens: count(usage?.completion_tokens) };
}

function parseJson(content: unknown): unknown {
  if (typeof content !== 'string') return undefined;
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
