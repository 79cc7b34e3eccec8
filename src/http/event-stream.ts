import type { Context } from 'hono';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/log/logger.ts';
import { noteFailure } from './error-handler.ts';

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
  readonly log: Logger;
}

const answered = new WeakSet<Request>();

/** Whether the answer to a request is an event stream: asking the answer, by its headers, has them converted. */
export function isAnsweredByStream(request: Request): boolean {
  return answered.has(request);
}

const HEARTBEAT_MS = 15_000;
const HEARTBEAT = ': keep-alive\n\n';

/**
 * Answers with server-sent events from `produce`, read no faster than the client takes them. The signal it
 * is given aborts when the client leaves or the server drains; the producer must then end. One that fails ends its
 * stream, which the client resumes; why is in the log alone. Thousands of streams are open at once: what each holds counts.
 */
export function eventStream(
  c: Context,
  deps: EventStreamDeps,
  produce: (signal: AbortSignal) => AsyncIterable<ServerEvent>,
): Response {
  answered.add(c.req.raw);
  const left = new AbortController();
  const signal = AbortSignal.any([left.signal, deps.shutdown]);
  const log: Logger = c.get('log') ?? deps.log;
  return c.body(
    toBody(produce(signal)[Symbol.asyncIterator](), { signal, left, clock: deps.clock, log }),
    200,
    {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  );
}

interface StreamLife {
  readonly signal: AbortSignal;
  readonly left: AbortController;
  readonly clock: Clock;
  readonly log: Logger;
}

const encoder = new TextEncoder();

function toBody(
  events: AsyncIterator<ServerEvent>,
  { signal, left, clock, log }: StreamLife,
): ReadableStream<Uint8Array> {
  let open = true;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      // Sent at once, so that proxies pass the headers on before the first event.
      controller.enqueue(encoder.encode('retry: 2000\n\n'));
      const stopBeating = beat(controller, clock);
      const end = () => {
        stopBeating();
        // A producer that ignores its signal must not keep the connection; what it throws then is nobody's.
        if (open) controller.close();
        void events.return?.().catch(() => undefined);
      };
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true });
    },
    async pull(controller) {
      try {
        const { done, value } = await events.next();
        if (signal.aborted) return;
        if (done) left.abort();
        else controller.enqueue(encoder.encode(toWire(value)));
      } catch (error) {
        if (signal.aborted) return;
        // Not the controller's error: the server would write its text into the answer, and past the logger.
        noteFailure(log, error);
        left.abort();
      }
    },
    cancel() {
      open = false;
      left.abort();
    },
  });
}

/** Keeps an idle connection alive, unless its client takes nothing. Returns how to stop. */
function beat(controller: ReadableStreamDefaultController<Uint8Array>, clock: Clock): () => void {
  let cancel: () => void;
  const next = () => {
    cancel = clock.after(HEARTBEAT_MS, () => {
      if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(HEARTBEAT));
      next();
    });
  };
  next();
  return () => cancel();
}

/** Where the client wants to resume, or `undefined` for from the start. Other content is as good as absent. */
export function lastEventId(c: Context): string | undefined {
  const id = c.req.header('last-event-id');
  return id !== undefined && /^[\w.:-]{1,128}$/.test(id) ? id : undefined;
}

function toWire({ id, event, data }: ServerEvent): string {
  const lines = id === undefined ? [] : [`id: ${id}`];
  // JSON has no raw line breaks, so one data line always holds it.
  lines.push(`event: ${event}`, `data: ${JSON.stringify(data)}`);
  return `${lines.join('\n')}\n\n`;
}
