import { parseOptions } from '@node-rs/argon2';
import { expect, it } from 'vitest';
import { createArgon2PasswordHasher } from './argon2-password-hasher.ts';
import { PasswordHasherBusyError } from './password-hasher.ts';

const hasher = createArgon2PasswordHasher({ concurrency: 2, maxWaiting: 8 });

it('hashes with at least the parameters OWASP asks for, and a salt of its own each time', async () => {
  const [first, second] = await Promise.all([hasher.hash('same'), hasher.hash('same')]);
  expect(first).toMatch(/^\$argon2id\$/);
  expect(parseOptions(first)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1, saltLen: 16 });
  expect(first).not.toBe(second);
});

it('tells the right password from a wrong one', async () => {
  const hash = await hasher.hash('right');
  expect(await hasher.verify(hash, 'right')).toBe(true);
  expect(await hasher.verify(hash, 'wrong')).toBe(false);
});

it('refuses at once what would wait behind too many, and serves everybody else', async () => {
  const hash = await hasher.hash('right');
  const small = createArgon2PasswordHasher({ concurrency: 1, maxWaiting: 3 });
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => small.verify(hash, 'right')));
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(6);
  for (const { reason } of refused) expect(reason).toBeInstanceOf(PasswordHasherBusyError);
  expect(await small.verify(hash, 'right')).toBe(true);
});

it('leaves the event loop free while it hashes', async () => {
  let turns = 0;
  let done = false;
  const hashing = Promise.all(Array.from({ length: 4 }, () => hasher.hash('x'))).then(() => {
    done = true;
  });
  while (!done) {
    turns += 1;
    await new Promise(setImmediate);
  }
  await hashing;
  expect(turns).toBeGreaterThan(10);
});

it('gives its place on when a hash cannot be read', async () => {
  const small = createArgon2PasswordHasher({ concurrency: 1, maxWaiting: 0 });
  await expect(small.verify('not a hash', 'x')).rejects.toThrow();
  expect(await small.hash('x')).toMatch(/^\$argon2id/);
});
