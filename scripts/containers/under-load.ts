import { setTimeout as sleep } from 'node:timers/promises';
import { inspectJobs, type JobInspection } from '../chaos/audit/inspect-jobs.ts';
import { judge, type Outcome } from '../chaos/audit/outcome.ts';
import type { Strike } from '../chaos/faults/strike-out.ts';
import { Ledger } from '../chaos/load/ledger.ts';
import { enrolPeople, type LoadShape, runLoad } from '../chaos/load/run-load.ts';
import { createRandom } from '../chaos/random.ts';
import type { Installation } from './installation.ts';

export interface Step {
  readonly name: string;
  /** Resolves when what it touched serves again. */
  readonly run: () => Promise<void>;
  /** Nobody may notice it: no request is refused, and none stays unanswered. */
  readonly seamless?: boolean;
}

export interface Scene {
  readonly name: string;
  readonly installation: Installation;
  readonly shape: LoadShape;
  /** People of different scenes have different numbers. */
  readonly firstPerson: number;
  readonly steps: readonly Step[];
  readonly print: (text: string) => void;
}

export const USUAL_SHAPE = {
  jobs: 15,
  people: 2,
  atOnce: 2,
  pauseMs: 300,
  edited: 0.5,
  stopped: 0.05,
  fetched: 0.5,
};
const RECOVERY_MS = 120_000;
const SETTLE_MS = 240_000;
const LAST_LOOK_MS = 60_000;
const LOOK_EVERY_MS = 1_000;

/** Takes the steps in turn while people build through nginx, and holds what they were promised against the database. */
export async function runUnderLoad(scene: Scene): Promise<Outcome> {
  const { name, installation, shape, firstPerson, steps, print } = scene;
  const ledger = new Ledger();
  const givingUp = new AbortController();
  let isOver = false;
  const load = {
    url: installation.url,
    shape,
    firstPerson,
    ledger,
    random: createRandom(1).branch(name),
    signal: givingUp.signal,
    mayEnd: () => isOver,
  };
  const people = await enrolPeople(load);
  const startedAt = performance.now();
  const running = runLoad(load, people);
  const strikes: Strike[] = [];
  const noticed: string[] = [];
  const taking = (async () => {
    for (const step of steps) {
      print(`  ${step.name} …`);
      const before = ledger.refused + ledger.unanswered;
      await step.run();
      const healedAtMs = performance.now();
      strikes.push({ fault: step.name, healedAtMs });
      await ledger.waitUntil(() => ledger.recoveryAfter(healedAtMs) !== null, RECOVERY_MS);
      const failed = ledger.refused + ledger.unanswered - before;
      if (step.seamless === true && failed > 0) {
        noticed.push(
          `${step.name}: ${failed} requests failed: ${ledger.failedRequests.slice(-failed).join('; ')}`,
        );
      }
    }
    isOver = true;
  })();
  await Promise.race([taking, running.then(() => taking)]);
  await Promise.race([
    running,
    sleep(SETTLE_MS, undefined, { signal: givingUp.signal }).catch(() => undefined),
  ]);
  const loadSeconds = (performance.now() - startedAt) / 1_000;
  givingUp.abort(new Error('the load is over'));
  await running;
  const inspection = await awaitEndings(await installation.databaseUrl(), new Set(ledger.jobs.keys()));
  const outcome = judge({ scenario: name, seed: 1, ledger, strikes, inspection, crashes: {}, loadSeconds });
  return { ...outcome, violations: [...outcome.violations, ...noticed] };
}

/** Of these jobs alone; those that the database does not know stay unknown. */
async function awaitEndings(databaseUrl: string, ids: ReadonlySet<string>): Promise<JobInspection> {
  const deadline = performance.now() + LAST_LOOK_MS;
  for (;;) {
    const inspection = await inspectJobs(databaseUrl, ids);
    if (inspection.unended.length === 0 || performance.now() > deadline) return inspection;
    await sleep(LOOK_EVERY_MS);
  }
}
