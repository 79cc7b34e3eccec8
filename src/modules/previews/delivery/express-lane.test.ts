import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PreviewClaims, signPreviewToken } from '../../../contracts/preview-token.ts';
import { ManualClock } from '../../../testing/manual-clock.ts';
import { createReadyPreview } from '../../../testing/ready-preview.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../../testing/test-app.ts';
import { DETAILS, HOME } from '../../../testing/test-outputs.ts';
import { IPHONE, IPHONE_SE, type TestBuild } from '../../../testing/test-preview.ts';

const clock = new ManualClock();
let test: TestApp;
let person: TestPerson;
let preview: TestBuild;
let token: string;
beforeAll(async () => {
  test = await createTestApp({ deps: { clock } });
  person = await test.signUp();
  preview = await createReadyPreview(test, person, { devices: [IPHONE, IPHONE_SE] });
});
afterAll(() => test.close());

let issued = 0;
beforeEach(async () => {
  issued += 1;
  const claims: PreviewClaims = {
    job_id: preview.jobId,
    project_id: preview.projectId,
    user_id: person.userId,
    platform: 'ios',
    tier: 'premium',
    allowed_device_types: ['virtual'],
    devices: ['d1', 'd2'],
    flags: [String(issued)],
  };
  token = await signPreviewToken(test.deps.previewTokens.secrets, claims, {
    issuedAt: clock.now(),
    ttlSeconds: 300,
  });
});

async function get(headers: Record<string, string> = {}, query = '?device_id=d1', app = test.app) {
  const path = `/api/v1/preview/screens/${HOME.id}/layout.json${query}`;
  const answer = await app.request(path, { headers: { Authorization: `Bearer ${token}`, ...headers } });
  const bytes = Buffer.from(await answer.arrayBuffer()).toString('base64');
  return { status: answer.status, bytes, headers: Object.fromEntries(answer.headers) };
}

/** Requests that took the usual way, which logs each one. */
const loggedRequests = () => test.logs.entries().filter((entry) => entry.message === 'request').length;

function comparable({ status, bytes, headers }: Awaited<ReturnType<typeof get>>) {
  const { 'x-request-id': id, 'ratelimit-remaining': _, ratelimit: __, vary = '', ...same } = headers;
  return { status, bytes, same, hasId: id !== undefined, vary: vary.split(', ').toSorted() };
}

describe('a layout in memory', () => {
  it.each([
    ['plain', {}],
    ['br', { 'Accept-Encoding': 'br' }],
    ['gzip', { 'Accept-Encoding': 'gzip' }],
  ])('is answered as the usual way would, but without it (%s)', async (_, headers) => {
    const usual = await get(headers);
    const before = loggedRequests();
    const express = await get(headers);
    expect(comparable(express)).toEqual(comparable(usual));
    expect(express.headers['x-request-id']).not.toBe(usual.headers['x-request-id']);
    expect(loggedRequests()).toBe(before);
  });

  it('is 304 for a device that has it', async () => {
    const { headers } = await get();
    const before = loggedRequests();
    const express = await get({ 'If-None-Match': headers.etag ?? '' });
    const usual = await get({ 'If-None-Match': headers.etag ?? '', 'X-Request-Id': 'usual' });
    expect(comparable(express)).toEqual(comparable(usual));
    expect([express.status, loggedRequests()]).toEqual([304, before + 1]);
    const { text } = await test.deps.metrics.render();
    // Counted alike, whichever way they took.
    expect(text).toMatch(/request_seconds_count\{[^}]*layout\.json",status="304"\} 2/);
  });

  it('tells browsers to insist on https where the installation has it', async () => {
    const app = test.with({ http: { ...test.deps.http, https: true } });
    const usual = await get({}, '?device_id=d1', app);
    const express = await get({}, '?device_id=d1', app);
    expect(express.headers['strict-transport-security']).toBeDefined();
    expect(comparable(express)).toEqual(comparable(usual));
  });

  it('counts against the token like any other request', async () => {
    const first = await get();
    const second = await get();
    const third = await get({ 'X-Request-Id': 'mine' });
    const remaining = [first, second, third].map(({ headers }) => headers['ratelimit-remaining']);
    expect(remaining).toEqual(['599', '598', '597']);
  });
});

describe('the usual way is taken', () => {
  it.each([
    ['another origin', { Origin: 'https://app.example.com' }, '?device_id=d1', 200],
    ['a request id of the caller', { 'X-Request-Id': 'mine' }, '?device_id=d1', 200],
    ['no device where one is needed', {}, '', 422],
    ['a device the token does not hold', {}, '?device_id=d3', 404],
    ['a device that cannot be', {}, '?device_id=%2F', 422],
    ['a tampered token', { Authorization: 'Bearer a.b.c' }, '?device_id=d1', 401],
    ['no token', { Authorization: '' }, '?device_id=d1', 401],
  ])('with %s', async (_, headers, query, status) => {
    await get();
    const before = loggedRequests();
    const answer = await get(headers, query);
    expect([answer.status, loggedRequests()]).toEqual([status, before + 1]);
  });

  it('once the token has expired', async () => {
    await get();
    expect((await get()).status).toBe(200);
    clock.advance(301_000);
    expect((await get()).status).toBe(410);
  });

  it('for a HEAD request', async () => {
    await get();
    const path = `/api/v1/preview/screens/${DETAILS.id}/layout.json?device_id=d1`;
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await test.app.request(path, { method: 'HEAD', headers });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});
