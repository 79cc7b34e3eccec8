import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryLogger } from '../../testing/memory-logger.ts';
import { createLogger } from './create-logger.ts';
import type { LogFields } from './logger.ts';

function logged(fields: LogFields, message = 'something happened'): string {
  const { log, lines } = createMemoryLogger();
  log.info(fields, message);
  return lines().join('');
}

it('writes one JSON line with time, level, fields and message', () => {
  const { log, lines, entries } = createMemoryLogger();
  log.child({ component: 'queue' }).warn({ jobs: 3, tier: 'free' }, 'jobs wait');
  expect(lines()).toHaveLength(1);
  expect(entries()).toEqual([
    {
      time: expect.any(String),
      level: 'warn',
      component: 'queue',
      jobs: 3,
      tier: 'free',
      message: 'jobs wait',
    },
  ]);
});

it('writes nothing below its level', () => {
  const lines: string[] = [];
  const log = createLogger({ level: 'warn', destination: { write: (line) => void lines.push(line) } });
  log.info({}, 'not written');
  expect(lines).toEqual([]);
});

describe('takes out', () => {
  const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
  it.each([
    ['a JSON web token', `sent ${jwt} twice`, 'sent [redacted] twice'],
    ['an API key', 'key hs_live_Zm9vYmFy-x used', 'key hs_live_[redacted] used'],
    ['an authorization header', 'Authorization: Bearer abc.def', 'Authorization: Bearer [redacted]'],
    ['a password in a URL', 'postgres://hivesync:pa55@db:5432/x', 'postgres://[redacted]@db:5432/x'],
    [
      'a presigned query',
      'GET https://r2.dev/b/k?X-Amz-Signature=ab&x=1 failed',
      'GET https://r2.dev/b/k?[redacted] failed',
    ],
    ['a query of a path', '/storage/a/b?expires=1&signature=cc', '/storage/a/b?[redacted]'],
    ['an e-mail address', 'mail to christine@x.com bounced', 'mail to ch***@x.com bounced'],
    ['an IPv4 address', 'from 203.0.113.77 port 5', 'from 203.0.x.x port 5'],
    ['an IPv6 address', 'from 2001:db8:1::77 port 5', 'from 2001:db8:x port 5'],
    [
      'values of a failed query',
      'Failed query: select 1\nparams: hash,a@b.co',
      'Failed query: select 1\nparams: [redacted]',
    ],
  ])('%s', (_title, text, expected) => {
    expect(JSON.parse(logged({ text })).text).toBe(expected);
    expect(JSON.parse(logged({}, text)).message).toBe(expected);
  });

  it.each([
    'authorization',
    'Cookie',
    'set-cookie',
    'refreshToken',
    'new_password',
    'JWT_SECRET',
    'signature',
    'apiKey',
    'OPENAI_API_KEY',
  ])('everything under the name %s', (name) => {
    expect(logged({ [name]: 'planted' })).not.toContain('planted');
    expect(logged({ headers: { [name]: ['planted'] } })).not.toContain('planted');
  });
});

it('leaves times, versions, hashes, ids and counts as they are', () => {
  const fields = {
    at: '2026-01-15T12:30:45.000Z',
    version: '18.4.0',
    sha256: 'ab'.repeat(32),
    id: '01900000-0000-7abc-8000-000000000001',
    path: '/api/v1/projects',
    address: '127.0.0.1:5432',
    question: 'really? yes',
    input_tokens: 12,
  };
  expect(JSON.parse(logged(fields))).toMatchObject(fields);
});

it('describes an error with its name, code, causes and redacted message, and nothing else of it', () => {
  const cause = Object.assign(new Error('connect ECONNREFUSED'), {
    code: 'ECONNREFUSED',
    address: 'planted',
  });
  const error = new TypeError('no answer for a.person@example.com', { cause });
  const { error: written } = JSON.parse(logged({ error }));
  expect(written).toMatchObject({
    name: 'TypeError',
    message: 'no answer for a.***@example.com',
    stack: expect.stringContaining('create-logger.test.ts'),
    cause: { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' },
  });
  expect(JSON.stringify(written)).not.toMatch(/planted|a\.person/);
});

it('writes a bounded line whatever it is given', () => {
  const circular: Record<string, unknown> = { name: 'loop' };
  circular.self = circular;
  const line = logged({
    circular,
    text: 'x'.repeat(1e6),
    list: Array(1e4).fill('y'),
    bytes: new Uint8Array(1e6),
  });
  expect(line.length).toBeLessThan(20_000);
  expect(line).toContain('[1000000 bytes]');
});

it('never lets a planted secret through, however deep and under whatever company', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9_-]{12,40}$/);
  const form = fc.constantFrom(
    (text: string) => ({ password: text }),
    (text: string) => ({ nested: { list: [{ access_token: text }] } }),
    (text: string) => ({ text: `prefix hs_live_${text} suffix` }),
    (text: string) => ({ text: `eyJ${text}.${text}.${text}` }),
    (text: string) => ({ url: `https://host.test/path?token=${text}` }),
    (text: string) => ({ url: new URL(`redis://user:${text}@host.test`) }),
    (text: string) => ({ error: new Error(`Failed query: select $1\nparams: ${text}`) }),
    (text: string) => ({ error: new Error('outer', { cause: { secret: text } }) }),
  );
  fc.assert(
    fc.property(secret, form, fc.string(), (text, toFields, noise) => {
      expect(logged({ noise, ...toFields(text) })).not.toContain(text);
    }),
  );
});
