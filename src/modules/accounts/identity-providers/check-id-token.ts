import { DomainError } from '../../../contracts/errors.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type IdentityProviders, PROVIDER_FACTS, type Provider, type ProviderSettings } from './providers.ts';
import {
  createIdTokenVerifier,
  type IdTokenProof,
  type IdTokenVerifier,
  type ProvenIdentity,
} from './verify-id-token.ts';

/** Throws what a verifier throws, and `FEATURE_DISABLED` for a provider that is not configured. */
export type CheckIdToken = (provider: Provider, proof: IdTokenProof) => Promise<ProvenIdentity>;

/** One verifier per configured provider; each remembers the provider's keys. */
export function createIdTokenCheck(providers: IdentityProviders, clock: Pick<Clock, 'now'>): CheckIdToken {
  const verifierOf = (provider: Provider, settings: ProviderSettings | null): IdTokenVerifier | null =>
    settings === null ? null : createIdTokenVerifier(provider, settings, clock);
  const verifiers = {
    google: verifierOf('google', providers.google),
    apple: verifierOf('apple', providers.apple),
  };
  return async (provider, proof) => {
    const verify = verifiers[provider];
    if (verify !== null) return verify(proof);
    const { name, variable } = PROVIDER_FACTS[provider];
    throw new DomainError(
      'FEATURE_DISABLED',
      `This installation has no sign-in with ${name}; its operator sets ${variable}. Use e-mail and password.`,
    );
  };
}
