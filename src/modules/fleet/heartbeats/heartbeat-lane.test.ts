import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../../app.ts';
import { findFreePort } from '../../../platform/embedded/free-port.ts';
import { type Listener, listen } from '../../../server/listen.ts';
import { eventually } from '../../../testing/eventually.ts';
import { createTestApp, TEST_ADDRESS_HEADER, type TestApp } from '../../../testing/test-app.ts';
import { auditOf } from '../../../testing/test-records.ts';
import { createTestRunner, HEARTBEAT, type TestRunner } from '../../../testing/test-runner.ts';
import { workerNodes } from '../tables.ts';

const MEASURED =
  /^hivesync_request_seconds_count\{method="POST",route="\/api\/v1\/worker\/heartbeat",status="200"\} (\d+)$/m;
/** As long as any, because errors name their request. */
const USUAL_WAY = { 'x-request-id': '00000000-0000-4000-8000-000000000000' };

/** By HTTP as it is written, which `fetch` would correct, and by a connection of its own. */
async function send(port: number, path: string, init: RequestInit, inPieces = false): Promise<Response> {
  const headers = Object.fromEntries(new Headers(init.headers));
  const sent = request({ port, path, method: init.method, headers, agent: false });
  const body = String(init.body ?? '');
  if (inPieces) {
    sent.write(body.slice(0, 1));
    // Answered on another connection after the first piece was read, so the server has that alone.
    await send(port, '/health', { method: 'GET' });
  }
  sent.end(body.slice(inPieces ? 1 : 0));
  const [answer]: IncomingMessage[] = await once(sent, 'response');
  if (answer === undefined) throw new Error('there was no answer');
  const { date, connection, 'keep-alive': kept, ...own } = answer.headers;
  const given = Object.entries(own).map(([name, value]): [string, string] => [name, String(value)]);
  return new Response(await text(answer), { status: answer.statusCode ?? 0, headers: given });
}

describe.each([
  ['http', false],
  ['https', true],
])('a plain heartbeat, %s', (_, https) => {
  let test: TestApp;
  let listener: Listener;
  let port: number;
  let runner: TestRunner;
  beforeAll(async () => {
    test = await createTestApp({ deps: { http: { corsOrigins: [], https } } });
    const { app, heartbeatLane } = createApi(test.deps);
    port = await findFreePort();
    listener = await listen(app.fetch, { port, hostname: '127.0.0.1' }, heartbeatLane);
    runner = newRunner();
  });
  afterAll(async () => {
    await listener.drain(0);
    await test.close();
  });

  const newRunner = (inPieces = false) =>
    createTestRunner({ ...test, app: { request: (path, init) => send(port, path, init, inPieces) } });

  const loggedRequests = () =>
    test.logs.entries().filter(({ message, route }) => message === 'request' && route !== '/health').length;

  async function beat(changes: object = {}, headers: Record<string, string | null> = {}) {
    const text = JSON.stringify({ ...HEARTBEAT, ...changes });
    const length = String(Buffer.byteLength(text));
    const before = loggedRequests();
    const answer = await runner.call('heartbeat', text, {
      headers: { 'content-length': length, ...headers },
    });
    const { 'x-request-id': requestId, ...same } = Object.fromEntries(answer.headers);
    const { error, ...body } = await answer.json();
    return {
      // An error names its request.
      answer: { status: answer.status, body, error: error?.code, same },
      requestId,
      logged: loggedRequests() - before,
    };
  }

  it('is answered as the usual way would, but without it', async () => {
    const usual = await beat({ cpu_percent: 1 }, USUAL_WAY);
    const plain = await beat({ cpu_percent: 2 });
    expect(plain.answer).toEqual(usual.answer);
    expect(plain.answer.body).toEqual({ state: 'active', cancel: [] });
    expect([usual.logged, plain.logged]).toEqual([1, 0]);
    expect(plain.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is kept, introduces its runner and is measured', async () => {
    runner = newRunner();
    const count = async () => {
      const { text } = await test.deps.metrics.render();
      return Number(MEASURED.exec(text)?.[1] ?? 0);
    };
    const before = await count();
    await beat({ cpu_percent: 37 });
    const [node] = await test.deps.db.select().from(workerNodes).where(eq(workerNodes.id, runner.id));
    expect(node).toMatchObject({ cpuPercent: 37, directive: 'active' });
    expect(await count()).toBe(before + 1);
  });

  it.each([
    ['of a form that is not known', {}, { unknown: 1 }],
    ['that cannot be kept', {}, { host: 'a\u0000b' }],
    ['with a signature that is not right', { 'x-hs-signature': `v1=${'0'.repeat(64)}` }, {}],
    ['without a signature', { 'x-hs-signature': '' }, {}],
    ['that says it is longer than it may be', { 'content-length': '1000000' }, {}],
    ['that is no JSON by its type', { 'content-type': 'text/plain' }, {}],
    ['with two signatures', { 'x-hs-signature': `v1=${'0'.repeat(64)}, v1=${'1'.repeat(64)}` }, {}],
  ])('is refused by the usual way, which explains: one %s', async (_name, headers, changes) => {
    const plain = await beat(changes, headers);
    const usual = await beat(changes, { ...headers, ...USUAL_WAY });
    expect(plain.answer).toEqual(usual.answer);
    expect(plain.answer.error).toBeDefined();
    expect(plain.logged).toBe(1);
  });

  it('is refused by the usual way where it is empty', async () => {
    const empty = { 'content-length': '0' };
    const plain = await runner.call('heartbeat', '', { headers: empty });
    const usual = await runner.call('heartbeat', '', { headers: { ...empty, ...USUAL_WAY } });
    expect([plain.status, usual.status]).toEqual([422, 422]);
    const [refusal, expected] = [await plain.json(), await usual.json()];
    expect(refusal.error.code).toBe(expected.error.code);
  });

  it('may come in pieces', async () => {
    runner = newRunner(true);
    const { answer, logged } = await beat({ cpu_percent: 41 });
    expect([answer.status, logged]).toEqual([200, 0]);
    const [node] = await test.deps.db.select().from(workerNodes).where(eq(workerNodes.id, runner.id));
    expect(node?.cpuPercent).toBe(41);
  });

  it.each([
    ['length is not said', { 'content-length': null, 'transfer-encoding': 'chunked' }],
    ['request a browser made', { origin: 'https://elsewhere.example' }],
  ])('is taken by the usual way where its %s', async (_name, headers) => {
    runner = newRunner();
    const { answer, logged } = await beat({}, headers);
    expect([answer.status, logged]).toEqual([200, 1]);
  });

  it('is answered by the usual way, which can say why, where the database is away', async () => {
    const away = () => Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }));
    const db = Object.assign(Object.create(test.deps.db), { transaction: away, execute: away });
    const { app, heartbeatLane } = createApi({ ...test.deps, db });
    const otherPort = await findFreePort();
    const other = await listen(app.fetch, { port: otherPort, hostname: '127.0.0.1' }, heartbeatLane);
    const request = (path: string, init: RequestInit) => send(otherPort, path, init);
    const answer = await createTestRunner({ ...test, app: { request } }).heartbeat();
    expect([answer.status, (await answer.json()).error.code]).toEqual([503, 'DEPENDENCY_UNAVAILABLE']);
    await other.drain(0);
  });

  it('is told apart by who sent it, where nobody had heard of its runner', async () => {
    runner = newRunner();
    await beat({}, { [TEST_ADDRESS_HEADER]: '203.0.113.77' });
    const [event] = await auditOf(test.deps.db, runner.id);
    expect(event).toMatchObject({ action: 'worker.registered', network: '203.0.113.0/24' });
  });

  it('whose runner hangs up in the middle is told of in the log', async () => {
    const headers = { 'content-type': 'application/json', 'content-length': '300' };
    const before = loggedRequests();
    const sent = request({ port, path: '/api/v1/worker/heartbeat', method: 'POST', headers });
    sent.on('error', () => undefined);
    sent.write('{"worker":', () => sent.destroy());
    await eventually(() => expect(loggedRequests()).toBe(before + 1));
  });
});
