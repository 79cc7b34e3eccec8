import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { bodyOf, pushSource } from '../../clients/sdk/index.ts';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { fetchAsDevice } from '../demo/fetch-as-device.ts';
import { BREW, readSource } from '../demo/read-source.ts';
import { type StackProcess, startProcess, stopProcess } from '../stack/processes.ts';
import { startStack } from '../stack/start-stack.ts';
import { deviceOf } from './bench-device.ts';
import { signUp } from './sign-up.ts';
import { median } from './statistics.ts';

const ROUNDS = 7;
const ROUND_SECONDS = 2;
const CONNECTIONS = 8;

/** A token may ask 600 times a minute, so load takes many: one for each subset of the devices. */
const DEVICES = 10;
const TOKENS = 2 ** (DEVICES - 1);

export const TARGET_RATIO = 0.6;

/**
 * Measures layout.json of a screen of the example app against a bare Hono handler that returns the same bytes
 * from memory, in turns, each server a process of its own. Responses are not compressed.
 */
export async function benchFetch(print: (text: string) => void): Promise<boolean> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hivesync-bench-'));
  const stack = await startStack({ dataDir, port: await findFreePort(), runners: 1 });
  let bare: StackProcess | undefined;
  try {
    const screen = await buildScreen(stack.api.url);
    const headers = { authorization: `Bearer ${screen.tokens[0] ?? ''}` };
    const bytes = await (await fetch(screen.url, { headers })).bytes();
    const server = await startBareServer(dataDir, bytes);
    bare = server.process;
    const ratios = await compare({ ...screen }, { ...screen, url: server.url }, print);
    print(
      `layout.json / bare handler: ${median(ratios).toFixed(2)} (target ≥ ${TARGET_RATIO}); ${bytes.length} bytes`,
    );
    return median(ratios) >= TARGET_RATIO;
  } finally {
    if (bare !== undefined) await stopProcess(bare, 1_000);
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

interface BuiltScreen {
  readonly url: string;
  /** Each opens the screen and has a request limit of its own. */
  readonly tokens: readonly string[];
}

async function buildScreen(baseUrl: string): Promise<BuiltScreen> {
  const client = await signUp(baseUrl);
  const body = { name: 'Bench', kind: 'mobile_app' as const };
  const project = await bodyOf(client.http.POST('/api/v1/projects', { body }));
  const { revision } = await pushSource(client, project.id, await readSource(BREW));
  const device = deviceOf('iphone-15').context;
  const { job_id } = await bodyOf(
    client.http.POST('/api/v1/preview/build', {
      body: {
        project_id: project.id,
        revision_id: revision.id,
        platform: 'ios',
        entries: [{ file: 'src/screens/home/HomeScreen.tsx', export: 'HomeScreen' }],
        devices: Array.from({ length: DEVICES }, () => device),
      },
    }),
  );
  for await (const event of client.jobEvents(job_id)) {
    if (event.event === 'failed') throw new Error(event.data.error.message);
  }
  const tokens: string[] = [];
  for (let subset = 0; subset < TOKENS; subset += 1) {
    const device_ids = [
      'd1',
      ...Array.from({ length: DEVICES - 1 }, (_, bit) => `d${bit + 2}`).filter(
        (_, bit) => (subset >> bit) & 1,
      ),
    ];
    const minted = await bodyOf(client.http.POST('/api/v1/preview/token', { body: { job_id, device_ids } }));
    tokens.push(minted.preview_token);
  }
  const fetched = await fetchAsDevice(baseUrl, tokens[0] ?? '');
  return { url: fetched.url, tokens };
}

async function startBareServer(folder: string, bytes: Uint8Array) {
  const file = join(folder, 'layout.json');
  await writeFile(file, bytes);
  const port = await findFreePort();
  const process = startProcess({
    name: 'bare',
    entry: 'scripts/bench/bare-server.ts',
    args: [file, String(port)],
    env: {},
    logFile: join(folder, 'bare.log'),
  });
  await process.ready;
  return { process, url: `http://127.0.0.1:${port}/layout.json` };
}

/** Ratios of requests per second, round by round, so that a machine that slows down slows both. */
async function compare(
  ours: BuiltScreen,
  bare: BuiltScreen,
  print: (text: string) => void,
): Promise<number[]> {
  const ratios: number[] = [];
  await load(ours);
  await load(bare);
  for (let round = 0; round < ROUNDS; round += 1) {
    const [ourRate, bareRate] = [await load(ours), await load(bare)];
    ratios.push(ourRate / bareRate);
    print(`round ${round + 1}: layout.json ${Math.round(ourRate)}/s, bare ${Math.round(bareRate)}/s`);
  }
  return ratios;
}

async function load({ url, tokens }: BuiltScreen): Promise<number> {
  const requests = tokens.map((token) => ({ headers: { authorization: `Bearer ${token}` } }));
  const result = await autocannon({ url, requests, connections: CONNECTIONS, duration: ROUND_SECONDS });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers were no success`);
  return result.requests.average;
}
