import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PreviewClaims, signPreviewToken } from '../../contracts/preview-token.ts';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createReadyPreview } from '../../testing/ready-preview.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { HOME } from '../../testing/test-outputs.ts';
import type { TestBuild } from '../../testing/test-preview.ts';

const clock = new ManualClock();
let test: TestApp;
let person: TestPerson;
let preview: TestBuild;
let claims: PreviewClaims;
beforeAll(async () => {
  test = await createTestApp({ deps: { clock } });
  person = await test.signUp();
  preview = await createReadyPreview(test, person);
  claims = {
    job_id: preview.jobId,
    project_id: preview.projectId,
    user_id: person.userId,
    platform: 'ios',
    tier: 'premium',
    allowed_device_types: ['virtual'],
    devices: ['d1'],
    flags: [],
  };
});
afterAll(() => test.close());

const secrets = () => test.deps.previewTokens.secrets;
const validity = () => ({ issuedAt: clock.now(), ttlSeconds: 300 });

const PATHS: readonly (readonly [string, string])[] = [
  ['GET', '/preview/screens'],
  ['GET', `/preview/screens/${HOME.id}/layout.json`],
  ['GET', `/preview/assets/logo?screen_id=${HOME.id}`],
  ['POST', '/preview/heartbeat'],
];

async function statusesOf(token: string | null): Promise<[number, string | undefined][]> {
  const answers = PATHS.map(async ([method, path]): Promise<[number, string | undefined]> => {
    const headers = new Headers(token === null ? {} : { Authorization: `Bearer ${token}` });
    if (method === 'POST') headers.set('Content-Type', 'application/json');
    const body = method === 'POST' ? { body: '{}' } : {};
    const answer = await test.app.request(`/api/v1${path}`, { method, headers, ...body });
    const text = await answer.text();
    return [answer.status, answer.ok ? undefined : JSON.parse(text).error.code];
  });
  return Promise.all(answers);
}

const everywhere = (status: number, code?: string) => PATHS.map(() => [status, code]);

describe('a preview token', () => {
  it('opens the screens, layouts, assets and heartbeat of its job', async () => {
    expect(await statusesOf(preview.previewToken)).toEqual(everywhere(200));
  });

  it('is needed', async () => {
    expect(await statusesOf(null)).toEqual(everywhere(401, 'AUTH_REQUIRED'));
  });

  it('that was tampered with opens nothing', async () => {
    const [header, payload = '', signature] = preview.previewToken.split('.');
    const changed = { ...JSON.parse(atob(payload)), devices: ['d1', 'd2'] };
    const forged = [header, btoa(JSON.stringify(changed)).replaceAll('=', ''), signature].join('.');
    expect(await statusesOf(forged)).toEqual(everywhere(401, 'AUTH_INVALID'));
  });

  it('signed with another secret, for another audience, or without one, opens nothing', async () => {
    const key = new TextEncoder().encode(secrets()[0]);
    const jwt = () =>
      new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt(clock.now());
    const tokens = [
      await signPreviewToken(['somebody else’s secret'], claims, validity()),
      await jwt().setAudience('api').setExpirationTime(new Date('2030-01-01')).sign(key),
      await jwt().setExpirationTime(new Date('2030-01-01')).sign(key),
      await jwt().setAudience('preview').sign(key),
      person.accessToken,
      'not.a.token',
    ];
    for (const token of tokens) expect(await statusesOf(token)).toEqual(everywhere(401, 'AUTH_INVALID'));
  });

  it('that is not signed at all opens nothing', async () => {
    const [, payload] = preview.previewToken.split('.');
    const header = btoa(JSON.stringify({ alg: 'none' })).replaceAll('=', '');
    expect(await statusesOf(`${header}.${payload}.`)).toEqual(everywhere(401, 'AUTH_INVALID'));
  });

  it('does not open another job, of the same person or of another', async () => {
    const other = await createReadyPreview(test, await test.signUp(), {
      screens: [{ ...HOME, id: '00000000000000dd' }],
    });
    const headers = { Authorization: `Bearer ${preview.previewToken}` };
    const listed = await test.app.request(`/api/v1/preview/screens?job=${other.jobId}`, { headers });
    const layout = await test.app.request('/api/v1/preview/screens/00000000000000dd/layout.json', {
      headers,
    });
    expect([listed.status, layout.status]).toEqual([404, 404]);
  });

  it('does not open what a signed-in person may do', async () => {
    const headers = { Authorization: `Bearer ${preview.previewToken}` };
    for (const path of [`/preview/status/${preview.jobId}`, `/jobs/${preview.jobId}/events`, '/projects']) {
      expect((await test.app.request(`/api/v1${path}`, { headers })).status).toBe(401);
    }
  });

  it('is limited to 600 requests a minute of its own', async () => {
    const token = await signPreviewToken(secrets(), { ...claims, flags: ['limit'] }, validity());
    const headers = { Authorization: `Bearer ${token}` };
    const path = `/api/v1/preview/screens/${HOME.id}/layout.json`;
    for (let sent = 0; sent < 600; sent += 1) {
      expect((await test.app.request(path, { headers })).status).toBe(200);
    }
    const refused = await test.app.request(path, { headers });
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60']);
    expect(await statusesOf(preview.previewToken)).toEqual(everywhere(200));
    clock.advance(60_000);
    expect((await test.app.request(path, { headers })).status).toBe(200);
  });

  it('that has expired opens nothing, though it was good a moment ago', async () => {
    const token = await signPreviewToken(secrets(), claims, validity());
    expect(await statusesOf(token)).toEqual(everywhere(200));
    clock.advance(301_000);
    expect(await statusesOf(token)).toEqual(everywhere(410, 'PREVIEW_SESSION_EXPIRED'));
  });

  it('never appears in the log', () => {
    expect(test.logs.lines().join('\n')).not.toContain(preview.previewToken.split('.')[2]);
  });
});
