import { parseArgs } from 'node:util';
import { readStorage } from '../../src/env/connections.ts';
import { ConfigurationError, type Environment, readValues } from '../../src/env/read-values.ts';
import { type BucketRules, explainRefusal, openBucketRules } from './bucket-rules.ts';
import { compareRules, findEarlyRules, mergeRules, OUR_RULES } from './rules.ts';

const USAGE = `usage: node scripts/r2-lifecycle.ts [--apply] [--json]

Looks whether the bucket of R2_* has the rules of deploy/r2/lifecycle.json; with --apply it gets them, and keeps the
rules that somebody else gave it.

Exit code: 0 they are in force, 1 they are not, 2 called in a way that is not known.
`;

/** Verifies, or applies and verifies, the rules of the bucket, and sets the exit code. */
export async function runLifecycle(args: readonly string[], env: Environment = process.env): Promise<void> {
  const call = parse(args);
  if (call === null || call.help) {
    process[call === null ? 'stderr' : 'stdout'].write(USAGE);
    process.exitCode = call === null ? 2 : 0;
    return;
  }
  const problems = await tendRules(env, call.apply);
  const isInForce = problems.length === 0;
  const names = OUR_RULES.map(({ ID: id }) => id);
  const lines = isInForce ? [`in force: ${names.join(', ')}`] : problems;
  const text = call.json ? JSON.stringify({ in_force: isInForce, rules: names, problems }) : lines.join('\n');
  process[isInForce || call.json ? 'stdout' : 'stderr'].write(`${text}\n`);
  process.exitCode = isInForce ? 0 : 1;
}

function parse(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args: [...args], options: { apply: flag, json: flag, help: flag } }).values;
  } catch {
    return null;
  }
}

/** What keeps the rules of the bucket from being in force, a line each; none when they are. */
export async function tendRules(env: Environment, apply: boolean): Promise<string[]> {
  const { values, problems } = readValues(env);
  const storage = readStorage(values, problems);
  if (problems.length > 0) return [new ConfigurationError(problems).message];
  if (storage.kind === 'folder') return ['No bucket is configured: set R2_*.'];
  const early = findEarlyRules({
    previewTtlHours: values.PREVIEW_BUNDLE_TTL_HOURS,
    logRetentionDays: values.LOG_RETENTION_DAYS,
    graceMinutes: values.CLEANUP_GRACE_MINUTES,
  });
  if (early.length > 0) return early;
  try {
    return await applyAndCompare(openBucketRules(storage), apply);
  } catch (error) {
    return [explainRefusal(error)];
  }
}

async function applyAndCompare(bucket: BucketRules, apply: boolean): Promise<string[]> {
  const problems = compareRules(await bucket.read());
  if (!apply || problems.length === 0) return problems;
  await bucket.write(mergeRules(await bucket.read()));
  return compareRules(await bucket.read());
}
