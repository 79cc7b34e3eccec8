import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AiUsage } from '../../../src/contracts/ai-docs.ts';
import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import { systemClock } from '../../../src/platform/clock.ts';
import { ManualClock } from '../../../src/testing/manual-clock.ts';
import { createMemoryLogger } from '../../../src/testing/memory-logger.ts';
import { startCanary } from '../../../src/testing/start-canary.ts';
import { createHttpClient } from '../../api/http-client.ts';
import { type ModelServer, startModelServer } from '../../testing/model-server.ts';
import { askModel } from './ask-model.ts';
import { createChatProvider } from './chat-provider.ts';

const schema = z.strictObject({ summary: z.string() });
const ANSWER = { summary: 'It adds.' };
const NO_WAIT = { 'Retry-After': '0' };

let openai: ModelServer;
let local: ModelServer;
let usage: readonly AiUsage[];
/** Every look at it is two and a half seconds after the one before. */
let now = 0;
const logs = createMemoryLogger();

beforeAll(async () => {
  [openai, local] = await Promise.all([startModelServer(), startModelServer()]);
});
afterAll(() => Promise.all([openai.close(), local.close()]));
beforeEach(() => {
  usage = [];
  openai.behave({ kind: 'answers', content: ANSWER });
  local.behave({ kind: 'answers', content: ANSWER });
});

function providers(...names: ('openai' | 'local')[]) {
  return names.map((name) => {
    const { url } = name === 'openai' ? openai : local;
    const http = createHttpClient({ allowed: [url], log: logs.log });
    const model = name === 'openai' ? 'gpt-4.1' : '/models/llama';
    const apiKey = name === 'openai' ? 'sk-of-the-installation' : null;
    return createChatProvider({ name, baseUrl: url, apiKey, model, http, timeoutMs: 10_000 });
  });
}

interface Changes {
  readonly names?: ('openai' | 'local')[];
  readonly clock?: ManualClock;
  readonly signal?: AbortSignal;
  readonly maxCostUsd?: number;
  readonly inputTokens?: number;
}

function ask({ names = ['openai'], clock, signal, maxCostUsd = 1, inputTokens = 1_000 }: Changes = {}) {
  return askModel(
    {
      providers: providers(...names),
      clock: clock ?? systemClock,
      monotonic: () => (now += 2_500),
      log: logs.log,
      onSpent: (spent) => {
        usage = spent;
      },
    },
    {
      system: 'You write.',
      user: 'const sum = (a, b) => a + b;',
      schema,
      inputTokens,
      maxOutputTokens: 4_000,
      maxCostUsd,
      signal: signal ?? new AbortController().signal,
    },
  );
}

async function failureOf(pending: Promise<unknown>) {
  const error = await pending.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  return error instanceof JobFailureError ? error.failure : error;
}

describe('a model', () => {
  it.each(['answers', 'streams'] as const)(
    'that %s in the form asked for is believed in form',
    async (kind) => {
      openai.behave({ kind, content: ANSWER });
      expect(await ask()).toEqual({ answer: ANSWER, provider: 'openai', model: 'gpt-4.1' });
      const { path, authorization, body } = openai.requests.at(-1) ?? {};
      expect(path).toBe('/v1/chat/completions');
      expect(authorization).toBe('Bearer sk-of-the-installation');
      expect(body).toMatchObject({
        model: 'gpt-4.1',
        max_completion_tokens: 4_000,
        response_format: {
          type: 'json_schema',
          json_schema: { strict: true, schema: { required: ['summary'] } },
        },
      });
      expect(usage).toMatchObject([{ provider: 'openai', model: 'gpt-4.1', requests: 1 }]);
      const [spent] = usage;
      expect(spent?.cost_micro_usd).toBe(2 * (spent?.input_tokens ?? 0) + 8 * (spent?.output_tokens ?? 0));
      expect(spent?.input_tokens).toBeGreaterThan(5);
      expect(spent?.duration_ms).toBe(2_500);
    },
  );

  it('that refuses is not asked again, and no other in its place', async () => {
    openai.behave({ kind: 'refuses' });
    const before = [openai.requests.length, local.requests.length];
    expect(await failureOf(ask({ names: ['openai', 'local'] }))).toMatchObject({ code: 'AI_REFUSED' });
    expect([openai.requests.length, local.requests.length]).toEqual([(before[0] ?? 0) + 1, before[1]]);
    expect(usage[0]?.requests).toBe(1);
    openai.behave({ kind: 'says', content: '', finishReason: 'content_filter' });
    expect(await failureOf(ask())).toMatchObject({ code: 'AI_REFUSED' });
  });

  it.each([
    ['is busy', { kind: 'fails', status: 429, headers: NO_WAIT }],
    ['fails', { kind: 'fails', status: 503, headers: NO_WAIT }],
    ['breaks its JSON', { kind: 'says', content: '{"summary": "It ad' }],
    ['answers in another form', { kind: 'says', content: '{"poem": 1}' }],
    ['hangs up', { kind: 'hangs_up' }],
  ] as const)('that %s is asked once more', async (_, behaviour) => {
    openai.behave(behaviour, { kind: 'answers', content: ANSWER });
    expect(await ask()).toMatchObject({ answer: ANSWER });
    expect(usage[0]).toMatchObject({ requests: 2, duration_ms: 5_000 });
    openai.behave(behaviour);
    expect(await failureOf(ask())).toMatchObject({ code: 'AI_UNAVAILABLE' });
    expect(usage[0]?.requests).toBe(2);
  });

  it('is waited for as long as it asks, and not at all when that is too long', async () => {
    const clock = new ManualClock(new Date());
    openai.behave(
      { kind: 'fails', status: 429, headers: { 'Retry-After': '20' } },
      { kind: 'answers', content: ANSWER },
    );
    const pending = ask({ clock });
    await expect.poll(() => openai.requests.length).toBeGreaterThan(0);
    const answered = pending.then(() => 'answered');
    await expect.poll(() => usage.length).toBe(1);
    clock.advance(19_000);
    expect(await Promise.race([answered, Promise.resolve('waiting')])).toBe('waiting');
    clock.advance(1_000);
    expect(await answered).toBe('answered');
    openai.behave({ kind: 'fails', status: 429, headers: { 'Retry-After': '3600' } });
    expect(await failureOf(ask())).toMatchObject({ code: 'AI_UNAVAILABLE' });
    expect(usage[0]?.requests).toBe(1);
  });

  it.each([
    [401, undefined, 'does not accept the key'],
    [404, undefined, 'no such model'],
    [400, 'context_length_exceeded', 'did not take the request'],
    [429, 'insufficient_quota', 'takes no more requests'],
  ])(
    'that answers %i %s is not asked again, and what it said is not passed on',
    async (status, code, message) => {
      openai.behave({ kind: 'fails', status, headers: NO_WAIT, ...(code === undefined ? {} : { code }) });
      const failure = await failureOf(ask());
      expect(failure).toMatchObject({ code: 'AI_UNAVAILABLE', message: expect.stringContaining(message) });
      expect(usage[0]?.requests).toBe(1);
    },
  );

  it('is replaced by the next when it cannot be used, in the order they are set', async () => {
    openai.behave({ kind: 'fails', status: 500, headers: NO_WAIT });
    expect(await ask({ names: ['openai', 'local'] })).toMatchObject({
      provider: 'local',
      model: '/models/llama',
    });
    expect(usage.map(({ provider, requests }) => [provider, requests])).toEqual([
      ['openai', 2],
      ['local', 1],
    ]);
    expect(usage[1]?.cost_micro_usd).toBe(0);
    expect(local.requests.at(-1)?.body).toMatchObject({ max_tokens: 4_000 });
    const before = openai.requests.length;
    expect(await ask({ names: ['local', 'openai'] })).toMatchObject({ provider: 'local' });
    expect(openai.requests.length).toBe(before);
  });

  it('whose answer was cut off is no answer', async () => {
    openai.behave({ kind: 'says', content: '{"summary"', finishReason: 'length' });
    expect(await failureOf(ask())).toMatchObject({ message: expect.stringContaining('longer') });
  });

  it('costs no more than it may: the answer is bounded by what is left, or it is not asked', async () => {
    await ask({ maxCostUsd: 0.01, inputTokens: 1_000 });
    expect(openai.requests.at(-1)?.body.max_completion_tokens).toBe(1_000);
    const before = openai.requests.length;
    const failure = await failureOf(ask({ maxCostUsd: 0.01, inputTokens: 4_900 }));
    expect(failure).toMatchObject({ code: 'AI_UNAVAILABLE', hint: expect.stringContaining('AI_MAX_COST') });
    expect(openai.requests.length).toBe(before);
  });

  it('is let go of when the job is cancelled, while it answers and while it is waited for', async () => {
    const controller = new AbortController();
    openai.behave({ kind: 'hangs' });
    const pending = ask({ signal: controller.signal });
    await expect.poll(() => openai.requests.length).toBeGreaterThan(0);
    controller.abort(new Error('cancelled'));
    await expect(pending).rejects.toThrow('cancelled');
    expect(usage).toMatchObject([{ requests: 1, input_tokens: 0, duration_ms: 2_500 }]);
    usage = [];
    const second = new AbortController();
    openai.behave({ kind: 'fails', status: 429, headers: { 'Retry-After': '20' } });
    const waiting = ask({ signal: second.signal, clock: new ManualClock(new Date()) });
    await expect.poll(() => usage.length).toBe(1);
    second.abort(new Error('cancelled too'));
    await expect(waiting).rejects.toThrow('cancelled too');
  });

  it('cannot lead anywhere else', async () => {
    const canary = await startCanary();
    try {
      openai.behave({ kind: 'redirects', to: `${canary.origin}/v1/chat/completions` });
      expect(await failureOf(ask())).toMatchObject({
        code: 'AI_UNAVAILABLE',
        message: expect.stringContaining('not followed'),
      });
      expect(usage[0]?.requests).toBe(1);
      expect(canary.connections).toBe(0);
    } finally {
      await canary.close();
    }
  });
});

describe('what is logged', () => {
  it('names no key, no source and nothing that a provider said', () => {
    const lines = logs.lines().join('\n');
    expect(lines).toContain('an AI provider gave no answer');
    expect(lines).not.toMatch(/sk-of-the-installation|const sum|It adds/);
  });
});
