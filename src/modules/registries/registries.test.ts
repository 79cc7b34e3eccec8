import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../contracts/errors.ts';
import { TIERS } from '../../contracts/tiers.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';

const PATHS = ['/capabilities', '/registries/languages', '/registries/errors', '/tiers'];

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp();
});

afterAll(() => test.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  test.app.request(`/api/v1${path}`, { headers });
const read = async (path: string) => (await get(path)).json();

describe.each(PATHS)('GET %s', (path) => {
  it('is open to everybody, and sent once to a client that keeps it', async () => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=300');
    const etag = answer.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    const again = await get(path, { 'If-None-Match': etag });
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', etag]);
    expect((await get(path, { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('has a version that is the same at every process, and another where the content is another', async () => {
    const { version } = await read(path);
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    const other = test.with({ version: '9.9.9', maxUploadBytes: 1 });
    const theirs = await (await other.request(`/api/v1${path}`)).json();
    expect(theirs.version === version).toBe(path !== '/capabilities');
  });
});

describe('the registries', () => {
  it('tell no secret, no address and nothing of other people', async () => {
    const texts = await Promise.all(PATHS.map(async (path) => (await get(path)).text()));
    const { accounts, workerSecrets, internalTokens, previewTokens } = test.deps;
    const secrets = [accounts.jwtSecrets, accounts.sessionSecrets, accounts.apiKeySecrets, workerSecrets];
    for (const secret of [...secrets.flat(), ...internalTokens, ...previewTokens.secrets]) {
      expect(texts.join()).not.toContain(secret);
    }
    expect(texts.join()).not.toMatch(/postgres:|redis:|https?:\/\//);
  });

  it('explain every code with its status', async () => {
    const { items } = await read('/registries/errors');
    expect(items.map((item: { code: string }) => item.code)).toEqual(ERROR_CODES);
    expect(items.find((item: { code: string }) => item.code === 'LIMIT_REACHED')).toMatchObject({
      status: 429,
      remedy: expect.stringContaining('retry_after_seconds'),
    });
  });

  it('name every tier with all its limits', async () => {
    const { items } = await read('/tiers');
    expect(items.map((item: { tier: string }) => item.tier)).toEqual(TIERS);
    expect(items[0].limits).toMatchObject({
      previews_per_hour: 5,
      attachment_bytes: 5 * 1024 * 1024,
      teams_joined: 1,
    });
    expect(items[2].limits).toMatchObject({ runner_class: 'gpu', teams_joined: null, team_roles: true });
  });

  it('say what is switched off, and which languages are read', async () => {
    const { features, languages } = await read('/capabilities');
    expect(features).toMatchObject({ previews: true, code_maps: false, ai_documentation: false });
    const { items } = await read('/registries/languages');
    expect(items.map((item: { id: string }) => item.id)).toEqual(languages);
  });
});
