import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReadyPreview } from '../../testing/ready-preview.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { HOME as PLAIN, type TestScreen } from '../../testing/test-outputs.ts';
import { IPHONE, IPHONE_SE, type TestBuild } from '../../testing/test-preview.ts';

const HOME_ID = '00000000000000aa';
const DETAILS_ID = '00000000000000bb';
const routes = [
  { name: 'Home', screen_id: HOME_ID },
  { name: 'Details', screen_id: DETAILS_ID },
  { name: 'Failed', screen_id: '00000000000000ff' },
  { name: 'Elsewhere', screen_id: null },
];
const press = (id: string, handler: string, target?: object) => ({
  id,
  actions: { onPress: { handler, ...target } },
  children: [],
});

const HOME: TestScreen = {
  id: HOME_ID,
  name: 'Home',
  layout: () =>
    JSON.stringify({
      screen_id: HOME_ID,
      screen_name: 'Home',
      nav: { type: 'stack', routes },
      root: {
        id: 'root',
        children: [
          press('open', 'openDetails', { navigate_to: 'Details', params: { id: '7' } }),
          press('save', 'save'),
          press('failed', 'openFailed', { navigate_to: 'Failed' }),
          press('away', 'openElsewhere', { navigate_to: 'Elsewhere' }),
        ],
      },
    }),
};
const DETAILS: TestScreen = {
  id: DETAILS_ID,
  name: 'Details',
  layout: (deviceId) => JSON.stringify({ screen_id: DETAILS_ID, screen_name: 'Details', shown_on: deviceId }),
};

let test: TestApp;
let preview: TestBuild;
beforeAll(async () => {
  test = await createTestApp();
  const screens = [HOME, DETAILS];
  preview = await createReadyPreview(test, await test.signUp(), { devices: [IPHONE, IPHONE_SE], screens });
});
afterAll(() => test.close());

async function send(body: object, token = preview.previewToken) {
  const answer = await test.app.request('/api/v1/preview/sandbox-event', {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ screen_id: HOME_ID, device_id: 'd2', event: 'onPress', ...body }),
  });
  return { status: answer.status, body: await answer.json() };
}

describe('a touch in a preview', () => {
  it('that leads to another screen answers with its layout on the same device', async () => {
    const { status, body } = await send({ node_id: 'open' });
    expect(status).toBe(200);
    expect(body).toEqual({
      result: 'navigated',
      handler: 'openDetails',
      screen_id: DETAILS_ID,
      screen_name: 'Details',
      params: { id: '7' },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      layout: JSON.parse(DETAILS.layout('d2')),
    });
  });

  it.each([
    ['save', 'onPress', 'save', 'not_executed'],
    ['save', 'onLongPress', null, 'no_handler'],
    ['root', 'onPress', null, 'no_handler'],
    ['failed', 'onPress', 'openFailed', 'screen_not_built'],
    ['away', 'onPress', 'openElsewhere', 'screen_not_built'],
  ])('of %s by %s is suppressed', async (node_id, event, handler, reason) => {
    const { status, body } = await send({ node_id, event });
    expect([status, body]).toEqual([200, { result: 'suppressed', handler, reason }]);
  });

  it('of what is not there is not found, and one that makes no sense is refused', async () => {
    expect((await send({ node_id: 'nowhere' })).status).toBe(404);
    expect((await send({ node_id: 'open', screen_id: '00000000000000dd' })).status).toBe(404);
    expect((await send({ node_id: 'open', event: 'onExplode' })).status).toBe(422);
    expect((await send({ node_id: 'open', device_id: undefined })).status).toBe(422);
    expect((await send({ node_id: 'open' }, 'forged')).status).toBe(401);
  });

  it('opens no screen of another preview', async () => {
    const other = await createReadyPreview(test, await test.signUp(), { screens: [PLAIN] });
    expect(
      (await send({ node_id: 'open', screen_id: DETAILS_ID, device_id: 'd1' }, other.previewToken)).status,
    ).toBe(404);
  });
});
