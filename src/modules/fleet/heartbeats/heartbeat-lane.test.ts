import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../../testing/test-app.ts';
import { createTestRunner, HEARTBEAT, type TestRunner } from '../../../testing/test-runner.ts';
import { workerNodes } from '../tables.ts';

const MEASURED =
  /^hivesync_request_seconds_count\{method="POST",route="\/api\/v1\/worker\/heartbeat",status="200"\} (\d+)$/m;
const USUAL_WAY = { 'x-request-id': 'the-usual-way' };

describe.each([
  ['http', false],
  ['https', true],
])('a plain heartbeat, %s', (_, https) => {
  let test: TestApp;
  let runner: TestRunner;
  beforeAll(async () => {
    test = await createTestApp({ deps: { http: { corsOrigins: [], https } } });
    runner = createTestRunner(test);
  });
  afterAll(() => test.close());

  const loggedRequests = () => test.logs.entries().filter(({ message }) => message === 'request').length;

  async function beat(changes: object = {}, headers: Record<string, string> = {}) {
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
    runner = createTestRunner(test);
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
  ])('is refused by the usual way, which explains: one %s', async (_name, headers, changes) => {
    const plain = await beat(changes, headers);
    const usual = await beat(changes, { ...headers, ...USUAL_WAY });
    expect(plain.answer).toEqual(usual.answer);
    expect(plain.answer.error).toBeDefined();
    expect(plain.logged).toBe(1);
  });

  it('whose runner hangs up in the middle is told of in the log, with its request', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('hung up')) });
    const headers = { 'content-type': 'application/json', 'content-length': '300' };
    const before = loggedRequests();
    const sent: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
    const answer = await test.app.request('/api/v1/worker/heartbeat', sent);
    expect(answer.ok).toBe(false);
    expect((await answer.json()).error.request_id).toBe(answer.headers.get('x-request-id'));
    expect(loggedRequests()).toBe(before + 1);
  });
});
