import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { type Cell, formatTable } from '../format-table.ts';
import { explainStatements } from '../scale/explain-statements.ts';
import { type ScaleWorld, withScaleWorld } from '../scale/scale-world.ts';
import { startProcess, stopProcess } from '../stack/processes.ts';
import { median } from './statistics.ts';

const ROUNDS = 7;
const ROUND_SECONDS = 3;
const CONNECTIONS = 64;

/** Everybody else's, so that indexes matter. */
const FILLING = { people: 1_000, tasks: 10_000 };

export const TARGET_RATIO = 0.5;
/** How much longer the slowest answer of a hundred may take than the one in the middle. */
export const TARGET_SPREAD = 5;

interface Measured {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
}

/**
 * Measures `GET /projects` with 100 projects and `GET …/tasks` with 1,000 tasks in pages of 50, signed in, against a
 * bare Hono handler that runs the same statements on the same Postgres, in turns, each server a process of its own.
 */
export async function benchLists(print: (text: string) => void): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'hivesync-bench-'));
  try {
    return await withScaleWorld(FILLING, print, async (world) => {
      const paths = ['/projects?limit=100', `/projects/${world.projectId}/tasks?limit=50`];
      const bare = await startBareServer(world, folder, paths);
      try {
        const met: boolean[] = [];
        for (const path of paths) met.push(await compare(world, path, bare.url, print));
        return met.every(Boolean);
      } finally {
        await stopProcess(bare.process, 1_000);
      }
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function startBareServer(world: ScaleWorld, folder: string, paths: readonly string[]) {
  const routes: Record<string, unknown> = {};
  for (const path of paths) {
    const { plans } = await explainStatements(world, () => ask(world, path));
    routes[new URL(path, world.apiUrl).pathname] = plans.map(({ query, parameters }) => ({
      query,
      parameters,
    }));
  }
  const file = join(folder, 'statements.json');
  await writeFile(file, JSON.stringify(routes));
  const port = await findFreePort();
  const process = startProcess({
    name: 'bare',
    entry: 'scripts/bench/bare-lists.ts',
    args: [world.databaseUrl, file, String(port)],
    env: {},
    logFile: join(folder, 'bare.log'),
  });
  await process.ready;
  return { process, url: `http://127.0.0.1:${port}` };
}

async function ask({ apiUrl, accessToken }: ScaleWorld, path: string): Promise<void> {
  const answer = await fetch(apiUrl + path, { headers: { authorization: `Bearer ${accessToken}` } });
  const { items } = await answer.json();
  if (items?.length < 50) throw new Error(`${path} was answered with ${answer.status} and too few items`);
}

/** Round by round, so that a machine that slows down slows both. */
async function compare(
  world: ScaleWorld,
  path: string,
  bareUrl: string,
  print: (text: string) => void,
): Promise<boolean> {
  const headers = { authorization: `Bearer ${world.accessToken}` };
  const ours = () => load(world.apiUrl + path, headers);
  const bare = () => load(bareUrl + path, headers);
  await ours();
  await bare();
  const rows: Cell[][] = [];
  const ratios: number[] = [];
  const spreads: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const [mine, theirs] = [await ours(), await bare()];
    ratios.push(mine.rate / theirs.rate);
    spreads.push(mine.p99 / mine.p50);
    rows.push([
      round,
      Math.round(mine.rate),
      Math.round(theirs.rate),
      mine.p50,
      mine.p99,
      theirs.p50,
      theirs.p99,
    ]);
  }
  print(`\nGET ${path.replace(world.projectId, '{project_id}')}, ${CONNECTIONS} connections`);
  print(
    formatTable(['round', 'API/s', 'bare/s', 'p50 ms', 'p99 ms', 'bare p50', 'bare p99'], rows).join('\n'),
  );
  const [ratio, spread] = [median(ratios), median(spreads)];
  print(
    `API / bare: ${ratio.toFixed(2)} (target ≥ ${TARGET_RATIO}); p99 / p50: ${spread.toFixed(1)} (target ≤ ${TARGET_SPREAD})`,
  );
  return ratio >= TARGET_RATIO && spread <= TARGET_SPREAD;
}

async function load(url: string, headers: Record<string, string>): Promise<Measured> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: ROUND_SECONDS });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers were no success`);
  return { rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}
