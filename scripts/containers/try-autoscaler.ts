import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CREATED_LABEL } from '../../runners/autoscaler/drivers/containers.ts';
import type { LoadShape } from '../chaos/load/run-load.ts';
import { summarise } from '../chaos/report/describe-outcomes.ts';
import { docker } from './engine.ts';
import type { Installation } from './installation.ts';
import { runUnderLoad, type Scene, type Step } from './under-load.ts';

/** What the installation's .env says for it: it looks often, so that nobody has to wait long. */
export const AUTOSCALER_SETTINGS = {
  AUTOSCALER_ENABLED: 'true',
  AUTOSCALER_MIN_WORKERS: '1',
  AUTOSCALER_MAX_WORKERS: '2',
  AUTOSCALER_SCALE_OUT_THRESHOLD: '2',
  AUTOSCALER_SCALE_IN_THRESHOLD: '1',
  AUTOSCALER_POLL_INTERVAL_SECONDS: '1',
  AUTOSCALER_COOLDOWN_SECONDS: '2',
} as const;

const USUAL = { jobs: 1, pauseMs: 200, edited: 0.5, stopped: 0, fetched: 0 };
/** More at once than a runner and the threshold, and not so many that another cannot start beside them. */
const CROWD: LoadShape = { ...USUAL, people: 3, atOnce: 6, pauseMs: 0 };
const FEW: LoadShape = { ...USUAL, people: 1, atOnce: 1 };
const MOST = Number(AUTOSCALER_SETTINGS.AUTOSCALER_MAX_WORKERS);
const EXPECTED_LINES = [/cpu 1 → 2: \d+ jobs wait, more than 2/, /cpu 2 → 1: \d+ jobs wait, fewer than 1/];
const WITHIN_MS = 180_000;
const LOOK_EVERY_MS = 500;

/**
 * The autoscaler's container on the engine that runs it: while many build it adds runners up to its most, which take part in
 * the work; while few do it takes all of them in again but one, and nothing is lost or doubled. What it created is gone then.
 */
export async function tryAutoscaler(
  installation: Installation,
  print: (text: string) => void,
): Promise<void> {
  const { compose } = installation;
  const unused = await listUnusedVolumes();
  await compose('--profile', 'autoscaler', 'up', '--detach', '--no-build', '--no-deps', 'autoscaler');
  await build(installation, print, { shape: CROWD, firstPerson: 100 }, addRunners(installation));
  await build(installation, print, { shape: FEW, firstPerson: 200 }, takeRunnersIn(installation));
  const said = await compose('--profile', 'autoscaler', 'logs', '--no-log-prefix', 'autoscaler');
  print(said.replace(/^/gm, '  '));
  for (const line of EXPECTED_LINES) {
    if (!line.test(said)) throw new Error(`the autoscaler did not say ${line}`);
  }
  if (said.includes('nothing is changed')) throw new Error('the autoscaler met trouble');
  const ended = ['--filter', `label=${CREATED_LABEL}`, '--filter', 'status=exited'];
  if ((await docker(['ps', '--all', '--quiet', ...ended])) !== '')
    throw new Error('a runner that was created stays behind when it is stopped');
  const left = (await listUnusedVolumes()).filter((volume) => !unused.includes(volume));
  if (left.length > 0) throw new Error(`${left.length} volumes of runners that are gone stay behind`);
  await compose('--profile', 'autoscaler', 'rm', '--stop', '--force', '--volumes', 'autoscaler');
}

function addRunners({ containersOf, databaseUrl }: Installation): Step {
  return {
    name: `a backlog makes it ${MOST} runners, which work`,
    run: async () => {
      await until('there are not enough runners', async () => (await containersOf('worker')).length === MOST);
      const ids = await containersOf('worker');
      await until('not every runner has built', async () => {
        const names = await readBuilders(await databaseUrl());
        return ids.every((id) => names.some((name) => id.startsWith(name)));
      });
    },
  };
}

function takeRunnersIn({ containersOf }: Installation): Step {
  return {
    name: 'few builds leave one runner',
    run: () => until('too many runners stay', async () => (await containersOf('worker')).length === 1),
  };
}

async function build(
  installation: Installation,
  print: (text: string) => void,
  load: Pick<Scene, 'shape' | 'firstPerson'>,
  step: Step,
): Promise<void> {
  const outcome = await runUnderLoad({ name: step.name, installation, ...load, steps: [step], print });
  print(`  ${summarise(outcome)}`);
  if (outcome.violations.length > 0) throw new Error(outcome.violations.join('\n    '));
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + WITHIN_MS;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`${what} after ${WITHIN_MS / 1_000} s`);
    await sleep(LOOK_EVERY_MS);
  }
}

/** Runners that have claimed a job, by the beginning of their container's id. */
async function readBuilders(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      'select distinct claimed_by as name from preview_jobs where claimed_by is not null',
    );
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function listUnusedVolumes(): Promise<string[]> {
  const names = await docker(['volume', 'ls', '--quiet', '--filter', 'dangling=true']);
  return names.split('\n').filter((name) => name !== '');
}
