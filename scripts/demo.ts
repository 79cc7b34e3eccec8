import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findFreePort } from '../src/platform/embedded/free-port.ts';
import { fetchAsDevice, textsOf } from './demo/fetch-as-device.ts';
import { previewBrew } from './demo/preview-brew.ts';
import { reportPreview } from './demo/report-preview.ts';
import { describeStack } from './stack/describe-stack.ts';
import { startStack } from './stack/start-stack.ts';
import { untilStopped } from './stack/until-stopped.ts';

/**
 * The main job on real input, from nothing: a stack of its own in a temporary folder, an account, the example
 * app's source, a build for two devices, and a screen fetched as a phone does. `--keep` stays up afterwards.
 */
const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });
const print = (lines: readonly string[]) =>
  console.log(lines.map((line) => `  ${line}`.trimEnd()).join('\n'));

const dataDir = await mkdtemp(join(tmpdir(), 'hivesync-demo-'));
console.log('Starting HiveSync: one API process, one runner process, nothing installed …');
const stack = await startStack({ dataDir, port: await findFreePort(), runners: 1 });
try {
  print(describeStack(stack));
  console.log('\nSigning up, sending examples/brew and building it for an iPhone and an Android tablet …');
  const preview = await previewBrew(stack.api.url, process.stdout);
  print(['', `${preview.files} files, ${(preview.bytes / 1024).toFixed(0)} KiB; tier ${preview.tier}`, '']);
  print(reportPreview(preview));

  console.log('\nFetching one screen as a device does, with a preview token:');
  const fetched = await fetchAsDevice(stack.api.url, preview.previewToken);
  print([
    `GET ${fetched.url}`,
    `200, ${fetched.bytes} bytes, ETag ${fetched.etag}; asked again with it: ${fetched.repeatStatus}`,
    `it reads: ${textsOf(fetched.document).slice(0, 6).join(' · ')} …`,
  ]);
  if (values.keep) {
    console.log('\nTry it yourself; the token opens this preview alone:');
    print([
      `export TOKEN=${preview.previewToken}`,
      `curl -H "Authorization: Bearer $TOKEN" '${stack.api.url}/api/v1/preview/screens'`,
      `curl -H "Authorization: Bearer $TOKEN" '${fetched.url}'`,
      `token valid until ${preview.tokenExpiresAt}; Ctrl+C stops everything and deletes the data`,
    ]);
    await untilStopped(stack);
  } else {
    print([
      '',
      `npm run demo -- --keep   stays up, so that you can open these URLs and ${stack.api.url}/docs`,
    ]);
  }
} finally {
  await stack.stop();
  await rm(dataDir, { recursive: true, force: true });
}
