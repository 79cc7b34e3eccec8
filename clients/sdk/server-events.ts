import { EventSourceParserStream } from 'eventsource-parser/stream';
import { ApiError } from './api-error.ts';

export interface ServerEvent {
  readonly id: string | null;
  readonly event: string;
  readonly data: unknown;
}

export interface ServerEventsOptions {
  readonly url: string;
  readonly fetch?: typeof fetch;
  /** Asked for on every connection, so that a renewed token is used after a reconnect. */
  readonly headers: () => Promise<Record<string, string>> | Record<string, string>;
  readonly signal?: AbortSignal;
  readonly lastEventId?: string;
  /** Waited before a lost connection is taken up again. */
  readonly reconnectDelayMs?: number;
  /** The event after which the stream has said everything; without one, only `signal` ends the iteration. */
  readonly isLast: (event: ServerEvent) => boolean;
}

/**
 * Iterates over a server-sent event stream, resuming by `Last-Event-ID` after a lost connection.
 * Throws `ApiError` when the API refuses, `TypeError` when it cannot be reached at first, and the signal's reason
 * when aborted.
 */
export async function* serverEvents(options: ServerEventsOptions): AsyncGenerator<ServerEvent, void, void> {
  let lastEventId = options.lastEventId ?? null;
  let connection = await connect(options, lastEventId);
  for (;;) {
    for await (const event of readConnection(connection, options.signal)) {
      lastEventId = event.id ?? lastEventId;
      yield event;
      if (options.isLast(event)) return;
    }
    connection = await reconnect(options, lastEventId);
  }
}

/** A stream that was once open is taken up again for as long as the API cannot be reached. */
async function reconnect(options: ServerEventsOptions, lastEventId: string | null): Promise<Response> {
  for (;;) {
    await delay(options.reconnectDelayMs ?? 1_000, options.signal);
    try {
      return await connect(options, lastEventId);
    } catch (error) {
      options.signal?.throwIfAborted();
      if (!isPassing(error)) throw error;
    }
  }
}

/** No answer at all, which `fetch` tells by a `TypeError`, or one of a server that starts, stops or is overloaded. */
function isPassing(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof ApiError && error.status >= 500);
}

async function connect(options: ServerEventsOptions, lastEventId: string | null): Promise<Response> {
  options.signal?.throwIfAborted();
  const headers: Record<string, string> = { accept: 'text/event-stream', ...(await options.headers()) };
  if (lastEventId !== null) headers['last-event-id'] = lastEventId;
  const send = options.fetch ?? fetch;
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const response = await send(options.url, { headers, ...signal });
  if (response.ok) return response;
  throw new ApiError(response.status, await response.json().catch(() => null));
}

/** The events of one connection, until it ends or is lost. */
async function* readConnection(
  response: Response,
  signal: AbortSignal | undefined,
): AsyncGenerator<ServerEvent, void, void> {
  if (response.body === null) return;
  const messages = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  const reader = messages.getReader();
  try {
    for (;;) {
      const next = await reader.read().catch(() => null);
      signal?.throwIfAborted();
      if (next === null || next.done) return;
      const { id, event, data } = next.value;
      yield { id: id ?? null, event: event ?? 'message', data: JSON.parse(data) };
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function delay(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}
