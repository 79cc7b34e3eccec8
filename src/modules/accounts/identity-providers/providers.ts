/** Who may vouch for a person beside ourselves. */
export const PROVIDERS = ['google', 'apple'] as const;

export type Provider = (typeof PROVIDERS)[number];

export interface ProviderFacts {
  readonly name: string;
  /** What the token names as its maker. */
  readonly issuers: readonly string[];
  /** Where the keys are that it signs with; they change from time to time. */
  readonly keysUrl: string;
  /** The variable that switches it on. */
  readonly variable: string;
}

/**
 * Google: "Verify the Google ID token on your server side". Apple: "Verifying a user" and "Fetch Apple's public key
 * for verifying token signature".
 */
export const PROVIDER_FACTS: Readonly<Record<Provider, ProviderFacts>> = {
  google: {
    name: 'Google',
    issuers: ['https://accounts.google.com', 'accounts.google.com'],
    keysUrl: 'https://www.googleapis.com/oauth2/v3/certs',
    variable: 'AUTH_GOOGLE_CLIENT_ID',
  },
  apple: {
    name: 'Apple',
    issuers: ['https://appleid.apple.com'],
    keysUrl: 'https://appleid.apple.com/auth/keys',
    variable: 'AUTH_APPLE_CLIENT_ID',
  },
};

/** An installation's own registration with a provider. */
export interface ProviderSettings {
  /** The applications whose sign-ins we accept. */
  readonly clientIds: readonly string[];
  readonly keysUrl: string;
  /** How soon a key that is not known has the keys fetched again, so that nobody makes us ask for ever more. */
  readonly keysRefetchMs: number;
}

export type IdentityProviders = Readonly<Record<Provider, ProviderSettings | null>>;

const KEYS_REFETCH_MS = 30_000;

/** The providers that client ids are configured for; `null` for the others. */
export function configureProviders(
  clientIds: Readonly<Record<Provider, readonly string[]>>,
): IdentityProviders {
  const settingsOf = (provider: Provider): ProviderSettings | null =>
    clientIds[provider].length === 0
      ? null
      : {
          clientIds: clientIds[provider],
          keysUrl: PROVIDER_FACTS[provider].keysUrl,
          keysRefetchMs: KEYS_REFETCH_MS,
        };
  return { google: settingsOf('google'), apple: settingsOf('apple') };
}
