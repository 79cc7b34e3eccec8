import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { createMemoryLogger } from '../testing/memory-logger.ts';
import { eventStream, lastEventId, type ServerEvent } from './event-stream.ts';

type Producer = (signal: AbortSignal) => AsyncIterable<ServerEvent>;

function open(produce: Producer, options: { headers?: Record<string, string>; signal?: AbortSignal } = {}) {
  const clock = new ManualClock();
  const shutdown = new AbortController();
  const { log, lines } = createMemoryLogger();
  const app = new Hono();
  app.get('/events', (c) => {
    c.header('X-Resumed-After', lastEventId(c) ?? 'start');
    return eventStream(c, { clock, shutdown: shutdown.signal, log }, produce);
  });
  const answer = Promise.resolve(
    app.request('/events', {
      headers: options.headers ?? {},
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    }),
  );
  return { clock, shutdown, answer, lines };
}

async function readerOf(answer: Promise<Response>) {
  const { body } = await answer;
  if (body === null) throw new Error('the answer has no body');
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  return { next: async () => (await reader.read()).value, cancel: () => reader.cancel() };
}

/** Waits for the signal, and tells that it came. */
function waiting(seen: { ended: boolean }): Producer {
  return async function* (signal) {
    yield { event: 'started', data: {} };
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    seen.ended = true;
  };
}

describe('eventStream', () => {
  it('writes events with their ids, and ends when the producer does', async () => {
    const { answer } = open(async function* () {
      yield { id: '1', event: 'queued', data: { position: 3 } };
      yield { event: 'note', data: 'two\nlines' };
    });
    const response = await answer;
    expect(response.headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('no-store, no-transform');
    expect(await response.text()).toBe(
      'retry: 2000\n\nid: 1\nevent: queued\ndata: {"position":3}\n\nevent: note\ndata: "two\\nlines"\n\n',
    );
  });

  it('keeps an idle connection alive without inventing events', async () => {
    const { answer, clock } = open(waiting({ ended: false }));
    const reader = await readerOf(answer);
    expect(await reader.next()).toBe('retry: 2000\n\n');
    expect(await reader.next()).toBe('event: started\ndata: {}\n\n');
    for (let beat = 0; beat < 3; beat += 1) {
      const next = reader.next();
      await eventually(() => expect(clock.pending).toBe(1));
      clock.advance(15_000);
      expect(await next).toBe(': keep-alive\n\n');
    }
    await reader.cancel();
  });

  it('tells the producer that the client has left', async () => {
    const seen = { ended: false };
    const reader = await readerOf(open(waiting(seen)).answer);
    await reader.next();
    await reader.next();
    await reader.cancel();
    await eventually(() => expect(seen.ended).toBe(true));
  });

  it('ends when the server drains', async () => {
    const seen = { ended: false };
    const { answer, shutdown } = open(waiting(seen));
    const reader = await readerOf(answer);
    await reader.next();
    await reader.next();
    const last = reader.next();
    shutdown.abort();
    expect(await last).toBeUndefined();
    await eventually(() => expect(seen.ended).toBe(true));
  });

  it('ends when the server drains, even if the producer does not', async () => {
    const { answer, shutdown } = open(async function* () {
      yield { event: 'started', data: {} };
      await new Promise(() => undefined);
    });
    const reader = await readerOf(answer);
    await reader.next();
    await reader.next();
    const next = reader.next();
    shutdown.abort();
    expect(await next).toBeUndefined();
  });

  it('reads no further ahead than the client takes', async () => {
    let produced = 0;
    const { answer } = open(async function* () {
      for (;;) {
        produced += 1;
        yield { event: 'tick', data: produced };
      }
    });
    const reader = await readerOf(answer);
    await reader.next();
    await reader.next();
    await new Promise(setImmediate);
    expect(produced).toBeLessThan(10);
    await reader.cancel();
  });

  it('ends when the producer fails, so that the client resumes, and tells why to the log alone', async () => {
    const { answer, lines } = open(async function* () {
      yield { id: '7', event: 'queued', data: {} };
      throw new Error('select secrets from somewhere');
    });
    const text = await (await answer).text();
    expect(text).toBe('retry: 2000\n\nid: 7\nevent: queued\ndata: {}\n\n');
    expect(lines()).toEqual([expect.stringContaining('select secrets from somewhere')]);
  });
});

describe('lastEventId', () => {
  it.each([
    [{}, 'start'],
    [{ 'Last-Event-ID': '42' }, '42'],
    [{ 'Last-Event-ID': 'not an id' }, 'start'],
    [{ 'Last-Event-ID': 'x'.repeat(200) }, 'start'],
  ])('of %j is %s', async (headers, expected) => {
    const { answer } = open(async function* () {}, { headers });
    expect((await answer).headers.get('X-Resumed-After')).toBe(expected);
  });
});
