import { randomUUID } from 'node:crypto';
import { parseArgs, styleText } from 'node:util';
import { type CheckResult, runCheck, type Target } from './check.ts';

const USAGE = `usage: node scripts/hivesync-checklist.ts [--url URL] [--edge URL] [options]

Tries an installation, line by line, by doing what each line says. In the container, where the API's settings are:
docker compose exec backend node dist/hivesync.js checklist

  --url URL            where people reach it; BASE_URL when not named
  --edge URL           the relayer of the edge; WORKER_CALLBACK_URL when not named
  --email ADDRESS      to register with; one of Resend's addresses for tests when not named
  --build-seconds N    how long a preview may take, 120
  --no-preview         registers nobody and builds nothing
  --json               the answer as data
  --help               this

Exit code: 0 nothing failed, 1 something did, 2 called in a way that is not known.
`;

type Call = NonNullable<ReturnType<typeof parse>>;

/** Goes through the list, prints it, and sets the exit code. */
export async function runChecklist(
  args: readonly string[],
  environment: NodeJS.Dict<string> = process.env,
): Promise<void> {
  const call = parse(args);
  if (call?.help === true) {
    process.stdout.write(USAGE);
    return;
  }
  const url = call?.url ?? environment.BASE_URL;
  if (call === null || url === undefined || !isAddress(url)) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const results = await tryAll(call, { ...environment, BASE_URL: url });
  if (call.json) process.stdout.write(`${JSON.stringify({ url, checks: results })}\n`);
  process.exitCode = results.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}

function parse(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  const options = {
    url: text,
    edge: text,
    email: text,
    'build-seconds': { type: 'string', default: '120' },
    'no-preview': flag,
    json: flag,
    help: flag,
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const isSound = /^[1-9][0-9]{0,3}$/.test(values['build-seconds']);
    return isSound && (values.edge === undefined || isAddress(values.edge)) ? values : null;
  } catch {
    return null;
  }
}

function isAddress(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && url.search === ''
  );
}

async function tryAll(call: Call, environment: NodeJS.Dict<string>): Promise<CheckResult[]> {
  const { listChecks } = await import('./list-checks.ts');
  const { openTarget } = await import('./open-target.ts');
  const { target, close } = await openTarget(environment, {
    edgeUrl: call.edge ?? null,
    email: call.email ?? `delivered+${randomUUID()}@resend.dev`,
    buildSeconds: Number(call['build-seconds']),
  });
  try {
    return await tryEach(call, target, listChecks({ preview: !call['no-preview'] }));
  } finally {
    await close();
  }
}

async function tryEach(
  { json }: Call,
  target: Target,
  checks: Parameters<typeof runCheck>[0][],
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of checks) {
    const result = await runCheck(check, target);
    if (!json) process.stdout.write(`${describe(result)}\n`);
    results.push(result);
  }
  return results;
}

const COLOURS = { ok: 'green', failed: 'red', skipped: 'yellow' } as const;

/** Coloured on a terminal alone, unless somebody asks otherwise. */
function describe({ name, about, outcome, detail }: CheckResult): string {
  const mark = styleText(COLOURS[outcome], outcome.padEnd(7), { stream: process.stdout });
  return `${mark}  ${name.padEnd(16)}${about}\n${' '.repeat(25)}${detail}`;
}
