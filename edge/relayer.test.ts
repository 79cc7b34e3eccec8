import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import vectors from '../src/contracts/signature.vectors.json' with { type: 'json' };
import { bundleWorker } from './testing/bundle-worker.ts';
import { answerAccepted, type RecordingOrigin, startRecordingOrigin } from './testing/recording-origin.ts';
import { sendRaw } from './testing/send-raw.ts';
import {
  BODY,
  chunked,
  OLD_SECRET,
  ofSize,
  PATH,
  REFUSED,
  SECRET,
  signed,
  withAnother,
  withHeader,
} from './testing/signed-call.ts';
import { type StartedWorker, startWorker } from './testing/start-worker.ts';

let origin: RecordingOrigin;
let edge: StartedWorker;
beforeAll(async () => {
  origin = await startRecordingOrigin();
  edge = await startWorker('relayer.ts', {
    ORIGIN_URL: origin.url,
    WORKER_CALLBACK_SECRET: `${SECRET}, ${OLD_SECRET}`,
  });
});
afterEach(() => {
  origin.received.splice(0);
  origin.answer = answerAccepted;
});
afterAll(async () => {
  await edge.stop();
  await origin.close();
});

describe('a call that one of our runners signed', () => {
  it('reaches the origin with the same bytes and headers, and its answer comes back', async () => {
    const call = withHeader(await signed(), 'X-Request-Id', 'a-request-of-a-runner');
    const answer = await sendRaw(edge.url, call);
    expect(answer).toMatchObject({ status: 200, text: '{"accepted":true}' });
    const [received] = origin.received;
    expect(received).toMatchObject({ method: 'POST', target: PATH });
    expect(received?.body.equals(BODY)).toBe(true);
    for (const [name, value] of call.headers) expect(received?.headers[name.toLowerCase()]).toBe(value);
  });

  it.each(['/api/v1/worker/claim', '/api/v1/worker/callback', '/api/v1/worker/heartbeat'])(
    'may be %s',
    async (path) => {
      const answer = await sendRaw(edge.url, { ...(await signed({ signedPath: path })), path });
      expect([answer?.status, origin.received[0]?.target]).toEqual([200, path]);
    },
  );

  it('is taken under every secret of a rotation', async () => {
    expect(await sendRaw(edge.url, await signed({ secret: OLD_SECRET }))).toMatchObject({ status: 200 });
  });

  it('may come in any pieces, and be as large as 64 KiB', async () => {
    const letters = [...BODY].map((byte) => Uint8Array.of(byte));
    expect(await sendRaw(edge.url, chunked(await signed(), letters))).toMatchObject({ status: 200 });
    const largest = ofSize(64 * 1024);
    expect(await sendRaw(edge.url, await signed({ body: largest }))).toMatchObject({ status: 200 });
    expect(origin.received.map(({ body }) => body.byteLength)).toEqual([BODY.byteLength, 64 * 1024]);
  });

  it('goes to the configured origin alone, whatever host it names', async () => {
    const elsewhere = withHeader(await signed(), 'Host', 'metadata.example.net');
    expect(await sendRaw(edge.url, elsewhere)).toMatchObject({ status: 200 });
    const forwarded = withAnother(await signed(), 'X-Forwarded-Host', 'metadata.example.net');
    expect(await sendRaw(edge.url, forwarded)).toMatchObject({ status: 200 });
    const hosts = origin.received.map(({ headers }) => headers.host);
    expect(hosts).toEqual([new URL(origin.url).host, new URL(origin.url).host]);
  });
});

describe('a call', () => {
  it.each(REFUSED)('%s is answered %i %s and never reaches the origin', async (_, status, code, make) => {
    const answer = await sendRaw(edge.url, await make());
    expect(answer?.status).toBe(status);
    expect(JSON.parse(answer?.text ?? '')).toEqual({
      error: { code, message: expect.any(String), details: {}, request_id: expect.any(String) },
    });
    expect(origin.received).toEqual([]);
  });

  it('that is not properly signed gets one answer, whatever was wrong', async () => {
    const texts = await Promise.all(
      REFUSED.filter(([, status]) => status === 401).map(async ([, , , make]) => {
        const answer = await sendRaw(edge.url, await make());
        const { error } = JSON.parse(answer?.text ?? '');
        return JSON.stringify({ ...error, request_id: '' });
      }),
    );
    expect(new Set(texts).size).toBe(1);
  });

  it('with headers beyond what the runtime reads is not answered with success', async () => {
    const answer = await sendRaw(edge.url, withHeader(await signed(), 'X-Padding', 'x'.repeat(1_000_000)));
    expect(answer === null || answer.status >= 400).toBe(true);
    expect(origin.received).toEqual([]);
  });

  it('that breaks off in its body never reaches the origin', async () => {
    const { headers } = await signed();
    const { hostname, port } = new URL(edge.url);
    const socket = connect(Number(port), hostname);
    const lines = [['Host', hostname], ...headers].map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`POST ${PATH} HTTP/1.1\r\n${lines.join('')}\r\n${BODY.subarray(0, 9)}`);
    await new Promise<void>((resolve) => socket.end(() => resolve()));
    // Another call is answered after it: by then the first would have been passed on.
    expect(await sendRaw(edge.url, await signed())).toMatchObject({ status: 200 });
    expect(origin.received).toHaveLength(1);
    socket.destroy();
  });

  it('that is repeated within two minutes is left to the origin, which knows what it has taken', async () => {
    const call = await signed();
    expect([(await sendRaw(edge.url, call))?.status, (await sendRaw(edge.url, call))?.status]).toEqual([
      200, 200,
    ]);
    expect(origin.received).toHaveLength(2);
  });
});

describe('what the origin answers', () => {
  it.each([400, 401, 409, 410, 429, 500, 503])('is passed back as it is: %i', async (status) => {
    origin.answer = (response) => response.writeHead(status, { 'Retry-After': '7' }).end('{"error":{}}');
    const answer = await sendRaw(edge.url, await signed());
    expect(answer).toMatchObject({ status, text: '{"error":{}}', headers: { 'retry-after': '7' } });
  });

  it.each([301, 302, 307, 308])('is not followed when it is the redirect %i', async (status) => {
    origin.answer = (response) => response.writeHead(status, { Location: `${origin.url}/elsewhere` }).end();
    const answer = await sendRaw(edge.url, await signed());
    expect([answer?.status, answer?.headers.location]).toEqual([502, undefined]);
    expect(origin.received).toHaveLength(1);
  });

  it('is 502 when it breaks off', async () => {
    origin.answer = (response) => response.destroy();
    expect(await sendRaw(edge.url, await signed())).toMatchObject({ status: 502 });
  });

  it('is 504 when it does not come in time', async () => {
    const hasty = await startWorker('relayer.ts', {
      ORIGIN_URL: origin.url,
      WORKER_CALLBACK_SECRET: SECRET,
      ORIGIN_TIMEOUT_MS: '100',
    });
    origin.answer = () => {};
    try {
      const late = await sendRaw(hasty.url, await signed());
      expect(late).toMatchObject({ status: 504, headers: { 'retry-after': '5' } });
      expect(JSON.parse(late?.text ?? '').error.code).toBe('DEPENDENCY_UNAVAILABLE');
    } finally {
      await hasty.stop();
    }
  });
});

describe('a relayer that is not configured', () => {
  it.each([
    ['without an origin', { WORKER_CALLBACK_SECRET: SECRET }],
    ['without a secret', { ORIGIN_URL: 'https://hivesync.example.com' }],
    [
      'with an origin that is not https',
      { ORIGIN_URL: 'http://hivesync.example.com', WORKER_CALLBACK_SECRET: SECRET },
    ],
  ])('%s answers 502 and passes nothing on', async (_, variables) => {
    const unfinished = await startWorker('relayer.ts', variables);
    try {
      expect(await sendRaw(unfinished.url, await signed())).toMatchObject({ status: 502 });
      await expect.poll(() => unfinished.lines.join('\n')).toContain('"cause":"not_configured"');
    } finally {
      await unfinished.stop();
    }
  });
});

describe('the log', () => {
  it('has one line of JSON for each request, without secrets, signatures or bodies', async () => {
    const before = edge.lines.length;
    const accepted = withHeader(await signed(), 'X-Request-Id', 'the-accepted-one');
    const forged = withHeader(await signed({ secret: 'guessed' }), 'X-Request-Id', 'the-forged-one');
    await sendRaw(edge.url, accepted);
    await sendRaw(edge.url, forged);
    await expect.poll(() => edge.lines.length).toBe(before + 2);
    const lines = edge.lines.slice(before).map((line) => JSON.parse(line));
    const shared = { component: 'relayer', method: 'POST', route: PATH };
    expect(lines).toMatchObject([
      { ...shared, request_id: 'the-accepted-one', status: 200, cause: null, worker_id: 'runner-1' },
      { ...shared, request_id: 'the-forged-one', status: 401, cause: 'wrong_signature' },
    ]);
    expect(lines[1]).not.toHaveProperty('worker_id');
    const all = edge.lines.join('\n');
    for (const hidden of [SECRET, OLD_SECRET, 'job_id', 'v1=']) expect(all).not.toContain(hidden);
  });
});

describe('the bundle', () => {
  it.each(['relayer.ts', 'healthcheck.ts'])('of %s is no larger than 20 KiB', async (entry) => {
    expect(Buffer.byteLength(await bundleWorker(entry))).toBeLessThanOrEqual(20 * 1024);
  });
});

describe('the published signature vectors', () => {
  it('hold in the runtime of the edge', async () => {
    const worker = await startWorker('testing/vectors-worker.ts', {});
    try {
      const results = await (await fetch(worker.url)).json();
      expect(results).toEqual(vectors.map(({ name, signature }) => ({ name, signature, ok: true })));
    } finally {
      await worker.stop();
    }
  });
});
