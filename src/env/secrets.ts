import type { Problem } from './read-values.ts';
import type { Values } from './variables.ts';

/** Rotation lists: the first signs, all verify. */
export interface Secrets {
  readonly jwt: readonly string[];
  readonly session: readonly string[];
  readonly previewToken: readonly string[];
  readonly workerCallback: readonly string[];
}

/** Secrets as far as they are set; embedded mode fills in its own. */
export type ConfiguredSecrets = { readonly [Name in keyof Secrets]: readonly string[] | null };

const MIN_LENGTH = 32;
/** What templates carry so that they can be found here. */
const PLACEHOLDER = /change[-_ ]?me|example|dev[-_]only|^(?:secret|password|test)/i;
const LOOPBACK = /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])$/i;

const NAMES = ['JWT_SECRET', 'SESSION_SECRET', 'PREVIEW_TOKEN_SECRET', 'WORKER_CALLBACK_SECRET'] as const;

const OPTIONAL_NAMES = ['API_TOKEN_PEPPER', 'DEVICE_TOKEN_SECRET', 'INTERNAL_TOKEN'] as const;

/** The secrets, and what is wrong with them. Where `required` is false, absent ones are no problem. */
export function readSecrets(
  values: Values,
  options: { readonly baseUrl: string; readonly required: boolean },
): { secrets: ConfiguredSecrets; problems: Problem[] } {
  const lenient = values.LOCAL_DEV_MODE && isLoopback(options.baseUrl);
  const problems: Problem[] = [];
  for (const name of [...NAMES, ...OPTIONAL_NAMES] as const) {
    const entries = values[name] ?? [];
    const isOptional = OPTIONAL_NAMES.some((optional) => optional === name) || !options.required;
    if (entries.length === 0) {
      if (!isOptional) problems.push({ name, reason: 'is missing' });
    } else if (!lenient && entries.some(isWeak)) {
      problems.push({ name, reason: `needs secrets of ${MIN_LENGTH} characters that are not placeholders` });
    }
  }
  const secrets = {
    jwt: orNull(values.JWT_SECRET),
    session: orNull(values.SESSION_SECRET),
    previewToken: orNull(values.PREVIEW_TOKEN_SECRET),
    workerCallback: orNull(values.WORKER_CALLBACK_SECRET),
  };
  return { secrets, problems };
}

/** Whether an address can only be reached from this machine. */
export function isLoopback(url: string): boolean {
  return LOOPBACK.test(new URL(url).hostname);
}

function isWeak(secret: string): boolean {
  return secret.length < MIN_LENGTH || PLACEHOLDER.test(secret);
}

function orNull(entries: readonly string[] | undefined): readonly string[] | null {
  return entries === undefined || entries.length === 0 ? null : entries;
}
