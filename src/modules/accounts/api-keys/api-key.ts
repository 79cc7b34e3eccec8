import { createHmac } from 'node:crypto';
import type { Identity } from '../../../platform/identity.ts';

const KEY = /^hs_live_[A-Za-z0-9_-]{43}$/;
const PREFIX_LENGTH = 'hs_live_'.length + 6;

/** A new key of 256 bits; its beginning lets scanners recognise one that leaked. */
export function createApiKey(identity: Identity): string {
  return `hs_live_${Buffer.from(identity.secretBytes(32)).toString('base64url')}`;
}

export function isApiKey(text: string): boolean {
  return KEY.test(text);
}

/** What of a key is shown to its owner later. */
export function prefixOf(key: string): string {
  return key.slice(0, PREFIX_LENGTH);
}

/** The form in which keys are kept, by each secret of a rotation list: the first is for new ones. */
export function hashApiKey(secrets: readonly string[], key: string): string[] {
  return secrets.map((secret) => createHmac('sha256', secret).update(`api key\n${key}`).digest('hex'));
}
