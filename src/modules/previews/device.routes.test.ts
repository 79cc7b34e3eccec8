import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReadyPreview } from '../../testing/ready-preview.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { DETAILS, HOME, type TestScreen } from '../../testing/test-outputs.ts';
import {
  createTestProject,
  IPHONE,
  IPHONE_SE,
  startTestBuild,
  type TestBuild,
} from '../../testing/test-preview.ts';

const HUGE: TestScreen = {
  id: '00000000000000cc',
  name: 'Huge',
  layout: (deviceId) => JSON.stringify({ deviceId, filler: 'y'.repeat(3 * 1024 * 1024) }),
};

let test: TestApp;
let person: TestPerson;
let preview: TestBuild;
beforeAll(async () => {
  test = await createTestApp();
  person = await test.signUp();
  preview = await createReadyPreview(test, person, {
    devices: [IPHONE, IPHONE_SE],
    screens: [HOME, DETAILS, HUGE],
  });
});
afterAll(() => test.close());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const fetchAs = async (token: string, path: string, headers: Record<string, string> = {}) =>
  test.app.request(`/api/v1${path}`, { headers: { Authorization: `Bearer ${token}`, ...headers } });

const fetchPath = (path: string, headers?: Record<string, string>) =>
  fetchAs(preview.previewToken, path, headers);

const homePath = (deviceId = 'd1') => `/preview/screens/${HOME.id}/layout.json?device_id=${deviceId}`;

async function tokenFor(deviceIds: string[]): Promise<string> {
  const body = { job_id: preview.jobId, device_ids: deviceIds };
  return (await (await person.call('POST', '/api/v1/preview/token', body)).json()).preview_token;
}

describe('the list of screens', () => {
  it('holds every screen with its hash on each device, in the order of the manifest', async () => {
    const answer = await fetchPath(`/preview/screens?job=${preview.jobId}`);
    const body = await answer.json();
    expect(body).toMatchObject({ job_id: preview.jobId, status: 'ready', next_cursor: null });
    expect(body.items.map((screen: { name: string }) => screen.name)).toEqual(['Home', 'Details', 'Huge']);
    expect(body.items[0].devices).toEqual([
      { device_id: 'd1', sha256: sha256(HOME.layout('d1')), bytes: HOME.layout('d1').length, warnings: 0 },
      { device_id: 'd2', sha256: sha256(HOME.layout('d2')), bytes: HOME.layout('d2').length, warnings: 0 },
    ]);
  });

  it('holds only the devices of the token', async () => {
    const body = await (await fetchAs(await tokenFor(['d2']), '/preview/screens')).json();
    expect(body.devices.map((device: { device_id: string }) => device.device_id)).toEqual(['d2']);
    expect(body.items[0].devices).toHaveLength(1);
  });

  it('is empty, and says so, until the job is ready', async () => {
    const waiting = await startTestBuild(person, await createTestProject(person));
    const body = await (await fetchAs(waiting.previewToken, '/preview/screens')).json();
    expect(body).toMatchObject({ status: 'queued', items: [] });
  });
});

describe('a layout', () => {
  it('comes with the exact bytes that were built for the device and their hash as ETag', async () => {
    const answer = await fetchPath(homePath('d2'));
    expect(await answer.text()).toBe(HOME.layout('d2'));
    expect(answer.headers.get('ETag')).toBe(`"${sha256(HOME.layout('d2'))}"`);
    expect(answer.headers.get('Content-Type')).toBe('application/json');
    expect(answer.headers.get('Cache-Control')).toBe('private, no-cache');
    expect(answer.headers.get('Vary')).toContain('Accept-Encoding');
    expect(answer.headers.get('RateLimit-Limit')).toBe('600');
  });

  it('is 304 for a device that has the bytes, also from an earlier build', async () => {
    const again = await createReadyPreview(test, person);
    const etag = `W/"${sha256('other')}", "${sha256(HOME.layout('d1'))}"`;
    const path = `/preview/screens/${HOME.id}/layout.json`;
    const answer = await fetchAs(again.previewToken, path, { 'If-None-Match': etag });
    expect([answer.status, await answer.text()]).toEqual([304, '']);
    expect(answer.headers.get('ETag')).toBe(`"${sha256(HOME.layout('d1'))}"`);
  });

  it.each([
    ['br', 'gzip, br', brotliDecompressSync],
    ['gzip', 'gzip;q=0.8, br;q=0', gunzipSync],
    [null, 'identity', (bytes: Buffer) => bytes],
    [null, '', (bytes: Buffer) => bytes],
  ])('is encoded as %s for Accept-Encoding "%s"', async (encoding, accepted, decode) => {
    for (const _ of ['cold', 'cached']) {
      const answer = await fetchPath(homePath(), { 'Accept-Encoding': accepted });
      expect(answer.headers.get('Content-Encoding')).toBe(encoding);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(answer.headers.get('Content-Length')).toBe(String(bytes.length));
      expect(decode(bytes).toString()).toBe(HOME.layout('d1'));
    }
  });

  it('that is huge is streamed, compressed when asked', async () => {
    const path = `/preview/screens/${HUGE.id}/layout.json?device_id=d1`;
    const plain = await fetchPath(path);
    expect(await plain.text()).toBe(HUGE.layout('d1'));
    const packed = await fetchPath(path, { 'Accept-Encoding': 'gzip, br' });
    expect(packed.headers.get('Content-Encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(HUGE.layout('d1'));
  });

  it('tells a HEAD request everything but the bytes', async () => {
    for (const id of [HOME.id, HUGE.id]) {
      const headers = { Authorization: `Bearer ${preview.previewToken}` };
      const path = `/api/v1/preview/screens/${id}/layout.json?device_id=d1`;
      const answer = await test.app.request(path, { method: 'HEAD', headers });
      expect([answer.status, await answer.text()]).toEqual([200, '']);
      expect(answer.headers.get('ETag')).toMatch(/^"[0-9a-f]{64}"$/);
    }
  });

  it('needs a device named when the token holds several, and none when it holds one', async () => {
    const path = `/preview/screens/${HOME.id}/layout.json`;
    const unclear = await fetchPath(path);
    expect(unclear.status).toBe(422);
    expect((await unclear.json()).error.details.fields[0].field).toBe('device_id');
    const answer = await fetchAs(await tokenFor(['d2']), path);
    expect(await answer.text()).toBe(HOME.layout('d2'));
  });

  it('of a screen or a device that is not there is not found', async () => {
    expect((await fetchPath('/preview/screens/00000000000000ff/layout.json?device_id=d1')).status).toBe(404);
    expect((await fetchPath(homePath('d3'))).status).toBe(404);
    expect((await fetchPath('/preview/screens/..%2F/layout.json?device_id=d1')).status).toBe(422);
  });
});

describe('an asset', () => {
  const assetPath = (query = '') => `/preview/assets/logo?screen_id=${HOME.id}&device_id=d1${query}`;
  const logo = 'png bytes of the logo';

  it('comes as an image that is to be revalidated', async () => {
    const answer = await fetchPath(assetPath());
    expect(await answer.text()).toBe(logo);
    expect(answer.headers.get('Content-Type')).toBe('image/png');
    expect(answer.headers.get('Cache-Control')).toBe('private, no-cache');
    const etag = answer.headers.get('ETag') ?? '';
    expect((await fetchPath(assetPath(), { 'If-None-Match': etag })).status).toBe(304);
  });

  it('addressed with its hash may be kept for good', async () => {
    const answer = await fetchPath(assetPath(`&sha256=${sha256(logo)}`));
    expect(answer.headers.get('Cache-Control')).toBe('private, max-age=31536000, immutable');
    expect(await answer.text()).toBe(logo);
  });

  it('with another content than asked for is not found', async () => {
    expect((await fetchPath(assetPath(`&sha256=${sha256('older logo')}`))).status).toBe(404);
  });

  it('of another screen is not found', async () => {
    const path = `/preview/assets/logo?screen_id=${DETAILS.id}&device_id=d1`;
    expect((await fetchPath(path)).status).toBe(404);
  });
});

it('shows its owner which devices look at the preview', async () => {
  const beat = await test.app.request('/api/v1/preview/heartbeat', {
    method: 'POST',
    headers: { Authorization: `Bearer ${preview.previewToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ device_id: 'd2', app_version: '1.2.0' }),
  });
  expect(await beat.json()).toMatchObject({ job_id: preview.jobId, status: 'ready' });
  const status = await (await person.call('GET', `/api/v1/preview/status/${preview.jobId}`)).json();
  expect(status.viewers).toEqual([{ device_id: 'd2', seen_at: expect.any(String) }]);
});
