import { createServer, type Server } from 'node:http';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  SIGNATURE_HEADER,
  type SignatureVerdict,
  TIMESTAMP_HEADER,
  verifyCall,
  WORKER_HEADER,
} from '../../src/contracts/signature.ts';
import type { CallbackBody, ClaimRequest, HeartbeatRequest } from '../../src/contracts/worker-calls.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { RefusedTargetError } from '../../src/platform/log/refuse-target.ts';
import { ManualClock } from '../../src/testing/manual-clock.ts';
import { createMemoryLogger } from '../../src/testing/memory-logger.ts';
import { startCanary } from '../../src/testing/start-canary.ts';
import { type ApiClient, ApiUnavailableError, createApiClient, toCallbackUrl } from './api-client.ts';
import { createHttpClient } from './http-client.ts';

const secrets = ['a-new-secret-of-the-worker', 'an-old-secret-of-the-worker'];
const jobId = '01900000-0000-7abc-8000-000000000001';
const worker = { class: 'cpu', version: '0.1.0' } as const;

const claimRequest = { job_id: jobId, kind: 'preview', worker } satisfies ClaimRequest;
const counts = { screens: 0, devices: 1, nodes: 0, snapshots: 0, warnings: 0 };
const timings = { queued: 1, fetch: 1, parse: 1, evaluate: 1, layout: 1, snapshot: 0, upload: 1 };
const callbackBody: CallbackBody = {
  job_id: jobId,
  kind: 'preview',
  attempt: 1,
  worker,
  counts,
  timings_ms: timings,
  status: 'failed',
  error: { code: 'TIMEOUT', message: 'Too slow.', hint: '' },
};
const heartbeat: HeartbeatRequest = {
  worker,
  queues: ['preview'],
  capacity: 2,
  state: 'active',
  active_jobs: [],
  cpu_percent: 10,
  memory_bytes: 1,
  event_loop_lag_ms: 0,
  errors_since_last: 0,
};

interface SeenCall {
  readonly path: string;
  readonly verdict: SignatureVerdict;
  readonly signature: string | null;
  readonly requestId: string | null;
}

const seen: SeenCall[] = [];
let answer: () => Response;

const api = new Hono().all('*', async (c) => {
  const body = new Uint8Array(await c.req.arrayBuffer());
  const header = (name: string) => c.req.header(name) ?? null;
  const path = new URL(c.req.url).pathname;
  const headers = {
    timestamp: header(TIMESTAMP_HEADER),
    worker: header(WORKER_HEADER),
    signature: header(SIGNATURE_HEADER),
  };
  const verdict = await verifyCall([secrets[0] ?? ''], { method: c.req.method, path, body }, headers, now());
  seen.push({ path, verdict, signature: headers.signature, requestId: header('x-request-id') });
  return answer();
});

const clock = new ManualClock();
const now = () => clock.now().getTime() / 1_000;
const { log, lines, entries } = createMemoryLogger();

let server: Server;
let origin: URL;
let client: ApiClient;

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    const listening = serve({ fetch: api.fetch, port: 0, hostname: '127.0.0.1', createServer }, (info) => {
      origin = new URL(`http://127.0.0.1:${info.port}`);
      resolve();
    });
    if (!('closeAllConnections' in listening)) throw new Error('expected a plain HTTP server');
    server = listening;
  });
  const http = createHttpClient({ allowed: [origin], log });
  const identity = { id: 'runner-1', secrets };
  client = createApiClient({ backendUrl: origin, callbackUrl: origin, worker: identity, http, clock });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen.length = 0;
});

const problem = (status: number, reason?: string) => () =>
  Response.json({ error: { code: 'CONFLICT', message: 'No.', details: { reason } } }, { status });

describe('the signed client', () => {
  it('signs each call with the first secret over exactly the bytes and path the API sees', async () => {
    answer = () => Response.json({ state: 'active', cancel: [jobId] });
    expect(await client.beat(heartbeat)).toEqual({ state: 'active', cancel: [jobId] });
    answer = problem(409);
    await client.claim(claimRequest, { requestId: 'request-1' });
    await client.deliver(callbackBody, { requestId: 'request-2' });
    expect(seen.map((call) => call.path)).toEqual([
      '/api/v1/worker/heartbeat',
      '/api/v1/worker/claim',
      '/api/v1/worker/callback',
    ]);
    expect(seen.map((call) => call.verdict)).toEqual(
      seen.map(() => ({ ok: true, worker: 'runner-1', timestampSeconds: now() })),
    );
    expect(seen.map((call) => call.requestId)).toEqual([null, 'request-1', 'request-2']);
  });

  it('signs every delivery attempt afresh', async () => {
    answer = () => new Response(null, { status: 503 });
    await expect(client.deliver(callbackBody, { requestId: 'r' })).rejects.toThrow(ApiUnavailableError);
    clock.advance(300_000);
    await expect(client.deliver(callbackBody, { requestId: 'r' })).rejects.toThrow(ApiUnavailableError);
    expect(seen.every((call) => call.verdict.ok)).toBe(true);
    expect(seen[0]?.signature).not.toBe(seen[1]?.signature);
  });

  it.each([404, 409, 410])('drops a job whose claim is answered %d', async (status) => {
    answer = problem(status, 'not_active');
    const outcome = await client.claim(claimRequest, { requestId: 'r' });
    expect(outcome).toEqual({ kind: 'dropped', reason: 'not_active' });
  });

  it.each([401, 429, 500, 502, 503])('asks again later when a claim is answered %d', async (status) => {
    answer = problem(status);
    await expect(client.claim(claimRequest, { requestId: 'r' })).rejects.toMatchObject({ status });
  });

  it('gives up a delivery that the API will never accept, and tells why', async () => {
    answer = problem(409, 'other_attempt');
    const outcome = await client.deliver(callbackBody, { requestId: 'r' });
    expect(outcome).toEqual({ kind: 'refused', status: 409, reason: 'other_attempt' });
  });

  it('repeats a delivery refused for its signature, because a rotation ends', async () => {
    const date = new Date(now() * 1_000).toUTCString();
    answer = () => Response.json({}, { status: 401, headers: { date } });
    const delivery = client.deliver(callbackBody, { requestId: 'r' });
    await expect(delivery).rejects.toThrow('check WORKER_CALLBACK_SECRET');
  });

  it.each([
    [-600, '600 s behind'],
    [3_600, '3600 s ahead of'],
  ])('says so when it was refused and its clock is off by %d seconds', async (offset, words) => {
    const date = new Date(now() * 1_000 - offset * 1_000).toUTCString();
    answer = () => Response.json({}, { status: 401, headers: { date } });
    const claim = client.claim(claimRequest, { requestId: 'r' });
    await expect(claim).rejects.toThrow(`the clock of this runner is ${words} that of the API`);
  });

  it('takes an answer it does not understand for an outage', async () => {
    answer = () => new Response('<html>gateway</html>');
    await expect(client.beat(heartbeat)).rejects.toThrow(ApiUnavailableError);
    await expect(client.claim(claimRequest, { requestId: 'r' })).rejects.toThrow(ApiUnavailableError);
  });

  it('does not follow a redirect, which would hand the signature on', async () => {
    answer = () => new Response(null, { status: 307, headers: { location: '/elsewhere' } });
    await expect(client.beat(heartbeat)).rejects.toThrow(ApiUnavailableError);
    expect(seen).toHaveLength(1);
  });

  it('refuses an answer without end', async () => {
    answer = () =>
      new Response(new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(64 * 1024)) }));
    await expect(client.beat(heartbeat)).rejects.toThrow(ApiUnavailableError);
  });

  it('tells an API that cannot be reached from one that refuses', async () => {
    const nobody = new URL('http://127.0.0.1:9');
    const http = createHttpClient({ allowed: [nobody], log });
    const identity = { id: 'runner-1', secrets };
    const lost = createApiClient({
      backendUrl: nobody,
      callbackUrl: nobody,
      worker: identity,
      http,
      clock: systemClock,
    });
    await expect(lost.beat(heartbeat)).rejects.toMatchObject({ status: null });
  });
});

describe('where callbacks go', () => {
  it.each([
    ['http://backend:4000', 'http://backend:4000/api/v1/worker/callback'],
    ['https://edge.example/', 'https://edge.example/api/v1/worker/callback'],
    ['https://edge.example/api/v1/workers/callback', 'https://edge.example/api/v1/workers/callback'],
  ])('%s means %s', (configured, expected) => {
    expect(toCallbackUrl(new URL(configured)).href).toBe(expected);
  });
});

describe('the allow-list', () => {
  const request = { method: 'GET', headers: {}, body: new Uint8Array(), timeoutMs: 1_000 } as const;

  it.each([
    'http://169.254.169.254/latest/meta-data',
    'https://example.com/',
    'http://127.0.0.1:1/',
    'file:///etc/passwd',
  ])('refuses %s and logs a security event', async (address) => {
    const http = createHttpClient({ allowed: [origin], log });
    await expect(http.send({ ...request, url: new URL(address) })).rejects.toThrow(RefusedTargetError);
    expect(lines().at(-1)).toContain('refused_target');
  });

  it('refuses credentials in an address, even of an allowed origin', async () => {
    const http = createHttpClient({ allowed: [origin], log });
    const url = new URL(origin);
    url.username = 'someone';
    await expect(http.send({ ...request, url })).rejects.toThrow(RefusedTargetError);
    expect(seen).toHaveLength(0);
  });

  it('follows no redirect, which would carry a signed call elsewhere, and logs where it led', async () => {
    const canary = await startCanary();
    for (const status of [301, 302, 303, 307, 308]) {
      const location = `${canary.origin}/somewhere?token=planted-secret`;
      answer = () => new Response(null, { status, headers: { location, refresh: `0; url=${location}` } });
      await expect(client.claim(claimRequest, { requestId: 'r' })).rejects.toThrow(ApiUnavailableError);
      await expect(client.deliver(callbackBody, { requestId: 'r' })).rejects.toThrow(ApiUnavailableError);
      await expect(client.beat(heartbeat)).rejects.toThrow(ApiUnavailableError);
    }
    expect(canary.connections).toBe(0);
    const events = entries().filter((entry) => entry.security_event === 'refused_target');
    expect(events.filter((event) => event.origin === canary.origin)).toHaveLength(15);
    expect(lines().join()).not.toContain('planted-secret');
    await canary.close();
  });
});
