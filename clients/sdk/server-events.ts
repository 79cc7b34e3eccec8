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
 * Throws `ApiError` when the API refuses, and the signal's reason when aborted.
 */
export async function* serverEvents(options: ServerEventsOptions): AsyncGenerator<ServerEvent, void, void> {
  let lastEventId = options.lastEventId ?? null;
  for (;;) {
    options.signal?.throwIfAborted();
    for await (const event of readConnection(options, lastEventId)) {
      lastEventId = event.id ?? lastEventId;
      yield event;
      if (options.isLast(event)) return;
    }
    await delay(options.reconnectDelayMs ?? 1_000, options.signal);
  }
}

async function* readConnection(
  options: ServerEventsOptions,
  lastEventId: string | null,
): AsyncGenerator<ServerEvent, void, void> {
  const headers: Record<string, string> = { accept: 'text/event-stream', ...(await options.headers()) };
  if (lastEventId !== null) headers['last-event-id'] = lastEventId;
  const response = await connect(options, headers);
  if (response === null) return;
  if (!response.ok) throw new ApiError(response.status, await response.json().catch(() => null));
  if (response.body === null) return;
  const messages = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  const reader = messages.getReader();
  try {
    for (;;) {
      const next = await reader.read().catch(() => null);
      options.signal?.throwIfAborted();
      if (next === null || next.done) return;
      const { id, event, data } = next.value;
      yield { id: id ?? null, event: event ?? 'message', data: JSON.parse(data) };
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** `null` when the server could not be reached: a stream that was once open is taken up again. */
async function connect(
  options: ServerEventsOptions,
  headers: Record<string, string>,
): Promise<Response | null> {
  const send = options.fetch ?? fetch;
  try {
    return await send(options.url, {
      headers,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof TypeError) return null;
    throw error;
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
