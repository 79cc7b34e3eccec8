import { z } from '@hono/zod-openapi';
import { idSchema } from '../../contracts/ids.ts';
import { tierSchema } from '../../contracts/tiers.ts';
import { emailSchema } from './email-address.ts';
import type { SignedIn } from './start-session.ts';
import type { UserAccount } from './user-account.ts';

const EXAMPLE_ID = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01';

/** What stands behind `#token=` in a link. */
const linkToken = z.string().min(1).max(256);

const newPassword = z.string().min(10, 'must have at least 10 characters').max(256);

export const registerBody = z
  .strictObject({
    email: emailSchema,
    password: newPassword,
  })
  .openapi('Register');

export const loginBody = z
  .strictObject({ email: emailSchema, password: z.string().min(1).max(256) })
  .openapi('Login');

export const refreshBody = z
  .strictObject({ refresh_token: z.string().min(1).max(256) })
  .openapi('RefreshRequest');

export const forgotPasswordBody = z.strictObject({ email: emailSchema }).openapi('ForgotPassword');

export const resetPasswordBody = z
  .strictObject({ token: linkToken, password: newPassword })
  .openapi('ResetPassword');

export const verifyEmailBody = z.strictObject({ token: linkToken }).openapi('VerifyEmail');

export const userSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    email_verified: z.boolean(),
    tier: tierSchema,
    entitlements_version: z.int(),
    is_admin: z.boolean().openapi({ description: 'Whether the person looks after this installation.' }),
    created_at: z.iso.datetime(),
  })
  .openapi('User');

export const signedInSchema = z
  .object({
    token_type: z.literal('Bearer'),
    access_token: z.string(),
    expires_in_seconds: z.int(),
    refresh_token: z.string(),
    user: userSchema,
  })
  .openapi('SignedIn');

export const USER_EXAMPLE = {
  id: EXAMPLE_ID,
  email: 'ada@example.com',
  email_verified: true,
  tier: 'premium',
  entitlements_version: 1,
  is_admin: false,
  created_at: '2026-01-15T12:00:00.000Z',
} as const;

export const SIGNED_IN_EXAMPLE = {
  token_type: 'Bearer',
  access_token: 'eyJhbGciOiJIUzI1NiJ9.…',
  expires_in_seconds: 900,
  refresh_token: 'hsr_…',
  user: USER_EXAMPLE,
} as const;

export function toUserBody(user: UserAccount): z.infer<typeof userSchema> {
  return {
    id: user.id,
    email: user.email,
    email_verified: user.emailVerified,
    tier: user.tier,
    entitlements_version: user.entitlementsVersion,
    is_admin: user.isAdmin,
    created_at: user.createdAt.toISOString(),
  };
}

export function toSignedInBody(signedIn: SignedIn): z.infer<typeof signedInSchema> {
  return {
    token_type: 'Bearer',
    access_token: signedIn.accessToken,
    expires_in_seconds: signedIn.expiresInSeconds,
    refresh_token: signedIn.refreshToken,
    user: toUserBody(signedIn.user),
  };
}
