import { createHash, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import encodeQr from 'qr';
import decodeQr from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManualClock } from '../../testing/manual-clock.ts';
import { pairDevice } from '../../testing/paired-device.ts';
import { createTestApp, TEST_ADDRESS_HEADER, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { auditOf, suspend } from '../../testing/test-records.ts';
import { purgePairings } from './manage-devices.ts';
import { MAX_DEVICES } from './settings.ts';
import { devices, pairings } from './tables.ts';

const PHONE = { name: 'Ada’s phone', platform: 'ios', model: 'iPhone 15', os_version: '17.5' };

let test: TestApp;
let clock: ManualClock;

beforeAll(async () => {
  clock = new ManualClock();
  test = await createTestApp({ deps: { clock } });
});
afterAll(() => test.close());

const request = async (person: TestPerson) => (await person.call('POST', '/api/v1/pairing/request')).json();
const look = (person: TestPerson, id: string) => person.call('GET', `/api/v1/pairing/${id}`);
const confirm = (person: TestPerson, id: string) =>
  person.call('POST', '/api/v1/pairing/confirm', { pairing_id: id });
const codeOf = async (answer: Response) => (await answer.json()).error.code;

function join(code: string, device: object = PHONE, address: string = randomUUID()) {
  return test.app.request('/api/v1/pairing/join', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [TEST_ADDRESS_HEADER]: address },
    body: JSON.stringify({ code, device }),
  });
}

const asDevice = (token: string, path = '/api/v1/devices/me') =>
  test.app.request(path, { headers: { Authorization: `Bearer ${token}` } });

describe('pairing', () => {
  it('goes from a code on the desktop to a device that was shown before it was confirmed', async () => {
    const person = await test.signUp();
    const asked = await request(person);
    expect(Date.parse(asked.expires_at) - clock.now().getTime()).toBe(300_000);
    expect(await (await look(person, asked.pairing_id)).json()).toMatchObject({
      state: 'waiting_for_device',
      device: null,
    });
    expect(await codeOf(await confirm(person, asked.pairing_id))).toBe('CONFLICT');

    const joined = await join(asked.code.toLowerCase().replace('-', ' '));
    expect([joined.status, joined.headers.get('Cache-Control')]).toEqual([201, 'no-store']);
    const { device_token, check_number, account } = await joined.json();
    expect(account).toBe(`pe***@example.com`);
    const waiting = await asDevice(device_token);
    expect([waiting.status, (await waiting.json()).error.details.pairing]).toEqual([401, 'waiting']);
    expect(await (await look(person, asked.pairing_id)).json()).toMatchObject({
      state: 'waiting_for_confirmation',
      device: { ...PHONE, app_version: null },
      check_number,
    });

    const confirmed = await confirm(person, asked.pairing_id);
    expect(confirmed.status).toBe(200);
    const device = await confirmed.json();
    expect(await (await confirm(person, asked.pairing_id)).json()).toEqual(device);
    expect(await (await asDevice(device_token)).json()).toEqual(device);
    expect((await (await person.call('GET', '/api/v1/devices')).json()).items).toEqual([device]);
    const entries = [asked.pairing_id, device.id].map((id: string) => auditOf(test.deps.db, id));
    const about = (await Promise.all(entries)).flat();
    expect(about.map(({ action }) => action)).toEqual([
      'pairing.requested',
      'pairing.joined',
      'device.paired',
    ]);
  });

  it('shows a picture that says where to go, and the code', async () => {
    const asked = await request(await test.signUp());
    expect(asked.qr_payload).toBe(
      `hivesync://pair?${new URLSearchParams({ api: 'https://hivesync.example', code: asked.code })}`,
    );
    expect(asked.qr_svg).toMatch(/^<svg[^>]*viewBox/);
    expect(asked.qr_svg).not.toMatch(/<script|href|url\(/);
    const bits = encodeQr(asked.qr_payload, 'raw', { ecc: 'medium' });
    const scale = 4;
    const size = bits.length * scale;
    const data = new Uint8Array(size * size * 3).map((_, index) => {
      const [x, y] = [Math.floor(index / 3) % size, Math.floor(index / 3 / size)];
      return bits[Math.floor(y / scale)]?.[Math.floor(x / scale)] ? 0 : 255;
    });
    expect(decodeQr({ width: size, height: size, data })).toBe(asked.qr_payload);
  });

  it('takes one device, of two at once too, and says to the other what a wrong code says', async () => {
    const { code } = await request(await test.signUp());
    const answers = await Promise.all([join(code), join(code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410]);
    const late = await (await join(code)).json();
    const wrong = await (await join('2222-2222')).json();
    const malformed = await (await join('0000')).json();
    for (const { error } of [wrong, malformed]) {
      expect({ ...error, request_id: '' }).toEqual({ ...late.error, request_id: '' });
    }
  });

  it('ends after five minutes, with the next code, and when it is refused', async () => {
    const person = await test.signUp();
    const first = await request(person);
    const second = await request(person);
    expect((await join(first.code)).status).toBe(410);
    const { device_token } = await (await join(second.code)).json();
    expect((await person.call('DELETE', `/api/v1/pairing/${second.pairing_id}`)).status).toBe(204);
    expect(await codeOf(await confirm(person, second.pairing_id))).toBe('NOT_FOUND');
    expect((await (await asDevice(device_token)).json()).error.details).toEqual({});
    const third = await request(person);
    await join(third.code);
    clock.advance(300_000);
    expect(await codeOf(await confirm(person, third.pairing_id))).toBe('LINK_EXPIRED');
    expect(await purgePairings(test.deps)).toBeGreaterThan(0);
    expect(await purgePairings(test.deps)).toBe(0);
  });

  it('is another person’s for nobody', async () => {
    const [ada, bob] = [await test.signUp(), await test.signUp()];
    const asked = await request(ada);
    await join(asked.code);
    for (const answer of [
      await look(bob, asked.pairing_id),
      await confirm(bob, asked.pairing_id),
      await bob.call('DELETE', `/api/v1/pairing/${asked.pairing_id}`),
    ]) {
      expect(await codeOf(answer)).toBe('NOT_FOUND');
    }
    expect((await confirm(ada, asked.pairing_id)).status).toBe(200);
  });

  it('is limited strictly, per address and per person', async () => {
    const guesses = await Promise.all(Array.from({ length: 12 }, () => join('2222-2222', PHONE, 'guesser')));
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(2);
    const person = await test.signUp();
    const asked = await Promise.all(
      Array.from({ length: 12 }, () => person.call('POST', '/api/v1/pairing/request')),
    );
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(2);
  });

  it('keeps neither code nor token as it is, and stops at a number of devices', async () => {
    const person = await test.signUp();
    const token = await pairDevice(test.app, person);
    const asked = await request(person);
    const stored = JSON.stringify([
      await test.deps.db.select().from(devices),
      await test.deps.db.select().from(pairings),
    ]);
    for (const secret of [token, asked.code, asked.code.replace('-', '')]) {
      expect(stored).not.toContain(secret);
      expect(stored).not.toContain(createHash('sha256').update(secret).digest('hex'));
    }
    expect(test.logs.lines().join('')).not.toMatch(/hsd_/);
    const [first] = await test.deps.db.select().from(devices).where(eq(devices.userId, person.userId));
    if (first === undefined) throw new Error('no device was paired');
    await test.deps.db.insert(devices).values(
      Array.from({ length: MAX_DEVICES - 1 }, () => ({
        ...first,
        id: test.deps.identity.id(),
        tokenHash: randomUUID(),
      })),
    );
    await join(asked.code);
    expect(await codeOf(await confirm(person, asked.pairing_id))).toBe('CONFLICT');
    const page = await (await person.call('GET', '/api/v1/devices?limit=30')).json();
    const rest = await person.call('GET', `/api/v1/devices?limit=30&cursor=${page.next_cursor}`);
    expect([page.items.length, (await rest.json()).items.length]).toEqual([30, 20]);
  });
});

describe('a device', () => {
  it('is out at once when it is removed, by its owner alone', async () => {
    const [ada, bob] = [await test.signUp(), await test.signUp()];
    const token = await pairDevice(test.app, ada);
    const { id } = await (await asDevice(token)).json();
    expect((await bob.call('DELETE', `/api/v1/devices/${id}`)).status).toBe(404);
    expect((await ada.call('DELETE', `/api/v1/devices/${id}`)).status).toBe(204);
    expect((await asDevice(token)).status).toBe(401);
    expect((await asDevice(token, '/api/v1/devices/me/events')).status).toBe(401);
  });

  it('is out while its owner is suspended, and opens nothing that people open', async () => {
    const person = await test.signUp();
    const token = await pairDevice(test.app, person);
    expect((await asDevice(token, '/api/v1/profile')).status).toBe(401);
    await suspend(test.deps.db, person.userId);
    expect(await codeOf(await asDevice(token))).toBe('ACCOUNT_SUSPENDED');
  });
});
