import type { Tier } from '../../contracts/tiers.ts';
import type { Context } from '../../http/context.ts';
import type { RouteDeps } from '../../http/route-deps.ts';
import type { WebSessions } from '../../http/web-session.ts';
import type { PasswordHasher } from '../../platform/passwords/password-hasher.ts';
import type { IdentityProviders } from './identity-providers/providers.ts';

export interface AccountSettings {
  /** Rotation lists: the first signs, all verify. */
  readonly jwtSecrets: readonly string[];
  readonly sessionSecrets: readonly string[];
  /** Keys the hashes of API keys: the first hashes new ones, all are looked for. */
  readonly apiKeySecrets: readonly string[];
  /** Where people reach us, without a slash at the end; links in e-mail begin with it. */
  readonly publicUrl: string;
  /** Who else may vouch for people here. */
  readonly identityProviders: IdentityProviders;
  /** The tier of everybody whose own is not stored. */
  readonly defaultTier: Tier;
}

/** What accounts need beside a context. */
export interface AccountPorts {
  readonly accounts: AccountSettings;
  readonly passwords: PasswordHasher;
}

/** What the routes of accounts are given. */
export interface AccountDeps extends RouteDeps, AccountPorts {
  readonly webSessions: WebSessions;
  /** Tells what is connected for a person that the account has ended. */
  readonly onAccountEnded: (userId: string) => Promise<void>;
}

export type AccountContext = Context &
  AccountPorts & {
    /** How the client names itself, where a session begins. */
    readonly userAgent?: string | null;
  };

export const ACCESS_TOKEN_SECONDS = 15 * 60;
export const SESSION_DAYS = 30;
/** Two tabs that refresh at once both succeed within this; later the older token counts as stolen. */
export const REFRESH_LEEWAY_SECONDS = 10;
