import { hash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { DomainError } from '../contracts/errors.ts';
import type { UserHttpEnv } from './context.ts';

/** Names one use of a key: the caller, the route and the key itself. */
export interface IdempotencyUse {
  readonly userId: string;
  /** Method and path: the same key on another route is another use. */
  readonly route: string;
  readonly key: string;
  /** sha256 of the raw body. */
  readonly bodySha256: string;
}

export interface StoredAnswer {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: string;
}

export type IdempotencyStart =
  | { readonly state: 'started'; readonly lock: string; readonly workId: string }
  | { readonly state: 'running' }
  | { readonly state: 'other_body' }
  | { readonly state: 'answered'; readonly answer: StoredAnswer };

export interface IdempotencyStore {
  /** Takes the lock, or tells why not. Of any number of simultaneous calls one gets `started`. */
  start(use: IdempotencyUse): Promise<IdempotencyStart>;
  /** Keeps the lock for as long as this process lives; the returned function ends that. */
  hold(use: IdempotencyUse, lock: string): () => void;
  /** Keeps the answer for 24 h, unless the lock was lost in between. */
  finish(use: IdempotencyUse, lock: string, answer: StoredAnswer): Promise<void>;
  /** Gives the lock back so that a repeat runs again. */
  release(use: IdempotencyUse, lock: string): Promise<void>;
}

const KEY = /^[\x21-\x7e]{1,255}$/;

/** Honours `Idempotency-Key`; runs after authentication. Requests without the header pass untouched. */
export function idempotency(store: IdempotencyStore): MiddlewareHandler<UserHttpEnv> {
  return async (c, next) => {
    const key = c.req.header('idempotency-key');
    if (key === undefined) return next();
    const use = {
      userId: c.var.actor.userId,
      route: `${c.req.method} ${c.req.path}`,
      key: parseKey(key),
      bodySha256: hash('sha256', new Uint8Array(await c.req.arrayBuffer())),
    };
    const start = await store.start(use);
    if (start.state === 'answered') return replay(c, start.answer);
    if (start.state !== 'started') throw refusalOf(start.state);
    c.set('workId', start.workId);
    const stopHolding = store.hold(use, start.lock);
    try {
      await next();
    } finally {
      stopHolding();
    }
    await settle(store, use, start.lock, c.res);
  };
}

/** Answers that time cannot change. Anything else is run again by a repeat. */
function isFinal(status: number): boolean {
  return (
    (status >= 200 && status < 300) || status === 410 || status === 413 || status === 415 || status === 422
  );
}

async function settle(store: IdempotencyStore, use: IdempotencyUse, lock: string, answer: Response) {
  if (!isFinal(answer.status)) return store.release(use, lock);
  await store.finish(use, lock, {
    status: answer.status,
    contentType: answer.headers.get('content-type'),
    body: await answer.clone().text(),
  });
}

function replay(c: Context, answer: StoredAnswer): Response {
  const headers = new Headers({ 'Idempotent-Replayed': 'true' });
  if (answer.contentType !== null) headers.set('Content-Type', answer.contentType);
  const stored = new Response(null, { status: answer.status, headers });
  return c.newResponse(answer.body === '' ? null : answer.body, stored);
}

function refusalOf(state: 'running' | 'other_body'): DomainError {
  if (state === 'running') {
    return new DomainError(
      'CONFLICT',
      'The first request with this Idempotency-Key still runs. Retry shortly.',
      {
        details: { retry_after_seconds: 1 },
        retryable: true,
      },
    );
  }
  return new DomainError(
    'IDEMPOTENCY_KEY_REUSED',
    'This Idempotency-Key was used with another body. Use a new key for a new request.',
  );
}

function parseKey(header: string): string {
  if (KEY.test(header)) return header;
  throw new DomainError('VALIDATION_ERROR', 'Send an Idempotency-Key of 1 to 255 visible ASCII characters.', {
    details: { location: 'header', fields: [{ field: 'Idempotency-Key', message: 'malformed' }] },
  });
}
