import type { Config } from '../../src/env.ts';
import type { Database } from '../../src/platform/db/database.ts';

/** What is tried, and what the one who tries knows. */
export interface Target {
  /** Where people reach the installation, without a slash at the end. */
  readonly url: string;
  /** The relayer of the edge, when there is one. */
  readonly edgeUrl: string | null;
  readonly internalToken: string | null;
  /** The API's settings; `null` where the checklist runs without them. */
  readonly config: Config | null;
  readonly db: Database | null;
  /** An address that nobody has registered with. */
  readonly email: string;
  /** How long a preview may take. */
  readonly buildSeconds: number;
}

/** One line of the list. */
export interface Check {
  readonly name: string;
  readonly about: string;
  /** What was found. Throws `CheckFailed` with what to do, and `CheckSkipped` with what it would need. */
  readonly run: (target: Target) => Promise<string>;
}

export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';
}

export class CheckSkipped extends Error {
  override readonly name = 'CheckSkipped';
}

export interface CheckResult {
  readonly name: string;
  readonly about: string;
  readonly outcome: 'ok' | 'failed' | 'skipped';
  readonly detail: string;
}

/** Does one line. What nobody foresaw counts as failed, by the kind of its error alone. */
export async function runCheck(check: Check, target: Target): Promise<CheckResult> {
  const { name, about } = check;
  try {
    return { name, about, outcome: 'ok', detail: await check.run(target) };
  } catch (error) {
    if (error instanceof CheckSkipped) return { name, about, outcome: 'skipped', detail: error.message };
    const detail = error instanceof CheckFailed ? error.message : `it could not be tried (${kindOf(error)})`;
    return { name, about, outcome: 'failed', detail };
  }
}

/** Messages of drivers hold addresses; their kind does not. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  const codes = [error, cause].map((one) =>
    one instanceof Error && 'code' in one && typeof one.code === 'string' ? one.code : null,
  );
  return codes.find((code) => code !== null) ?? error.name;
}

/** Whether people elsewhere can reach the address. */
export function isOnThisMachine(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
