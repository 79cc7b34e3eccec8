import type { TestApp, TestPerson } from './test-app.ts';

const PHONE = { name: 'Phone of a test', platform: 'ios', model: 'iPhone 15', os_version: '17.5' };

/** Pairs a phone with a person over HTTP, and gives its token. */
export async function pairDevice(
  app: TestApp['app'],
  person: TestPerson,
  description: object = {},
): Promise<string> {
  const asked = await (await person.call('POST', '/api/v1/pairing/request')).json();
  const joined = await app.request('/api/v1/pairing/join', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'x-test-address': asked.pairing_id },
    body: JSON.stringify({ code: asked.code, device: { ...PHONE, ...description } }),
  });
  const { device_token: token } = await joined.json();
  const body = { pairing_id: asked.pairing_id };
  const confirmed = await person.call('POST', '/api/v1/pairing/confirm', body);
  if (confirmed.status !== 200) throw new Error(`the pairing was answered with ${confirmed.status}`);
  return token;
}
