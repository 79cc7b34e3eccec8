import { errors as joseErrors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { idSchema } from '../../contracts/ids.ts';
import { type Tier, tierSchema } from '../../contracts/tiers.ts';
import { BoundedCache } from '../../platform/bounded-cache.ts';
import { ACCESS_TOKEN_SECONDS } from './settings.ts';

/** Keeps tokens of one kind from being taken for another, even where secrets were set equal by mistake. */
const AUDIENCE = 'api';

const claimsSchema = z.object({
  sub: idSchema,
  sid: idSchema,
  tier: tierSchema,
  ver: z.int().min(1),
  exp: z.number(),
});

export interface AccessClaims {
  readonly userId: string;
  readonly sessionId: string;
  readonly tier: Tier;
  readonly entitlementsVersion: number;
}

export type AccessTokenVerdict =
  | { readonly ok: true; readonly claims: AccessClaims }
  | { readonly ok: false; readonly reason: 'invalid' | 'expired' };

const encoder = new TextEncoder();

export async function signAccessToken(
  secrets: readonly string[],
  claims: AccessClaims,
  issuedAt: Date,
): Promise<string> {
  const [secret] = secrets;
  if (secret === undefined) throw new Error('no access token secret is configured');
  const issuedAtSeconds = Math.floor(issuedAt.getTime() / 1_000);
  return new SignJWT({ sid: claims.sessionId, tier: claims.tier, ver: claims.entitlementsVersion })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(claims.userId)
    .setAudience(AUDIENCE)
    .setIssuedAt(issuedAtSeconds)
    .setExpirationTime(issuedAtSeconds + ACCESS_TOKEN_SECONDS)
    .sign(encoder.encode(secret));
}

/** How many tokens a process remembers to have verified. */
const REMEMBERED_TOKENS = 5_000;

interface VerifiedToken {
  readonly claims: AccessClaims;
  readonly expiresAtSeconds: number;
}

/**
 * A check that never throws on any token content. Whether the session still stands is for the database to
 * say. Keys are imported once, and a signature that was found right is not looked at again, because that costs more than
 * all the rest of the check.
 */
export function createAccessTokenVerifier(
  secrets: readonly string[],
): (token: string, now: Date) => Promise<AccessTokenVerdict> {
  const remembered = new BoundedCache<VerifiedToken>(REMEMBERED_TOKENS);
  let imported: Promise<CryptoKey[]> | undefined;
  return async (token, now) => {
    const known = remembered.get(token);
    if (known !== undefined) return toVerdict(known, now);
    imported ??= Promise.all(secrets.map(importKey));
    for (const key of await imported) {
      const verified = await verifyWithKey(key, token, now);
      if (verified === 'other_key') continue;
      if (typeof verified === 'string') return { ok: false, reason: verified };
      remembered.set(token, verified);
      return toVerdict(verified, now);
    }
    return { ok: false, reason: 'invalid' };
  };
}

function toVerdict({ claims, expiresAtSeconds }: VerifiedToken, now: Date): AccessTokenVerdict {
  if (expiresAtSeconds <= Math.floor(now.getTime() / 1_000)) return { ok: false, reason: 'expired' };
  return { ok: true, claims };
}

async function verifyWithKey(
  key: CryptoKey,
  token: string,
  now: Date,
): Promise<VerifiedToken | 'other_key' | 'invalid' | 'expired'> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      audience: AUDIENCE,
      requiredClaims: ['exp', 'iat'],
      currentDate: now,
    });
    const parsed = claimsSchema.safeParse(payload);
    if (!parsed.success) return 'invalid';
    const { sub, sid, tier, ver, exp } = parsed.data;
    return { claims: { userId: sub, sessionId: sid, tier, entitlementsVersion: ver }, expiresAtSeconds: exp };
  } catch (error) {
    if (error instanceof joseErrors.JWTExpired) return 'expired';
    if (error instanceof joseErrors.JOSEError) return 'other_key';
    throw error;
  }
}

function importKey(secret: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['verify']);
}
