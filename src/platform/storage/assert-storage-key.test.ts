import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetKey, blobKey, layoutKey, manifestKey, revisionKey } from '../../contracts/storage-keys.ts';
import { assertStorageKey, assertStoragePrefix } from './assert-storage-key.ts';

function isAccepted(key: string): boolean {
  try {
    assertStorageKey(key);
    return true;
  } catch {
    return false;
  }
}

/** Text made of what paths are made of, so that many samples are almost keys. */
const almostKey = fc
  .array(
    fc.constantFrom('a', 'B', '0', '-', '_', '.', '..', '/', '\\', ':', '\0', ' ', 'con', 'NUL', 'é', '%2e'),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));

describe('an accepted key', () => {
  it('names one place below the root, on every system', () => {
    fc.assert(
      fc.property(almostKey, (key) => {
        fc.pre(isAccepted(key));
        expect(posix.resolve('/data', key)).toBe(`/data/${key}`);
        expect(win32.resolve('C:\\data', key)).toBe(`C:\\data\\${key.replaceAll('/', '\\')}`);
        expect(new URL(`/storage/${key}`, 'http://host').pathname).toBe(`/storage/${key}`);
      }),
      { numRuns: 2_000 },
    );
  });

  it('can be cut anywhere and is a prefix', () => {
    fc.assert(
      fc.property(almostKey, fc.nat(20), (key, length) => {
        fc.pre(isAccepted(key));
        const prefix = key.slice(0, length);
        fc.pre(!/(^|\/)\.+$/.test(prefix));
        expect(() => assertStoragePrefix(prefix)).not.toThrow();
      }),
    );
  });
});

it('accepts every key of the contract', () => {
  const id = '01900000-0000-7abc-8000-000000000001';
  const output = { jobId: id, deviceId: 'd1', screenId: 'ab'.repeat(8), attempt: 2 };
  const keys = [
    blobKey(id, 'ab'.repeat(32)),
    revisionKey(id, id),
    manifestKey(id, 1),
    layoutKey(output),
    assetKey(output, 'logo_2x'),
  ];
  for (const key of keys) expect(isAccepted(key)).toBe(true);
});
