import { createHash } from 'node:crypto';
import { createRemoteJWKSet, type JWTPayload, errors as joseErrors, jwtVerify } from 'jose';
import { z } from 'zod';
import { DomainError } from '../../../contracts/errors.ts';
import type { Clock } from '../../../platform/clock.ts';
import { normaliseEmail } from '../email-address.ts';
import { PROVIDER_FACTS, type Provider, type ProviderSettings } from './providers.ts';

/** What a person hands over to prove who they are: the token, and what its nonce is the hash of. */
export interface IdTokenProof {
  readonly idToken: string;
  readonly nonce: string;
}

/** What a provider says of a person. */
export interface ProvenIdentity {
  readonly provider: Provider;
  /** Names the person for ever; addresses change hands. */
  readonly subject: string;
  /** In normal form; `null` unless the provider has verified it. */
  readonly verifiedEmail: string | null;
}

/** Throws `AUTH_INVALID`, `AUTH_EXPIRED`, and `DEPENDENCY_UNAVAILABLE` when the provider's keys cannot be had. */
export type IdTokenVerifier = (proof: IdTokenProof) => Promise<ProvenIdentity>;

/** A sign-in is handed over at once; an older token was kept by somebody. */
const MAX_AGE_SECONDS = 10 * 60;
const CLOCK_TOLERANCE_SECONDS = 30;

const claimsSchema = z.object({
  sub: z.string().min(1).max(255),
  nonce: z.string(),
  email: z.string().max(320).optional(),
  /** Apple writes it as text. */
  email_verified: z.union([z.boolean(), z.enum(['true', 'false'])]).optional(),
});

/**
 * Checks the ID tokens of one provider: signature, issuer, audience, age and nonce (OpenID Connect Core 1.0,
 * §3.1.3.7). The token's nonce must be the SHA-256 of the one that is sent beside it: whoever got hold of a token
 * alone does not know that. Keys are kept for ten minutes and fetched again when a token names another.
 */
export function createIdTokenVerifier(
  provider: Provider,
  settings: ProviderSettings,
  clock: Pick<Clock, 'now'>,
): IdTokenVerifier {
  const keys = createRemoteJWKSet(new URL(settings.keysUrl), { cooldownDuration: settings.keysRefetchMs });
  const { issuers } = PROVIDER_FACTS[provider];
  return async ({ idToken, nonce }) => {
    const options = {
      algorithms: ['RS256'],
      issuer: [...issuers],
      audience: [...settings.clientIds],
      requiredClaims: ['exp', 'iat', 'sub', 'nonce'],
      maxTokenAge: MAX_AGE_SECONDS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: clock.now(),
    };
    const payload = await jwtVerify(idToken, keys, options).then(
      (result) => result.payload,
      (error: unknown) => {
        throw toRefusal(provider, error);
      },
    );
    return toIdentity(provider, payload, nonce);
  };
}

function toIdentity(provider: Provider, payload: JWTPayload, nonce: string): ProvenIdentity {
  const claims = claimsSchema.safeParse(payload);
  const expected = createHash('sha256').update(nonce).digest('hex');
  if (!claims.success || claims.data.nonce !== expected) throw invalid(provider);
  const { sub: subject, email, email_verified: verified } = claims.data;
  const isVerified = email !== undefined && (verified === true || verified === 'true');
  return { provider, subject, verifiedEmail: isVerified ? normaliseEmail(email) : null };
}

function toRefusal(provider: Provider, error: unknown): DomainError {
  const { name } = PROVIDER_FACTS[provider];
  if (error instanceof joseErrors.JWTExpired) {
    return new DomainError(
      'AUTH_EXPIRED',
      `This sign-in with ${name} is too old. Sign in with ${name} again.`,
    );
  }
  const isAboutKeys =
    !(error instanceof joseErrors.JOSEError) ||
    error instanceof joseErrors.JWKSTimeout ||
    error instanceof joseErrors.JWKSInvalid ||
    error.code === 'ERR_JOSE_GENERIC';
  if (!isAboutKeys) return invalid(provider);
  return new DomainError('DEPENDENCY_UNAVAILABLE', `${name} does not answer right now. Retry shortly.`, {
    details: { retry_after_seconds: 5 },
    retryable: true,
    cause: error,
  });
}

function invalid(provider: Provider): DomainError {
  const { name } = PROVIDER_FACTS[provider];
  return new DomainError(
    'AUTH_INVALID',
    `This is no sign-in with ${name} for this application, or not with this nonce. Sign in with ${name} again.`,
  );
}
