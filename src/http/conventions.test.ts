import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../testing/test-app.ts';

let test: TestApp;
let ada: TestPerson;

beforeAll(async () => {
  test = await createTestApp();
  ada = await test.signUp();
});

afterAll(() => test.close());

const get = (path: string, headers: Record<string, string> = {}) => test.app.request(path, { headers });

function post(path: string, body: BodyInit, headers: Record<string, string>) {
  return test.app.request(path, { method: 'POST', body, headers });
}

describe('errors', () => {
  it('are one envelope with the request id, also where no route is', async () => {
    for (const path of ['/', '/api/v1/nothing', '/api/v2/projects', '/docs/nothing.js']) {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      const body = await answer.json();
      expect(Object.keys(body)).toEqual(['error']);
      expect(Object.keys(body.error)).toEqual(['code', 'message', 'details', 'request_id']);
      expect(body.error.code).toBe('NOT_FOUND');
      expect(body.error.request_id).toBe(answer.headers.get('X-Request-Id'));
    }
  });

  it('tell which methods a path has', async () => {
    const answer = await test.app.request('/api/v1/projects', { method: 'PUT' });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Allow')?.split(', ').sort()).toEqual(['GET', 'HEAD', 'POST']);
    expect((await answer.json()).error.message).toContain('GET');
  });

  it.each([
    ['malformed JSON', '{"email":', 'application/json', 422, 'VALIDATION_ERROR'],
    ['another type', 'email=a', 'application/x-www-form-urlencoded', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['no type', new Blob(['{}']), '', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['no body', '', 'application/json', 422, 'VALIDATION_ERROR'],
    ['an array', '[]', 'application/json', 422, 'VALIDATION_ERROR'],
    [
      'a key that means something to JavaScript',
      '{"__proto__":{"x":1}}',
      'application/json',
      422,
      'VALIDATION_ERROR',
    ],
  ])('refuse a body of %s', async (_, body, type, status, code) => {
    const answer = await post('/api/v1/auth/login', body, type === '' ? {} : { 'Content-Type': type });
    expect(answer.status).toBe(status);
    expect((await answer.json()).error.code).toBe(code);
  });

  it('refuse a large body before it is parsed, announced or not', async () => {
    const body = `{"email":"${'x'.repeat(300 * 1024)}`;
    const headers = { 'Content-Type': 'application/json' };
    const announced = await post('/api/v1/auth/login', body, {
      ...headers,
      'Content-Length': `${body.length}`,
    });
    const streamed = { method: 'POST', headers, body: new Blob([body]).stream(), duplex: 'half' };
    const chunked = await test.app.request('/api/v1/auth/login', streamed);
    for (const answer of [announced, chunked]) {
      expect(answer.status).toBe(413);
      expect((await answer.json()).error.details).toEqual({ max_bytes: 256 * 1024 });
    }
  });

  it('say nothing about what failed inside, and log it', async () => {
    const broken = test.with({
      clientAddress: () => {
        throw new Error('secret detail at 10.0.0.7');
      },
    });
    const answer = await broken.request('/api/v1/auth/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'a@example.com', password: 'x' }),
    });
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).not.toMatch(/secret detail|at .*\.ts|10\.0\.0\.7/);
    const entry = test.logs.entries().find(({ message }) => message === 'request failed');
    expect(entry).toMatchObject({ request_id: JSON.parse(text).error.request_id });
    expect(JSON.stringify(entry)).toContain('secret detail');
  });
});

describe('request ids', () => {
  it('are taken from the caller when they are well-formed', async () => {
    const answer = await get('/health', { 'X-Request-Id': 'build-42_a=b' });
    expect(answer.headers.get('X-Request-Id')).toBe('build-42_a=b');
  });

  it.each(['a b', '<script>', 'x'.repeat(129), 'a\tb'])('are made anew instead of %j', async (id) => {
    const answer = await get('/health', { 'X-Request-Id': id });
    expect(answer.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('request log', () => {
  it('has the route’s pattern and a hashed user, and neither path, query nor token', async () => {
    await ada.call('GET', '/api/v1/projects/01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0aff?secret=hunter2');
    const entry = test.logs.entries().findLast(({ message }) => message === 'request');
    expect(entry).toMatchObject({
      method: 'GET',
      route: '/api/v1/projects/:project_id',
      status: 404,
      tier: 'premium',
      user: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(JSON.stringify(entry)).not.toMatch(/hunter2|01931b7e/);
    expect(test.logs.lines().join('')).not.toContain(ada.accessToken);
  });
});

describe('cross-origin calls', () => {
  const preflight = (origin: string) =>
    test.app.request('/api/v1/projects', {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,idempotency-key',
      },
    });

  it.each(['https://app.example.com', 'vscode-webview://0a1b2c'])('are open to %s', async (origin) => {
    const answer = await preflight(origin);
    expect(answer.status).toBe(204);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(origin);
    expect(answer.headers.get('Access-Control-Allow-Headers')).toContain('Idempotency-Key');
    // Cookies are for web sites that are named in full, not for whatever an editor shows.
    const credentials = origin.startsWith('https://') ? 'true' : null;
    expect(answer.headers.get('Access-Control-Allow-Credentials')).toBe(credentials);
    const real = await get('/health', { Origin: origin });
    expect(real.headers.get('Access-Control-Allow-Origin')).toBe(origin);
    expect(real.headers.get('Access-Control-Expose-Headers')).toContain('X-Request-Id');
  });

  it.each([
    'https://evil.example',
    'https://app.example.com.evil.example',
    'http://app.example.com',
    'https://vscode-webview',
    'null',
  ])('are closed to %s', async (origin) => {
    expect((await preflight(origin)).headers.get('Access-Control-Allow-Origin')).toBeNull();
    const real = await get('/health', { Origin: origin });
    expect(real.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('vary by origin, so that no cache mixes callers', async () => {
    for (const headers of [{}, { Origin: 'https://app.example.com' }]) {
      expect((await get('/health', headers)).headers.get('Vary')).toContain('Origin');
    }
  });
});

describe('every answer', () => {
  it('carries headers that keep browsers from running, framing or guessing it', async () => {
    for (const path of ['/health', '/api/v1/nothing', '/openapi.json']) {
      const { headers } = await get(path);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers.get('X-Frame-Options')).toBe('DENY');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Strict-Transport-Security')).toBeNull();
    }
  });

  it('insists on https where people use https', async () => {
    const secure = test.with({ http: { ...test.deps.http, https: true } });
    const { headers } = await secure.request('/health');
    expect(headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d+/);
  });

  it('to HEAD is that to GET without a body', async () => {
    const answer = await test.app.request('/health', { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });
});

describe('the request limit', () => {
  it('is per person, by tier, and told in both styles of headers', async () => {
    const limited = test.with({ http: { ...test.deps.http, apiRequestsPerMinute: 3 } });
    const call = () =>
      limited.request('/api/v1/auth/me', { headers: { Authorization: `Bearer ${ada.accessToken}` } });
    const answers = [await call(), await call(), await call(), await call()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[0]?.headers.get('RateLimit-Remaining')).toBe('2');
    expect(answers[0]?.headers.get('RateLimit-Policy')).toBe('"api";q=3;w=60');
    expect(answers[3]?.headers.get('RateLimit')).toMatch(/^"api";r=0;t=\d+$/);
    expect(Number(answers[3]?.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await answers[3]?.json()).toMatchObject({ error: { code: 'RATE_LIMITED' } });
    const other = await test.signUp();
    const theirs = await limited.request('/api/v1/auth/me', {
      headers: { Authorization: `Bearer ${other.accessToken}` },
    });
    expect(theirs.status).toBe(200);
  });
});
