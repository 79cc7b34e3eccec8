import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { callCommand } from './testing/call-command.ts';

const decode = (given: string) => callCommand(null, ['decode-payload', given]);
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

it('shows a payload, packed or not, and what is only text', async () => {
  const payload = { job_id: '0199', note: 'ä?>' };
  const packed = gzipSync(JSON.stringify(payload)).toString('base64');
  for (const given of [base64url(payload), Buffer.from(JSON.stringify(payload)).toString('base64'), packed]) {
    expect((await decode(given)).data).toEqual({ payload });
  }
  expect((await decode(Buffer.from('2026-01-01 0199').toString('base64'))).lines).toEqual([
    '2026-01-01 0199',
  ]);
});

it('shows what a token claims, without its signature', async () => {
  const { data, lines } = await decode(`${base64url({ alg: 'HS256' })}.${base64url({ sub: 'me' })}.c2VjcmV0`);
  expect(data).toEqual({ header: { alg: 'HS256' }, claims: { sub: 'me' }, signature: 'not checked' });
  expect(lines.join('')).not.toContain('c2VjcmV0');
});

it.each([
  ['not base64!', 'neither base64'],
  ['a.b', 'neither base64'],
  [Buffer.from([0xff, 0xfe, 0x00]).toString('base64'), 'no text'],
  [gzipSync(Buffer.alloc(2 * 1024 * 1024)).toString('base64'), 'damaged or larger'],
  [Buffer.from([0x1f, 0x8b, 1]).toString('base64'), 'damaged or larger'],
])('refuses %s', async (given, problem) => {
  await expect(decode(given)).rejects.toThrow(problem);
});
