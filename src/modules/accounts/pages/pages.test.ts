import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../../runners/text/testing/chromium-lines.ts';
import { findFreePort } from '../../../platform/embedded/free-port.ts';
import { type Listener, listen } from '../../../server/listen.ts';
import {
  createTestApp,
  TEST_INTERNAL_TOKEN,
  type TestApp,
  type TestPerson,
} from '../../../testing/test-app.ts';

const NEW_PASSWORD = 'another long pass phrase';
const browserPath = findChromium();

let test: TestApp;
let app: TestApp['app'];
let url: string;

beforeAll(async () => {
  test = await createTestApp();
  url = `http://127.0.0.1:${await findFreePort()}`;
  app = test.with({ accounts: { ...test.deps.accounts, publicUrl: url } });
});
afterAll(() => test.close());

function post(path: string, fields: Record<string, string>, origin = url) {
  return app.request(path, {
    method: 'POST',
    headers: { Origin: origin },
    body: new URLSearchParams(fields),
  });
}

/** The link to a page that was sent to a person. */
async function linkTo(person: TestPerson, name: 'verify-email' | 'reset-password'): Promise<string> {
  const headers = { Authorization: `Bearer ${TEST_INTERNAL_TOKEN}` };
  await app.request('/internal/tasks/mail', { method: 'POST', headers });
  const links = test.mailbox.to(person.email).flatMap(({ text }) => /http:\S+#token=\S+/.exec(text) ?? []);
  const link = links.find((one) => one.includes(name));
  if (link === undefined) throw new Error('no link was sent');
  return link;
}

const tokenOf = (link: string) => link.slice(link.indexOf('#token=') + '#token='.length);
const isVerified = async (person: TestPerson) =>
  (await (await person.call('GET', '/api/v1/auth/me')).json()).email_verified;

describe('the page behind a link', () => {
  it('loads nothing from elsewhere, is kept nowhere, and uses no link up by being opened', async () => {
    const person = await test.signUp();
    const link = new URL(await linkTo(person, 'verify-email'));
    for (let count = 0; count < 3; count += 1) {
      const answer = await app.request(link.pathname);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(answer.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*script-src 'self'/);
      expect(await answer.text()).not.toMatch(/(?:src|href|action)="(?!\/account\/|data:,")/);
    }
    expect(await isVerified(person)).toBe(false);
    expect((await post(link.pathname, { token: tokenOf(link.href) })).status).toBe(200);
    expect(await isVerified(person)).toBe(true);
    const again = await post(link.pathname, { token: tokenOf(link.href) });
    expect(again.status).toBe(410);
    expect(await again.text()).toMatch(/used or has expired[\s\S]*message sent again/);
  });

  it('takes nothing from pages of other sites, and never repeats what it was sent as HTML', async () => {
    for (const path of ['verify-email', 'reset-password', 'sign-in', 'forgot-password']) {
      const foreign = await post(`/account/${path}`, { token: 'x' }, 'https://evil.example');
      expect([foreign.status, foreign.headers.get('Content-Type')]).toEqual([
        403,
        'text/html; charset=UTF-8',
      ]);
    }
    const token = '"><script>alert(1)</script>';
    const answer = await post('/account/reset-password', { token, password: 'short' });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain('at least 10 characters');
    expect(text).not.toContain('<script>alert');
  });

  it('says what to do with a link that is wrong, and has another sent', async () => {
    const answer = await post('/account/reset-password', { token: 'hsl_wrong', password: NEW_PASSWORD });
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain('Send a link');
    const person = await test.signUp();
    expect((await post('/account/forgot-password', { email: person.email })).status).toBe(202);
    expect(await linkTo(person, 'reset-password')).toContain('#token=hsl_');
    expect((await post('/account/forgot-password', { email: 'nobody' })).status).toBe(422);
  });
});

describe.runIf(browserPath !== undefined)('in a browser', () => {
  let listener: Listener;
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    const { port, hostname } = new URL(url);
    listener = await listen(app.fetch, { port: Number(port), hostname });
    browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    await listener.drain(0);
  });

  async function open(
    address: string,
    options: { readonly javaScriptEnabled?: boolean } = {},
  ): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 390, height: 640 }, ...options });
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
        complaints.push(request.url());
    });
    await page.goto(address);
    return page;
  }

  /** Kept for a person to look at, where a folder for it is named. */
  async function show(page: Page, name: string) {
    const folder = process.env.SCREENSHOTS;
    if (folder === undefined) return;
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }

  it('a new password is chosen by keyboard, once it is a good one', async () => {
    const person = await test.signUp();
    await post('/account/forgot-password', { email: person.email });
    const page = await open(await linkTo(person, 'reset-password'));
    expect(await page.locator('#token-row').isVisible()).toBe(false);
    expect(page.url()).not.toContain('#');
    await page.getByLabel('New password').fill('password1234');
    await show(page, 'reset-password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await show(page, 'reset-password-refused');
    expect(await page.getByRole('alert').textContent()).toContain('Choose another password');
    await page.getByLabel('New password').fill(NEW_PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your password is changed' }).waitFor();
    const login = await app.request('/api/v1/auth/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: person.email, password: NEW_PASSWORD }),
    });
    expect(login.status).toBe(200);
  });

  it('an address is confirmed without scripts, by the code of the link', async () => {
    const person = await test.signUp();
    const link = await linkTo(person, 'verify-email');
    const page = await open(link, { javaScriptEnabled: false });
    await show(page, 'verify-email-without-scripts');
    await page.getByLabel('Code of the link').fill(tokenOf(link));
    await page.getByRole('button').click();
    await page.getByRole('heading', { name: 'Your address is confirmed' }).waitFor();
    expect(await isVerified(person)).toBe(true);
  });

  it('a one-time login signs in, names whom, and signs out again', async () => {
    const person = await test.signUp();
    const headers = { Authorization: `Bearer ${person.accessToken}` };
    const asked = await app.request('/api/v1/auth/session-token', { method: 'POST', headers });
    const page = await open((await asked.json()).url);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText(person.email).waitFor();
    await show(page, 'signed-in');
    expect(await page.evaluate('document.cookie')).toBe('');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    expect((await page.context().cookies()).length).toBe(0);
  });

  it('nothing is asked of other hosts, and the policy forbids nothing that a page needs', () => {
    expect(complaints).toEqual([]);
  });
});
