import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { discardBodyOfHead } from './head-requests.ts';

function serveStream() {
  const seen = { cancelled: false };
  const app = new Hono();
  app.use(discardBodyOfHead);
  app.get('/', (c) => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('content')),
      cancel: () => {
        seen.cancelled = true;
      },
    });
    return c.body(body, 200, { 'Content-Length': '7' });
  });
  return { app, seen };
}

it('closes what was opened for an answer that nobody reads, and keeps its headers', async () => {
  const { app, seen } = serveStream();
  const answer = await app.request('/', { method: 'HEAD' });
  expect(answer.headers.get('Content-Length')).toBe('7');
  expect(answer.body).toBeNull();
  expect(seen.cancelled).toBe(true);
});

it('leaves the answer to GET alone', async () => {
  const { app, seen } = serveStream();
  const answer = await app.request('/');
  expect((await answer.body?.getReader().read())?.value).toEqual(new TextEncoder().encode('content'));
  expect(seen.cancelled).toBe(false);
});
