import type { Context } from 'hono';
import type { Clock } from '../platform/clock.ts';

/** One event of a stream. `id` is what the client sends back as `Last-Event-ID` to resume after it. */
export interface ServerEvent {
  readonly id?: string;
  readonly event: string;
  readonly data: unknown;
}

export interface EventStreamDeps {
  readonly clock: Clock;
  /** Aborted when the server drains: streams end and clients reconnect elsewhere. */
  readonly shutdown: AbortSignal;
}

const HEARTBEAT_MS = 15_000;
const HEARTBEAT = ': keep-alive\n\n';

/**
 * Answers with server-sent events from `produce`, read no faster than the client takes them. The signal it
 * is given aborts when the client leaves or the server drains; the producer must then end.
 */
export function eventStream(
  c: Context,
  deps: EventStreamDeps,
  produce: (signal: AbortSignal) => AsyncIterable<ServerEvent>,
): Response {
  const left = new AbortController();
  const signal = AbortSignal.any([left.signal, deps.shutdown, c.req.raw.signal]);
  const events = produce(signal)[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let pending: Promise<Step> | null = null;

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      // Sent at once, so that proxies pass the headers on before the first event.
      controller.enqueue(encoder.encode('retry: 2000\n\n'));
    },
    async pull(controller) {
      pending ??= nextStep(events, signal);
      const step = await orHeartbeat(pending, deps.clock);
      if (step === 'heartbeat') {
        controller.enqueue(encoder.encode(HEARTBEAT));
        return;
      }
      pending = null;
      if (step.done) {
        left.abort();
        controller.close();
      } else {
        controller.enqueue(encoder.encode(toWire(step.event)));
      }
    },
    cancel() {
      left.abort();
    },
  });
  return c.body(body, 200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
}

/** Where the client wants to resume, or `undefined` for from the start. Other content is as good as absent. */
export function lastEventId(c: Context): string | undefined {
  const id = c.req.header('last-event-id');
  return id !== undefined && /^[\w.:-]{1,128}$/.test(id) ? id : undefined;
}

type Step = { readonly done: true } | { readonly done: false; readonly event: ServerEvent };

async function nextStep(events: AsyncIterator<ServerEvent>, signal: AbortSignal): Promise<Step> {
  if (signal.aborted) {
    await events.return?.();
    return { done: true };
  }
  const { promise: ended, resolve: end } = Promise.withResolvers<Step>();
  const onAbort = () => end({ done: true });
  signal.addEventListener('abort', onAbort, { once: true });
  const next = events
    .next()
    .then<Step>(({ done, value }) => (done ? { done } : { done: false, event: value }));
  try {
    // A producer that ignores its signal must not keep the connection; what it throws then is nobody's.
    return await Promise.race([next, ended]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    if (signal.aborted) next.then(() => events.return?.()).catch(() => undefined);
  }
}

function orHeartbeat(step: Promise<Step>, clock: Clock): Promise<Step | 'heartbeat'> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(HEARTBEAT_MS, () => resolve('heartbeat'));
    step.finally(cancel).then(resolve, reject);
  });
}

function toWire({ id, event, data }: ServerEvent): string {
  const lines = id === undefined ? [] : [`id: ${id}`];
  // JSON has no raw line breaks, so one data line always holds it.
  lines.push(`event: ${event}`, `data: ${JSON.stringify(data)}`);
  return `${lines.join('\n')}\n\n`;
}
