import { createHash, createHmac } from 'node:crypto';
import type { Identity } from '../../platform/identity.ts';

const TOKEN_BYTES = 32;
const TOKEN = /^hsr_[A-Za-z0-9_-]{43}$/;

/** A new 256-bit token; the prefix lets scanners recognise one that leaked. */
export function createRefreshToken(identity: Identity): string {
  return `hsr_${Buffer.from(identity.secretBytes(TOKEN_BYTES)).toString('base64url')}`;
}

export function isRefreshToken(text: string): boolean {
  return TOKEN.test(text);
}

/** The form in which tokens are stored. */
export function hashRefreshToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function createSuccessorSalt(identity: Identity): string {
  return Buffer.from(identity.secretBytes(TOKEN_BYTES)).toString('base64url');
}

/**
 * The token that follows `token`. Derived from a fresh salt, so that it is as random as the first, and from
 * what only the holder and we know, so that it can be given again within the leeway without being stored.
 */
export function deriveSuccessor(secret: string, token: string, salt: string): string {
  const mac = createHmac('sha256', secret).update(`refresh\n${salt}\n${token}`).digest('base64url');
  return `hsr_${mac}`;
}
