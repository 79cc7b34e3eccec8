import { errors as joseErrors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { buildPlatformSchema } from './device-context.ts';
import { deviceIdSchema, idSchema } from './ids.ts';
import { tierSchema } from './tiers.ts';

export const PREVIEW_TOKEN_AUDIENCE = 'preview';

export const previewClaimsSchema = z.object({
  job_id: idSchema,
  project_id: idSchema,
  user_id: idSchema,
  platform: buildPlatformSchema,
  tier: tierSchema,
  allowed_device_types: z.array(z.enum(['device', 'virtual'])).min(1),
  devices: z.array(deviceIdSchema).min(1),
  flags: z.array(z.string().max(64)),
});

export type PreviewClaims = z.infer<typeof previewClaimsSchema>;

export type PreviewTokenVerdict =
  | { readonly ok: true; readonly claims: PreviewClaims; readonly expiresAt: Date }
  | { readonly ok: false; readonly reason: 'invalid' | 'expired' };

const encoder = new TextEncoder();

/** A signed token for one job. `secrets` is a rotation list: the first signs. */
export async function signPreviewToken(
  secrets: readonly string[],
  claims: PreviewClaims,
  validity: { issuedAt: Date; ttlSeconds: number },
): Promise<string> {
  const [secret] = secrets;
  if (secret === undefined) throw new Error('no preview token secret is configured');
  const issuedAt = Math.floor(validity.issuedAt.getTime() / 1_000);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setAudience(PREVIEW_TOKEN_AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + validity.ttlSeconds)
    .sign(encoder.encode(secret));
}

/** Never throws on any token content. Only HS256 and the preview audience are accepted. */
export async function verifyPreviewToken(
  secrets: readonly string[],
  token: string,
  now: Date,
): Promise<PreviewTokenVerdict> {
  for (const secret of secrets) {
    try {
      const { payload } = await jwtVerify(token, encoder.encode(secret), {
        algorithms: ['HS256'],
        audience: PREVIEW_TOKEN_AUDIENCE,
        requiredClaims: ['exp', 'iat'],
        currentDate: now,
      });
      const claims = previewClaimsSchema.safeParse(payload);
      if (!claims.success) return { ok: false, reason: 'invalid' };
      return { ok: true, claims: claims.data, expiresAt: new Date((payload.exp ?? 0) * 1_000) };
    } catch (error) {
      if (error instanceof joseErrors.JWTExpired) return { ok: false, reason: 'expired' };
      if (!(error instanceof joseErrors.JOSEError)) throw error;
    }
  }
  return { ok: false, reason: 'invalid' };
}
