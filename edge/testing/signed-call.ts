import { signCall } from '../../src/contracts/signature.ts';
import type { RawCall } from './send-raw.ts';

export const SECRET = 'a-worker-callback-secret-of-the-tests';
export const OLD_SECRET = 'the-secret-that-is-being-rotated-away';
export const PATH = '/api/v1/worker/callback';
export const BODY = Buffer.from('{ "job_id":"1",\n "attempt" : 1, "text": "ü" }');

const now = () => Math.floor(Date.now() / 1_000);

interface Changes {
  readonly secret?: string;
  readonly seconds?: number;
  readonly signedPath?: string;
  readonly body?: Uint8Array<ArrayBuffer>;
}

/** A properly signed call, to be spoiled by the test. */
export async function signed(changes: Changes = {}): Promise<RawCall> {
  const body = changes.body ?? new Uint8Array(BODY);
  const call = { method: 'POST', path: changes.signedPath ?? PATH, body };
  const { timestamp, worker, signature } = await signCall(
    [changes.secret ?? SECRET],
    call,
    'runner-1',
    changes.seconds ?? now(),
  );
  return {
    path: PATH,
    chunks: [body],
    headers: [
      ['Content-Type', 'application/json'],
      ['Content-Length', String(body.byteLength)],
      ['X-HS-Timestamp', timestamp],
      ['X-HS-Worker', worker],
      ['X-HS-Signature', signature],
    ],
  };
}

export const withHeader = (call: RawCall, name: string, value: string | null): RawCall => ({
  ...call,
  headers: [
    ...call.headers.filter(([each]) => each.toLowerCase() !== name.toLowerCase()),
    ...(value === null ? [] : [[name, value] as const]),
  ],
});
export const withAnother = (call: RawCall, name: string, value: string): RawCall => ({
  ...call,
  headers: [...call.headers, [name, value]],
});
export const chunked = (call: RawCall, chunks: readonly Uint8Array[]): RawCall => ({
  ...withHeader(withHeader(call, 'Content-Length', null), 'Transfer-Encoding', 'chunked'),
  chunks,
});
export const ofSize = (bytes: number) => new Uint8Array(Buffer.alloc(bytes, 'x'));

/** Calls that must never reach the origin, with the answer each gets. */
export const REFUSED: readonly [string, number, string, () => Promise<RawCall>][] = [
  ['signed with another secret', 401, 'CALLBACK_REJECTED', () => signed({ secret: 'guessed' })],
  ['signed two minutes ago', 401, 'CALLBACK_REJECTED', () => signed({ seconds: now() - 125 })],
  ['signed two minutes ahead', 401, 'CALLBACK_REJECTED', () => signed({ seconds: now() + 125 })],
  ['signed for another call', 401, 'CALLBACK_REJECTED', () => signed({ signedPath: '/api/v1/worker/claim' })],
  ...['X-HS-Signature', 'X-HS-Timestamp', 'X-HS-Worker'].map((name): (typeof REFUSED)[number] => [
    `without ${name}`,
    401,
    'CALLBACK_REJECTED',
    async () => withHeader(await signed(), name, null),
  ]),
  ...['v1=ab', 'v2=', '', `v1=${'0'.repeat(64)}`, `v1=${'F'.repeat(64)}`].map(
    (value): (typeof REFUSED)[number] => [
      `with the signature "${value.slice(0, 8)}"`,
      401,
      'CALLBACK_REJECTED',
      async () => withHeader(await signed(), 'X-HS-Signature', value),
    ],
  ),
  ...['X-HS-Signature', 'X-HS-Timestamp', 'X-HS-Worker'].map((name): (typeof REFUSED)[number] => [
    `with ${name} twice`,
    401,
    'CALLBACK_REJECTED',
    async () => {
      const call = await signed();
      const value = call.headers.find(([each]) => each === name)?.[1] ?? '';
      return withAnother(call, name, value);
    },
  ]),
  [
    'in the name of another runner',
    401,
    'CALLBACK_REJECTED',
    async () => withHeader(await signed(), 'X-HS-Worker', 'runner-2'),
  ],
  [
    'with the same JSON written differently',
    401,
    'CALLBACK_REJECTED',
    async () => chunked(await signed(), [Buffer.from('{"job_id":"1","attempt":1,"text":"ü"}')]),
  ],
  [
    'to the alias prefix',
    404,
    'NOT_FOUND',
    async () => ({ ...(await signed()), path: '/api/v1/workers/callback' }),
  ],
  ['with a query', 404, 'NOT_FOUND', async () => ({ ...(await signed()), path: `${PATH}?admin=1` })],
  ['to another route', 404, 'NOT_FOUND', async () => ({ ...(await signed()), path: '/internal/tasks/mail' })],
  [
    'by a path that climbs',
    404,
    'NOT_FOUND',
    async () => ({ ...(await signed()), path: '/api/v1/worker/callback/../../../../internal/tasks/mail' }),
  ],
  ['by a doubled slash', 404, 'NOT_FOUND', async () => ({ ...(await signed()), path: `/${PATH}` })],
  ['as a PUT', 405, 'NOT_FOUND', async () => ({ ...(await signed()), method: 'PUT' })],
  ['as a GET', 405, 'NOT_FOUND', async () => ({ ...(await signed()), method: 'GET', chunks: [] })],
  [
    'that is no JSON',
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    async () => withHeader(await signed(), 'Content-Type', 'text/plain'),
  ],
  [
    'of two types',
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    async () => withAnother(await signed(), 'Content-Type', 'text/plain'),
  ],
  [
    'that is compressed',
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    async () => withHeader(await signed(), 'Content-Encoding', 'gzip'),
  ],
  ['a byte too large', 413, 'PAYLOAD_TOO_LARGE', () => signed({ body: ofSize(64 * 1024 + 1) })],
  [
    'too large without saying so',
    413,
    'PAYLOAD_TOO_LARGE',
    async () => chunked(await signed(), [ofSize(40_000), ofSize(40_000)]),
  ],
  [
    'with very large headers',
    413,
    'PAYLOAD_TOO_LARGE',
    async () => withHeader(await signed(), 'X-Padding', 'x'.repeat(20_000)),
  ],
];
