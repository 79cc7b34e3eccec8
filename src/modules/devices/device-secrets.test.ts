import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fixedIdentity } from '../../testing/fixed-identity.ts';
import {
  createCheckNumber,
  createDeviceToken,
  createPairingCode,
  hashDeviceSecret,
  isDeviceToken,
  parsePairingCode,
} from './device-secrets.ts';

it('reads every code it makes, however it is typed', () => {
  const identity = fixedIdentity();
  fc.assert(
    fc.property(fc.boolean(), fc.constantFrom('', ' ', '-', ' - '), (isLower, gap) => {
      const code = createPairingCode(identity);
      expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
      const [start, end] = code.split('-');
      const typed = ` ${start}${gap}${end} `;
      expect(parsePairingCode(isLower ? typed.toLowerCase() : typed)).toBe(`${start}${end}`);
    }),
  );
});

it('takes nothing else for a code', () => {
  for (const text of ['', 'ABCD-EFG', 'ABCD-EFGHJ', 'ABCD-EFG0', 'ABCD-EFGI', 'ABCD_EFGH', 'ÄBCD-EFGH']) {
    expect(parsePairingCode(text)).toBeNull();
  }
});

it('makes numbers of two digits, and tokens it knows again', () => {
  const identity = fixedIdentity();
  for (let count = 0; count < 200; count += 1) expect(createCheckNumber(identity)).toMatch(/^[1-9][0-9]$/);
  expect(isDeviceToken(createDeviceToken(identity))).toBe(true);
  expect(isDeviceToken('hs_live_x')).toBe(false);
});

it('finds what was hashed with an earlier secret', () => {
  const [old] = hashDeviceSecret(['old'], 'text');
  expect(hashDeviceSecret(['new', 'old'], 'text')).toContain(old);
  expect(hashDeviceSecret(['new'], 'text')).not.toContain(old);
  expect(() => hashDeviceSecret([], 'text')).toThrow('no device token secret');
});
