import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { describeOutcomes, summarise } from '../chaos/report/describe-outcomes.ts';
import { showDemo } from '../demo/show-demo.ts';
import { describeSbom, makeSbom } from '../image/make-sbom.ts';
import { layOutCanaryContext } from './canary-context.ts';
import { isEngineUp, switchEngine } from './engine.ts';
import { type Installation, layOutInstallation } from './installation.ts';
import { restartEach, rotateAndReplaceBackend } from './steps.ts';
import { AUTOSCALER_SETTINGS, tryAutoscaler } from './try-autoscaler.ts';
import { tryBackup } from './try-backup.ts';
import { buildImage, tryImage, trySecretsOfImage } from './try-image.ts';
import { countRunners, tryEdges } from './try-installation.ts';
import { runUnderLoad, USUAL_SHAPE } from './under-load.ts';

/**
 * The containers for real: builds the image, starts both compose files and the server's as on a server, runs the demo
 * through nginx, lets the autoscaler add runners and take them in again, scales to three, rotates secrets and replaces the API
 * unnoticed, restarts every service while people build, destroys all of it and restores it from a backup, and removes it. Where no
 * engine answers, the program named by HIVESYNC_ENGINE_STARTER may bring one up, and takes it down again.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RUNNERS = 3;

let passed = 0;
const failures: string[] = [];

const starter = process.env.HIVESYNC_ENGINE_STARTER;
const startedBy =
  starter !== undefined && !isEngineUp() && (await switchEngine(starter, 'up')) ? starter : null;
if (!isEngineUp()) {
  const isOptional = process.env.CI === undefined;
  console.log('\ncontainers are SKIPPED: no container engine answers (docker info)\n');
  console.log(`0 passed, ${isOptional ? 0 : 1} failed`);
  process.exit(isOptional ? 0 : 1);
}

console.log('containers: building the image …');
const context = await layOutCanaryContext(ROOT);
const image = await buildImage(context).finally(context.remove);
const installation = await layOutInstallation(ROOT, image, AUTOSCALER_SETTINGS);
const interrupt = () => void removeAll().finally(() => process.exit(130));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt);
setDefaultCACertificates([...getCACertificates('default'), installation.authority]);
try {
  await check('the image', async () => {
    console.log(`  ${await tryImage(image)}`);
    console.log(`  ${describeSbom(await makeSbom(ROOT))}`);
  });
  await check('no secret that lay around is in the image', () => trySecretsOfImage(image, context));
  await check('migrations by themselves', async () => {
    await installation.compose('run', '--rm', 'migrate');
  });
  await check('every service becomes healthy', async () => void (await up()));
  await check('the demo through nginx', async () => void (await showDemo(installation.url)));
  await check('what is asked from outside', () => tryEdges(installation));
  await check('runners come and go with what waits', () =>
    tryAutoscaler(installation, (text) => console.log(text)),
  );
  await check(`${RUNNERS} runners`, async () => {
    await up('--scale', `worker=${RUNNERS}`);
    const active = await countRunners(installation);
    if (active !== RUNNERS) throw new Error(`${active} runners are active`);
  });
  await check('nothing is lost', () => tryUnderLoad(installation));
  await check('what was destroyed is restored', () => tryBackup(installation));
} finally {
  if (failures.length > 0) await showLogs();
  await removeAll();
}
// Again, since the logs stand between.
for (const failure of failures) console.log(failure);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);

async function removeAll(): Promise<void> {
  await installation.remove();
  if (startedBy !== null) await switchEngine(startedBy, 'down');
}

async function check(name: string, run: () => Promise<void>): Promise<void> {
  const startedAt = performance.now();
  try {
    await run();
    passed += 1;
    console.log(`  ✓ ${name} (${((performance.now() - startedAt) / 1_000).toFixed(0)} s)`);
  } catch (error) {
    const failure = `  ✗ ${name}: ${error instanceof Error ? error.message : String(error)}`;
    failures.push(failure);
    console.log(failure);
  }
}

function up(...args: string[]): Promise<string> {
  return installation.compose('up', '--detach', '--no-build', '--wait', '--wait-timeout', '180', ...args);
}

async function tryUnderLoad(target: Installation): Promise<void> {
  const print = (text: string) => console.log(text);
  const outcome = await runUnderLoad({
    name: 'containers',
    installation: target,
    shape: USUAL_SHAPE,
    firstPerson: 1,
    steps: [rotateAndReplaceBackend(target), ...restartEach(target)],
    print,
  });
  print(`  ${summarise(outcome)}`);
  print(describeOutcomes([outcome]).join('\n'));
  if (outcome.violations.length > 0) throw new Error(outcome.violations.join('\n    '));
}

async function showLogs(): Promise<void> {
  console.log(await installation.compose('--profile', '*', 'ps', '--all'));
  console.log(await installation.compose('--profile', '*', 'logs', '--no-color', '--tail', '60'));
}
