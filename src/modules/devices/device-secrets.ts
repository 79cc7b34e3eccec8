import { createHmac } from 'node:crypto';
import type { Identity } from '../../platform/identity.ts';

/** Without characters that are taken for others when they are read from a screen. 32, so five bits each. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;
const CODE = new RegExp(`^[${ALPHABET}]{${CODE_LENGTH}}$`);
const TOKEN = /^hsd_[A-Za-z0-9_-]{43}$/;

/** A code of 40 random bits, as it is typed: `7KQX-M2PD`. */
export function createPairingCode(identity: Identity): string {
  const code = Array.from(identity.secretBytes(CODE_LENGTH), (byte) => ALPHABET.charAt(byte % 32)).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The code that a person typed, whatever its case and spacing; `null` when it cannot be one. */
export function parsePairingCode(text: string): string | null {
  const code = text.toUpperCase().replaceAll(/[\s-]/g, '');
  return CODE.test(code) ? code : null;
}

/** A number of two digits to compare on two screens. */
export function createCheckNumber(identity: Identity): string {
  const [high = 0, low = 0] = identity.secretBytes(2);
  return String(10 + ((high * 256 + low) % 90));
}

/** A token of 256 random bits; the prefix lets scanners recognise one that leaked. */
export function createDeviceToken(identity: Identity): string {
  return `hsd_${Buffer.from(identity.secretBytes(32)).toString('base64url')}`;
}

export function isDeviceToken(text: string): boolean {
  return TOKEN.test(text);
}

/** The form in which codes and tokens are kept, by each secret of a rotation list: the first is for new ones. */
export function hashDeviceSecret(secrets: readonly string[], text: string): [string, ...string[]] {
  const [first, ...others] = secrets.map((secret) =>
    createHmac('sha256', secret).update(`device secret\n${text}`).digest('hex'),
  );
  if (first === undefined) throw new Error('no device token secret is configured');
  return [first, ...others];
}
