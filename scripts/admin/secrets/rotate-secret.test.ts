import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callCommand } from '../testing/call-command.ts';
import { changeSecretList } from './change-secret-list.ts';
import { chooseStep } from './rotation-steps.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hivesync-rotate-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const environment = () => ({ HIVESYNC_ROOT: root });

it('puts a fresh secret in front, keeps every other line, and shows neither', async () => {
  const path = join(root, '.env');
  const before = '# keep me\nJWT_SECRET=old-one # of June\nSESSION_SECRET="a,b"\n';
  await writeFile(path, before);
  await chmod(path, 0o644);
  const { lines, data } = await callCommand(null, ['rotate-secret', 'JWT_SECRET'], {
    environment: environment(),
  });
  const after = await readFile(path, 'utf8');
  const [fresh = '', old] = parseEnv(after).JWT_SECRET?.split(',') ?? [];
  expect([fresh.length, old]).toEqual([43, 'old-one']);
  expect(after.replace(`${fresh},`, '')).toBe(before);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const told = JSON.stringify([lines, data]);
  expect(told).toContain('15 minutes');
  for (const secret of [fresh, 'old-one']) expect(told).not.toContain(secret);
});

it('lets several processes accept a fresh secret before any of them signs with it, and ends with it alone', async () => {
  const path = join(root, '.env');
  const listed = async () => parseEnv(await readFile(path, 'utf8')).PREVIEW_TOKEN_SECRET?.split(',') ?? [];
  const rotate = (options: Record<string, boolean>) =>
    callCommand(null, ['rotate-secret', 'PREVIEW_TOKEN_SECRET'], { environment: environment(), options });
  const before = await readFile(path, 'utf8');
  await writeFile(path, `${before}PREVIEW_TOKEN_SECRET=older,old\n`);
  await expect(rotate({ accept: true, sign: true })).rejects.toThrow('one step');
  const accepting = await rotate({ accept: true });
  const [, , fresh = ''] = await listed();
  expect(await listed()).toEqual(['older', 'old', fresh]);
  expect(accepting.data).toMatchObject({ secrets: 3, old_may_go: null });
  expect(accepting.lines.join('\n')).toContain('--sign');
  const signing = await rotate({ sign: true });
  expect(await listed()).toEqual([fresh, 'older', 'old']);
  expect(signing.data).toMatchObject({ secrets: 3, old_may_go: expect.stringContaining('in an hour') });
  await rotate({ end: true });
  expect(await listed()).toEqual([fresh]);
  await expect(rotate({ end: true })).rejects.toThrow('only one');
  await expect(rotate({ sign: true })).rejects.toThrow('only one');
  await writeFile(path, before);
});

it('changes nothing when the operator says no, or the secret or the file is not there', async () => {
  const path = join(root, '.env');
  const before = await readFile(path, 'utf8');
  const call = (name: string, options = {}) =>
    callCommand(null, ['rotate-secret', name], { environment: environment(), ...options });
  await expect(call('SESSION_SECRET', { says: 'no' })).rejects.toThrow('Nothing was changed');
  await expect(call('POSTGRES_PASSWORD')).rejects.toThrow('no such secret');
  const elsewhere = { HIVESYNC_ROOT: join(root, 'nowhere') };
  await expect(call('JWT_SECRET', { environment: elsewhere })).rejects.toThrow('HIVESYNC_ROOT');
  expect(await readFile(path, 'utf8')).toBe(before);
});

it.each([
  ['A=1\nJWT_SECRET=x\nJWT_SECRET=y\n', 'more than once'],
  ['JWT_SECRET=$' + '{OTHER}\n', 'by hand'],
  ['JWT_SECRET="unclosed\n', 'by hand'],
])('leaves %j to a person', (text, problem) => {
  expect(() => changeSecretList(text, 'JWT_SECRET', chooseStep({}).change('new'))).toThrow(problem);
});

it('what is read afterwards is the new secret and then what was read before', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
  const line = fc.oneof(
    fc.constantFrom('', '# JWT_SECRET=comment', 'OTHER=1', 'MY_JWT_SECRET=z'),
    fc.stringMatching(/^# [a-z ]{0,20}$/),
  );
  fc.assert(
    fc.property(
      fc.array(line),
      fc.array(line),
      fc.array(secret, { maxLength: 3 }),
      fc.constantFrom('', '"', "'"),
      fc.constantFrom('', ' # comment'),
      fc.constantFrom('\n', '\r\n'),
      (before, after, secrets, quote, comment, ending) => {
        const own = `JWT_SECRET=${quote}${secrets.join(',')}${quote}${comment}`;
        const text = [...before, own, ...after].join(ending);
        const changed = changeSecretList(text, 'JWT_SECRET', chooseStep({}).change('fresh'));
        expect(changed.count).toBe(secrets.length + 1);
        expect(parseEnv(changed.text).JWT_SECRET).toBe(['fresh', ...secrets].join(','));
        expect({ ...parseEnv(changed.text), JWT_SECRET: '' }).toEqual({ ...parseEnv(text), JWT_SECRET: '' });
      },
    ),
  );
});
