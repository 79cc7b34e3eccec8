import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RecordingOrigin, startRecordingOrigin } from './testing/recording-origin.ts';
import { type StartedWorker, startWorker } from './testing/start-worker.ts';

let origin: RecordingOrigin;
let edge: StartedWorker;
beforeAll(async () => {
  origin = await startRecordingOrigin();
  edge = await startWorker('healthcheck.ts', { ORIGIN_URL: origin.url });
});
afterAll(async () => {
  await edge.stop();
  await origin.close();
});

describe('the healthcheck at the edge', () => {
  it('says that the edge answers, without asking anybody', async () => {
    const answer = await fetch(`${edge.url}/health`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(origin.received).toEqual([]);
  });

  it('says whether the API can be reached, and how long ago it looked, once for those who ask together', async () => {
    for (const _ of [1, 2, 3]) {
      const answer = await fetch(`${edge.url}/health/origin`);
      expect([answer.status, await answer.json()]).toEqual([
        200,
        {
          status: 'ok',
          origin: {
            reachable: true,
            status_code: 200,
            latency_ms: expect.any(Number),
            checked_at: expect.any(String),
            age_seconds: expect.any(Number),
          },
        },
      ]);
    }
    expect(origin.received.map(({ target }) => target)).toEqual(['/health']);
  });

  it.each([
    ['answers with an error', (url: string) => url, 500],
    ['does not answer', () => 'http://127.0.0.1:9', null],
  ])('is 503 about an API that %s', async (_, urlOf, statusCode) => {
    origin.answer = (response) => response.writeHead(500).end();
    const other = await startWorker('healthcheck.ts', { ORIGIN_URL: urlOf(origin.url) });
    try {
      const answer = await fetch(`${other.url}/health/origin`);
      expect(answer.status).toBe(503);
      const body = await answer.json();
      expect(body).toMatchObject({ status: 'failed', origin: { reachable: false, status_code: statusCode } });
      expect((await fetch(`${other.url}/health`)).status).toBe(200);
    } finally {
      await other.stop();
    }
  });

  it('knows nothing of an API that is not configured, and answers nothing else', async () => {
    const alone = await startWorker('healthcheck.ts', {});
    try {
      expect((await fetch(`${alone.url}/health`)).status).toBe(200);
      expect((await fetch(`${alone.url}/health/origin`)).status).toBe(404);
      expect((await fetch(`${alone.url}/health`, { method: 'POST' })).status).toBe(405);
      expect((await fetch(`${alone.url}/`)).status).toBe(404);
    } finally {
      await alone.stop();
    }
  });
});
