import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { startStack } from '../stack/start-stack.ts';
import { renderSchema } from './render-schema.ts';

const target = new URL('../../clients/sdk/schema.gen.ts', import.meta.url);

/** Asks a real API for its OpenAPI document and writes the client's types. */
const dataDir = await mkdtemp(join(tmpdir(), 'hivesync-sdk-'));
const stack = await startStack({ dataDir, port: await findFreePort(), runners: 0 });
try {
  const answer = await fetch(`${stack.api.url}/openapi.json`);
  if (!answer.ok) throw new Error(`the API answered ${answer.status} for its OpenAPI document`);
  await writeFile(target, await renderSchema(await answer.json()));
  console.log(`wrote ${fileURLToPath(target)}`);
} finally {
  await stack.stop();
  await rm(dataDir, { recursive: true, force: true });
}
