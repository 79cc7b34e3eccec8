import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findFreePort } from '../src/platform/embedded/free-port.ts';
import { printIndented, showDemo } from './demo/show-demo.ts';
import { describeStack } from './stack/describe-stack.ts';
import { startStack } from './stack/start-stack.ts';
import { untilStopped } from './stack/until-stopped.ts';

/**
 * The main job on real input, from nothing: a stack of its own in a temporary folder, an account, the example
 * app's source, a build for two devices, and a screen fetched as a phone does. `--keep` stays up afterwards; `--url`
 * takes an installation that runs already.
 */
const { values } = parseArgs({
  options: { keep: { type: 'boolean', default: false }, url: { type: 'string' } },
});
if (values.url === undefined) await showWithStack();
else await showDemo(values.url);

async function showWithStack(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hivesync-demo-'));
  console.log('Starting HiveSync: one API process, one runner process, nothing installed …');
  const stack = await startStack({ dataDir, port: await findFreePort(), runners: 1 });
  try {
    printIndented(describeStack(stack));
    const { previewToken, tokenExpiresAt, screenUrl } = await showDemo(stack.api.url);
    if (values.keep) {
      console.log('\nTry it yourself; the token opens this preview alone:');
      printIndented([
        `export TOKEN=${previewToken}`,
        `curl -H "Authorization: Bearer $TOKEN" '${stack.api.url}/api/v1/preview/screens'`,
        `curl -H "Authorization: Bearer $TOKEN" '${screenUrl}'`,
        `token valid until ${tokenExpiresAt}; Ctrl+C stops everything and deletes the data`,
      ]);
      await untilStopped(stack);
    } else {
      printIndented([
        '',
        `npm run demo -- --keep   stays up, so that you can open these URLs and ${stack.api.url}/docs`,
      ]);
    }
  } finally {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
