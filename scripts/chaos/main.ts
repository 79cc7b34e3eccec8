import { parseArgs } from 'node:util';
import { isNginxInstalled } from '../nginx/start-nginx.ts';
import type { Outcome } from './audit/outcome.ts';
import { describeOutcomes, summarise } from './report/describe-outcomes.ts';
import { updateDocument } from './report/update-document.ts';
import { runScenario } from './run-scenario.ts';
import type { Scenario } from './scenario.ts';
import { SCENARIOS } from './scenarios.ts';
import { isRedisInstalled } from './world/queue-server.ts';
import { canMount } from './world/quota-folder.ts';

const USAGE = `usage: npm run chaos -- [--scenario NAME …] [--seed N] [--jobs N] [--system] [--report] [--keep]

  --scenario  one of those below, more than once if need be; all but the large ones when left out
  --seed      what the choice of faults and of builds begins with; 1 when left out
  --jobs      accepted at least, instead of the scenario's own number
  --system    the short selection that runs with the tests
  --report    writes the figures into docs/reliability.md
  --keep      leaves logs and data behind
`;

const { values } = parseArgs({
  options: {
    scenario: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string' },
    system: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const print = (text: string) => console.log(text);
const seed = Number(values.seed);
const jobs = values.jobs === undefined ? null : Number(values.jobs);
const unknown = values.scenario.filter((name) => !SCENARIOS.some((scenario) => scenario.name === name));
if (
  values.help ||
  unknown.length > 0 ||
  !Number.isInteger(seed) ||
  !(jobs === null || Number.isInteger(jobs))
) {
  print(USAGE + SCENARIOS.map(({ name, about }) => `  ${name.padEnd(20)}${about}`).join('\n'));
  process.exit(values.help ? 0 : 2);
}

const outcomes: Outcome[] = [];
let failures = 0;
for (const scenario of SCENARIOS.filter(isChosen)) {
  const reason = reasonToSkip(scenario);
  if (reason !== null) {
    print(`\n${scenario.name} is SKIPPED: ${reason}\n`);
    if (process.env.CI === 'true') failures += 1;
    continue;
  }
  print(`${scenario.name}: ${scenario.about} …`);
  const load = jobs === null ? scenario.load : { ...scenario.load, jobs };
  try {
    const outcome = await runScenario({ ...scenario, load }, { seed, keep: values.keep, print });
    outcomes.push(outcome);
    print(`  ${summarise(outcome)}`);
    if (values.report) await updateDocument([outcome]);
    for (const violation of outcome.violations) print(`  VIOLATED: ${violation}`);
    if (outcome.violations.length > 0) failures += 1;
  } catch (error) {
    print(`  the scenario could not be run: ${error instanceof Error ? error.stack : String(error)}`);
    failures += 1;
  }
}
print(`\n${describeOutcomes(outcomes).join('\n')}\n`);
print(`${outcomes.filter(({ violations }) => violations.length === 0).length} passed, ${failures} failed`);
process.exit(failures === 0 ? 0 : 1);

function isChosen({ name, size }: Scenario): boolean {
  if (values.scenario.length > 0) return values.scenario.includes(name);
  return values.system ? size === 'system' : size !== 'large';
}

function reasonToSkip({ stack }: Scenario): string | null {
  if (stack.kind === 'servers' && !isRedisInstalled()) return 'redis-server is not installed';
  if (stack.deployed && !isNginxInstalled()) return 'nginx or openssl is not installed';
  if (stack.storage === 'quota' && !canMount()) return 'only root on Linux can mount a file system';
  return null;
}
