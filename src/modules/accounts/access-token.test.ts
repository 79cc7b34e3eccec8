import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { type AccessClaims, createAccessTokenVerifier, signAccessToken } from './access-token.ts';

const NOW = new Date('2026-01-15T12:00:00Z');
const SECRET = 'current-secret-0123456789-0123456789';
const OLD = 'previous-secret-0123456789-012345678';
const claims: AccessClaims = {
  userId: '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01',
  sessionId: '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a02',
  tier: 'pro',
  entitlementsVersion: 3,
};

const verifyAccessToken = (secrets: string[], token: string, now: Date) =>
  createAccessTokenVerifier(secrets)(token, now);
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
const key = (secret: string) => new TextEncoder().encode(secret);

function forge(change: { audience?: string; claims?: object; secret?: string }) {
  return new SignJWT({ sid: claims.sessionId, tier: 'pro', ver: 1, ...change.claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(claims.userId)
    .setAudience(change.audience ?? 'api')
    .setIssuedAt(NOW)
    .setExpirationTime(later(60))
    .sign(key(change.secret ?? SECRET));
}

describe('access tokens', () => {
  it('carry who, which session and what tier, for fifteen minutes', async () => {
    const token = await signAccessToken([SECRET], claims, NOW);
    expect(await verifyAccessToken([SECRET], token, later(899))).toEqual({ ok: true, claims });
    expect(await verifyAccessToken([SECRET], token, later(900))).toEqual({ ok: false, reason: 'expired' });
  });

  it('expire also where they were seen before', async () => {
    const verify = createAccessTokenVerifier([SECRET]);
    const token = await signAccessToken([SECRET], claims, NOW);
    for (const seconds of [0, 899]) expect(await verify(token, later(seconds))).toEqual({ ok: true, claims });
    expect(await verify(token, later(900))).toEqual({ ok: false, reason: 'expired' });
  });

  it('stay valid while a secret is rotated: the first signs, all verify', async () => {
    const old = await signAccessToken([OLD], claims, NOW);
    const fresh = await signAccessToken([SECRET, OLD], claims, NOW);
    expect(await verifyAccessToken([SECRET, OLD], old, NOW)).toMatchObject({ ok: true });
    expect(await verifyAccessToken([SECRET], fresh, NOW)).toMatchObject({ ok: true });
    expect(await verifyAccessToken([SECRET], old, NOW)).toEqual({ ok: false, reason: 'invalid' });
  });

  it.each([
    ['of another audience', () => forge({ audience: 'preview' })],
    ['of another secret', () => forge({ secret: OLD })],
    ['with a tier that does not exist', () => forge({ claims: { tier: 'root' } })],
    ['without a session', () => forge({ claims: { sid: undefined } })],
    [
      'without a signature',
      async () =>
        new UnsecuredJWT({ sid: claims.sessionId, tier: 'pro', ver: 1 })
          .setSubject(claims.userId)
          .setAudience('api')
          .setIssuedAt(NOW)
          .setExpirationTime(later(60))
          .encode(),
    ],
    ['cut short', async () => (await forge({})).slice(0, -2)],
    ['that are no tokens', async () => 'a.b.c'],
    ['that are empty', async () => ''],
  ])('%s are refused', async (_, make) => {
    expect(await verifyAccessToken([SECRET], await make(), NOW)).toEqual({ ok: false, reason: 'invalid' });
  });
});
