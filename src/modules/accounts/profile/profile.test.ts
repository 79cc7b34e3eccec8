import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../../testing/test-app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

describe('the profile', () => {
  it('is the account with a name, which can be taken away again', async () => {
    const person = await test.signUp();
    const get = async () => (await person.call('GET', '/api/v1/profile')).json();
    expect(await get()).toMatchObject({
      email: person.email,
      name: null,
      has_password: true,
      providers: [],
    });
    const changed = await person.call('PATCH', '/api/v1/profile', { name: '  Ada   Lovelace ' });
    expect((await changed.json()).name).toBe('Ada Lovelace');
    await person.call('PATCH', '/api/v1/profile', {});
    expect((await get()).name).toBe('Ada Lovelace');
    await person.call('PATCH', '/api/v1/profile', { name: null });
    expect((await get()).name).toBeNull();
  });

  it.each(['', '   ', 'x'.repeat(81), 'Ada\u202eevol', 'Ada\u0000', 'A\u200bda'])(
    'refuses %j as a name',
    async (name) => {
      const person = await test.signUp();
      expect((await person.call('PATCH', '/api/v1/profile', { name })).status).toBe(422);
    },
  );

  it('is another person’s for nobody, and changed by no API key', async () => {
    const person = await test.signUp();
    const made = await person.call('POST', '/api/v1/api-keys', { name: 'CI', scopes: ['read', 'write'] });
    const headers = { Authorization: `Bearer ${(await made.json()).key}` };
    expect((await person.call('GET', '/api/v1/profile', undefined, headers)).status).toBe(200);
    expect((await person.call('PATCH', '/api/v1/profile', { name: 'X' }, headers)).status).toBe(403);
  });
});
