import type { Clock } from '../../platform/clock.ts';

/** Something the API cannot work without. `run` rejects when it does not work. */
export interface HealthCheck {
  readonly name: string;
  run(): Promise<void>;
}

export interface CheckResult {
  readonly name: string;
  readonly ok: boolean;
  readonly latencyMs: number;
  /** For operators alone. */
  readonly problem: string | null;
}

const TIMEOUT_MS = 3_000;

/** Runs all checks side by side; one that does not answer in time has failed. */
export function runChecks(checks: readonly HealthCheck[], clock: Clock): Promise<CheckResult[]> {
  return Promise.all(checks.map((check) => runCheck(check, clock)));
}

async function runCheck(check: HealthCheck, clock: Clock): Promise<CheckResult> {
  const startedAt = clock.now().getTime();
  const problem = await withinTime(problemOf(check), clock);
  return { name: check.name, ok: problem === null, latencyMs: clock.now().getTime() - startedAt, problem };
}

async function problemOf(check: HealthCheck): Promise<string | null> {
  try {
    await check.run();
    return null;
  } catch (error) {
    // The kind of failure, never its text: messages of drivers hold addresses and user names.
    return error instanceof Error ? (codeOf(error) ?? error.name) : 'unknown';
  }
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function withinTime(problem: Promise<string | null>, clock: Clock): Promise<string | null> {
  return new Promise((resolve) => {
    const cancel = clock.after(TIMEOUT_MS, () => resolve('timeout'));
    void problem.then(resolve).finally(cancel);
  });
}

/** Lets callers at the same time, and shortly after each other, share one run: health is no lever. */
export function shareResult<Result>(
  work: () => Promise<Result>,
  clock: Clock,
  freshMs: number,
): () => Promise<Result> {
  let shared: { result: Promise<Result>; at: number } | null = null;
  return () => {
    const now = clock.now().getTime();
    if (shared === null || now - shared.at >= freshMs) shared = { result: work(), at: now };
    return shared.result;
  };
}
