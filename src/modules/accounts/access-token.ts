import { errors as joseErrors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { idSchema } from '../../contracts/ids.ts';
import { type Tier, tierSchema } from '../../contracts/tiers.ts';
import { ACCESS_TOKEN_SECONDS } from './settings.ts';

/** Keeps tokens of one kind from being taken for another, even where secrets were set equal by mistake. */
const AUDIENCE = 'api';

const claimsSchema = z.object({ sub: idSchema, sid: idSchema, tier: tierSchema, ver: z.int().min(1) });

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

/**
 * A check that never throws on any token content. Whether the session still stands is for the database to
 * say. Keys are imported once, because that costs more than the check itself.
 */
export function createAccessTokenVerifier(
  secrets: readonly string[],
): (token: string, now: Date) => Promise<AccessTokenVerdict> {
  let imported: Promise<CryptoKey[]> | undefined;
  return async (token, now) => {
    imported ??= Promise.all(secrets.map(importKey));
    for (const key of await imported) {
      const verdict = await verifyWithKey(key, token, now);
      if (verdict !== null) return verdict;
    }
    return { ok: false, reason: 'invalid' };
  };
}

/** `null` when the key does not fit and another may. */
async function verifyWithKey(key: CryptoKey, token: string, now: Date): Promise<AccessTokenVerdict | null> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      audience: AUDIENCE,
      requiredClaims: ['exp', 'iat'],
      currentDate: now,
    });
    return toVerdict(claimsSchema.safeParse(payload));
  } catch (error) {
    if (error instanceof joseErrors.JWTExpired) return { ok: false, reason: 'expired' };
    if (error instanceof joseErrors.JOSEError) return null;
    throw error;
  }
}

function importKey(secret: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['verify']);
}

function toVerdict(parsed: z.ZodSafeParseResult<z.infer<typeof claimsSchema>>): AccessTokenVerdict {
  if (!parsed.success) return { ok: false, reason: 'invalid' };
  const { sub, sid, tier, ver } = parsed.data;
  return { ok: true, claims: { userId: sub, sessionId: sid, tier, entitlementsVersion: ver } };
}
