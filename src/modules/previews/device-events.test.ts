import { EventSourceParserStream } from 'eventsource-parser/stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JobDevice } from '../../contracts/device-context.ts';
import { deviceEventSchema } from '../../contracts/device-events.ts';
import { pairDevice } from '../../testing/paired-device.ts';
import { createReadyPreview } from '../../testing/ready-preview.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { chooseJobDevice } from './find-ready-builds.ts';

let test: TestApp;
let person: TestPerson;
let token: string;

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  person = await test.signUp();
  token = await pairDevice(test.app, person);
});

async function open(lastEventId?: string) {
  const answer = await test.app.request('/api/v1/devices/me/events', {
    headers: {
      Authorization: `Bearer ${token}`,
      ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }),
    },
  });
  if (answer.status !== 200 || answer.body === null) throw new Error(`answered ${answer.status}`);
  const messages = answer.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  return {
    /** The next event, or `null` at the end of the stream. */
    async next() {
      const { done, value } = await messages.read();
      if (done) return null;
      const { data } = deviceEventSchema.parse({ event: value.event, data: JSON.parse(value.data) });
      return { id: value.id, ...data };
    },
    leave: () => messages.cancel(),
  };
}

describe('the events of a paired device', () => {
  it('begin with the newest build and go on with each that becomes ready, and open it', async () => {
    await createReadyPreview(test, person);
    const newest = await createReadyPreview(test, person);
    const stream = await open();
    expect((await stream.next())?.job_id).toBe(newest.jobId);
    const next = await createReadyPreview(test, person);
    const event = await stream.next();
    expect(event).toMatchObject({ id: next.jobId, job_id: next.jobId, device_id: 'd1' });
    const screens = await test.app.request('/api/v1/preview/screens', {
      headers: { Authorization: `Bearer ${event?.preview_token}` },
    });
    const { items } = await screens.json();
    expect(event?.screens).toEqual(
      items.map((screen: { screen_id: string; devices: { sha256: string }[] }) => ({
        id: screen.screen_id,
        sha256: screen.devices[0]?.sha256,
      })),
    );
    await stream.leave();
  });

  it('resume after the build that was told last', async () => {
    const builds = [
      await createReadyPreview(test, person),
      await createReadyPreview(test, person),
      await createReadyPreview(test, person),
    ];
    const stream = await open(builds[0]?.jobId);
    const told = [(await stream.next())?.job_id, (await stream.next())?.job_id];
    expect(told).toEqual(builds.slice(1).map(({ jobId }) => jobId));
    await stream.leave();
  });

  it('are of the owner’s builds alone', async () => {
    await createReadyPreview(test, await test.signUp());
    const stream = await open();
    const own = await createReadyPreview(test, person);
    expect((await stream.next())?.job_id).toBe(own.jobId);
    await stream.leave();
  });

  it('go to no more than three streams of a device at once', async () => {
    const streams = [await open(), await open(), await open()];
    const headers = { Authorization: `Bearer ${token}` };
    const refused = await test.app.request('/api/v1/devices/me/events', { headers });
    expect([refused.status, (await refused.json()).error.code]).toEqual([429, 'RATE_LIMITED']);
    await streams[0]?.leave();
    streams.push(await open());
    for (const stream of streams.slice(1)) await stream.leave();
  });

  it('end at once when the device is removed', async () => {
    const stream = await open();
    const ended = stream.next();
    const { items } = await (await person.call('GET', '/api/v1/devices')).json();
    await person.call('DELETE', `/api/v1/devices/${items[0].id}`);
    expect(await ended).toBeNull();
  });
});

describe('which of a build’s devices a paired one is', () => {
  const device = (id: string, platform: 'ios' | 'android', model: string, mode: 'device' | 'virtual') => ({
    device_id: id,
    platform,
    model,
    mode,
  });
  const devices = [
    device('d1', 'android', 'Pixel 8', 'device'),
    device('d2', 'ios', 'iPhone SE', 'virtual'),
    device('d3', 'ios', 'iPad', 'device'),
    device('d4', 'ios', 'iPhone 15', 'virtual'),
  ].map(
    (some): JobDevice => ({
      ...some,
      os_version: '1',
      width: 400,
      height: 800,
      dpr: 2,
      orientation: 'portrait',
      font_scale: 1,
      safe_area: { top: 0, right: 0, bottom: 0, left: 0 },
      zoom_mode_enabled: false,
    }),
  );

  it.each([
    ['of the same model', 'ios', 'IPHONE 15', 'd4'],
    ['a real one of its platform', 'ios', 'iPhone 12', 'd3'],
    ['none of another platform', 'android', 'iPhone 15', 'd1'],
  ] as const)('is %s', (_, platform, model, expected) => {
    expect(chooseJobDevice(devices, { platform, model })?.device_id).toBe(expected);
  });

  it('is none where none is of its platform', () => {
    expect(chooseJobDevice(devices.slice(1), { platform: 'android', model: 'Pixel 8' })).toBeUndefined();
  });
});
