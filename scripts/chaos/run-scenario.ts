import { setTimeout as sleep } from 'node:timers/promises';
import { inspectJobs, type JobInspection } from './audit/inspect-jobs.ts';
import { judge, type Outcome } from './audit/outcome.ts';
import { type Strike, strikeOut } from './faults/strike-out.ts';
import { Ledger } from './load/ledger.ts';
import { enrolPeople, runLoad } from './load/run-load.ts';
import { createRandom } from './random.ts';
import type { Scenario } from './scenario.ts';
import { openWorld, type World } from './world/world.ts';

export interface RunOptions {
  readonly seed: number;
  /** Leaves the folder with the logs behind. */
  readonly keep: boolean;
  readonly print: (text: string) => void;
}

/** After the last fault: longer than any job of this size may take before it is given up. */
const SETTLE_MS = 240_000;
const RECOVERY_MS = 120_000;
/** Endings that nobody waited for: of jobs whose acceptance was never answered. */
const LAST_LOOK_MS = 120_000;
const LOOK_EVERY_MS = 2_000;

/** Runs one scenario from an empty folder to its verdict. */
export async function runScenario(scenario: Scenario, options: RunOptions): Promise<Outcome> {
  const random = createRandom(options.seed).branch(scenario.name);
  const world = await openWorld(scenario.stack, random.branch('world'), options.keep);
  const interrupt = () => void world.stop().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt);
  if (options.keep) options.print(`  everything is kept in ${world.dataDir}`);
  try {
    const ledger = new Ledger();
    const { strikes, loadSeconds } = await loadAndStrike(scenario, options, world, ledger);
    const inspection = await awaitEndings(await world.databaseUrl());
    const processes = [...world.apis, ...world.runners];
    const crashes = Object.fromEntries(processes.map(({ name, crashes: count }) => [name, count]));
    const { name, seamless = false } = scenario;
    const observed = { ledger, strikes, inspection, crashes, loadSeconds };
    return judge({ scenario: name, seed: options.seed, seamless, ...observed });
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupt);
    await world.stop();
  }
}

async function loadAndStrike(
  scenario: Scenario,
  options: RunOptions,
  world: World,
  ledger: Ledger,
): Promise<{ strikes: readonly Strike[]; loadSeconds: number }> {
  const random = createRandom(options.seed).branch(scenario.name);
  const givingUp = new AbortController();
  let isOver = scenario.plan === null;
  const load = {
    url: world.url,
    shape: scenario.load,
    ledger,
    random: random.branch('load'),
    signal: givingUp.signal,
    mayEnd: () => isOver,
  };
  const people = await enrolPeople(load);
  const startedAt = performance.now();
  const running = runLoad(load, people);
  let strikes: readonly Strike[] = [];
  if (scenario.plan !== null) {
    const hasEnough = () => ledger.jobs.size >= scenario.load.jobs;
    const striking = strikeOut(scenario.plan, world, random.branch('faults'), hasEnough);
    strikes = await Promise.race([striking, running.then(() => striking)]);
    const healedAtMs = strikes.at(-1)?.healedAtMs ?? 0;
    await ledger.waitUntil(() => ledger.recoveryAfter(healedAtMs) !== null, RECOVERY_MS);
    isOver = true;
  }
  const settled = sleep(scenario.plan === null ? scenario.calmDeadlineMs : SETTLE_MS, undefined, {
    signal: givingUp.signal,
  }).catch(() => undefined);
  await Promise.race([running, settled]);
  const loadSeconds = (performance.now() - startedAt) / 1_000;
  givingUp.abort(new Error('the scenario is over'));
  await running;
  return { strikes, loadSeconds };
}

async function awaitEndings(databaseUrl: string): Promise<JobInspection> {
  const deadline = performance.now() + LAST_LOOK_MS;
  for (;;) {
    const inspection = await inspectJobs(databaseUrl);
    if (inspection.unended.length === 0 || performance.now() > deadline) return inspection;
    await sleep(LOOK_EVERY_MS);
  }
}
