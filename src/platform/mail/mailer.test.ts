import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFileMailer } from './file-mailer.ts';
import { MailError, type Mailer, type MailMessage } from './mailer.ts';
import { createResendMailer } from './resend-mailer.ts';

const MESSAGE: MailMessage = {
  key: '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01',
  to: 'ada@example.com',
  subject: 'A subject',
  text: 'In plain words',
  html: '<p>In HTML</p>',
};

/** What was refused, or `null` when the message was accepted. */
async function refusalOf(sent: Promise<void>): Promise<MailError | null> {
  try {
    await sent;
    return null;
  } catch (error) {
    if (error instanceof MailError) return error;
    throw error;
  }
}

describe('Resend', () => {
  const requests: { path: string | undefined; headers: IncomingHttpHeaders; body: unknown }[] = [];
  let answer: { status: number; body: string } | 'silence';
  let mailer: Mailer;

  const server = createServer(async (request, response) => {
    requests.push({ path: request.url, headers: request.headers, body: JSON.parse(await text(request)) });
    if (answer === 'silence') return;
    response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(answer.body);
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const baseUrl = `http://127.0.0.1:${port}`;
    mailer = createResendMailer({ apiKey: 're_key', from: 'Us <us@example.com>', baseUrl, timeoutMs: 300 });
  });
  beforeEach(() => {
    requests.length = 0;
    answer = { status: 200, body: '{"id":"49a3999c-0ce1-4ea6-ab68-afcd6dc2e794"}' };
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const refuse = (status: number, name: string) => {
    answer = { status, body: JSON.stringify({ statusCode: status, name, message: 'about ada@example.com' }) };
  };

  it('is given the whole message, under its key', async () => {
    await mailer.send(MESSAGE);
    const { key, ...parts } = MESSAGE;
    expect(requests).toMatchObject([
      {
        path: '/emails',
        headers: { authorization: 'Bearer re_key', 'idempotency-key': key },
        body: { from: 'Us <us@example.com>', ...parts },
      },
    ]);
  });

  it.each([
    [422, 'validation_error', false],
    [422, 'invalid_from_address', false],
    [401, 'invalid_api_key', true],
    [429, 'rate_limit_exceeded', true],
    [409, 'concurrent_idempotent_requests', true],
    [500, 'internal_server_error', true],
  ])('that answers %i %s may be asked again: %3$s', async (status, name, retryable) => {
    refuse(status, name);
    const refusal = await refusalOf(mailer.send(MESSAGE));
    expect(refusal).toMatchObject({ code: name, retryable });
    expect(`${refusal?.message} ${refusal?.cause}`).not.toContain('ada@');
  });

  it('that knows the key already has the message', async () => {
    refuse(409, 'invalid_idempotent_request');
    expect(await refusalOf(mailer.send(MESSAGE))).toBeNull();
  });

  it('that answers nonsense, or not at all, is asked again', async () => {
    answer = { status: 502, body: '<html>bad gateway</html>' };
    expect(await refusalOf(mailer.send(MESSAGE))).toMatchObject({ retryable: true });
    answer = 'silence';
    expect(await refusalOf(mailer.send(MESSAGE))).toMatchObject({ retryable: true });
  });
});

describe('the file outbox', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hivesync-outbox-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('holds each message once, for this user alone', async () => {
    const mailer = createFileMailer(join(folder, 'outbox'));
    await mailer.send(MESSAGE);
    await mailer.send(MESSAGE);
    const names = await readdir(join(folder, 'outbox'));
    expect(names).toEqual([`${MESSAGE.key}.json`]);
    const path = join(folder, 'outbox', `${MESSAGE.key}.json`);
    const { key: _, ...parts } = MESSAGE;
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(parts);
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('refuses a key that would leave the folder', async () => {
    const refusal = await refusalOf(createFileMailer(folder).send({ ...MESSAGE, key: '../elsewhere' }));
    expect(refusal).toMatchObject({ code: 'invalid_key', retryable: false });
  });

  it('that cannot be written is tried again', async () => {
    const refusal = await refusalOf(createFileMailer('/dev/null/outbox').send(MESSAGE));
    expect(refusal).toMatchObject({ code: 'outbox_not_written', retryable: true });
  });
});
