import { parseSecrets } from '../../src/contracts/signature.ts';
import { parseOrigin } from '../answer/origin-url.ts';

/** What the platform hands to the relayer: variables of wrangler.toml, and a secret. */
export interface RelayerEnv {
  readonly ORIGIN_URL?: string;
  /** Set by `wrangler secret put`; a comma list while it is rotated. */
  readonly WORKER_CALLBACK_SECRET?: string;
  readonly ORIGIN_TIMEOUT_MS?: string;
}

export interface RelayerSettings {
  readonly origin: URL;
  readonly secrets: readonly string[];
  readonly timeoutMs: number;
}

/** Less than the 30 s that a runner waits for the answer to a callback. */
const DEFAULT_TIMEOUT_MS = 25_000;

/** The settings as real types; `null` when the origin or the secret is missing, which makes every call fail. */
export function readSettings(env: RelayerEnv): RelayerSettings | null {
  const origin = parseOrigin(env.ORIGIN_URL);
  const secrets = parseSecrets(env.WORKER_CALLBACK_SECRET ?? '');
  if (origin === null || secrets.length === 0) return null;
  const timeoutMs = Number(env.ORIGIN_TIMEOUT_MS ?? DEFAULT_TIMEOUT_MS);
  return { origin, secrets, timeoutMs: timeoutMs > 0 ? timeoutMs : DEFAULT_TIMEOUT_MS };
}
