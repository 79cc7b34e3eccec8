import { decodeJwt, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { type PreviewClaims, signPreviewToken, verifyPreviewToken } from './preview-token.ts';

const SECRET = 'preview-token-secret-of-a-test';
const NOW = new Date('2026-03-01T12:00:00.000Z');

const CLAIMS: PreviewClaims = {
  job_id: '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01',
  project_id: '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b02',
  user_id: '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b03',
  platform: 'both',
  tier: 'pro',
  allowed_device_types: ['virtual', 'device'],
  devices: ['d1', 'd2'],
  flags: ['bare'],
};

const sign = (secrets = [SECRET]) => signPreviewToken(secrets, CLAIMS, { issuedAt: NOW, ttlSeconds: 300 });
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
const jwt = (claims: object, alg = 'HS256') =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg }).setIssuedAt(NOW).setExpirationTime(later(300));
const key = new TextEncoder().encode(SECRET);

describe('a preview token', () => {
  it('carries exactly its claims, audience and times', async () => {
    const issued = NOW.getTime() / 1_000;
    expect(decodeJwt(await sign())).toEqual({ ...CLAIMS, aud: 'preview', iat: issued, exp: issued + 300 });
  });

  it('is good until it expires, to the second', async () => {
    const token = await sign();
    expect(await verifyPreviewToken([SECRET], token, later(299))).toEqual({
      ok: true,
      claims: CLAIMS,
      expiresAt: later(300),
    });
    expect(await verifyPreviewToken([SECRET], token, later(300))).toEqual({ ok: false, reason: 'expired' });
  });

  it('stays good while its secret is in the rotation list', async () => {
    const token = await sign(['old', 'older']);
    expect(await verifyPreviewToken(['new', 'old'], token, NOW)).toMatchObject({ ok: true });
    expect(await verifyPreviewToken(['new'], token, NOW)).toEqual({ ok: false, reason: 'invalid' });
  });

  it.each([
    ['for another audience', () => jwt(CLAIMS).setAudience('api').sign(key)],
    ['for no audience', () => jwt(CLAIMS).sign(key)],
    [
      'without a job',
      () =>
        jwt({ ...CLAIMS, job_id: undefined })
          .setAudience('preview')
          .sign(key),
    ],
    [
      'without a device',
      () =>
        jwt({ ...CLAIMS, devices: [] })
          .setAudience('preview')
          .sign(key),
    ],
    ['of another algorithm', () => jwt(CLAIMS, 'HS512').setAudience('preview').sign(key)],
    [
      'that never expires',
      () =>
        new SignJWT({ ...CLAIMS })
          .setProtectedHeader({ alg: 'HS256' })
          .setAudience('preview')
          .setIssuedAt(NOW)
          .sign(key),
    ],
    ['that is no token', async () => 'a.b.c'],
    ['that is empty', async () => ''],
  ])('%s is invalid', async (_, make) => {
    expect(await verifyPreviewToken([SECRET], await make(), NOW)).toEqual({ ok: false, reason: 'invalid' });
  });

  it('cannot be signed without a secret', async () => {
    await expect(sign([])).rejects.toThrow('no preview token secret');
  });
});
