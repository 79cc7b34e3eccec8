import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../../src/platform/embedded/free-port.ts';
import type { Random } from '../random.ts';
import { type Front, openFront } from './front.ts';
import { openServers, type Servers } from './servers.ts';
import { commonApiSettings, readEmbeddedDatabaseUrl, readWorkerSettings, type Settings } from './settings.ts';
import type { StackShape } from './stack-shape.ts';
import { SupervisedProcess } from './supervised-process.ts';
import { Wires } from './wires.ts';

/** A running installation of HiveSync, every part of which can be broken. */
export interface World {
  readonly url: string;
  readonly dataDir: string;
  readonly api: SupervisedProcess;
  /** All there are, `api` among them; and each of them past nginx. */
  readonly apis: readonly SupervisedProcess[];
  readonly apiUrls: readonly string[];
  readonly runners: readonly [SupervisedProcess, ...SupervisedProcess[]];
  /** `null` when everybody speaks to the API itself. */
  readonly front: Front | null;
  readonly wires: Wires;
  readonly servers: Servers;
  databaseUrl(): Promise<string>;
  stop(): Promise<void>;
}

const CLOCK_FLAGS = ['--import', new URL('./shift-clock.ts', import.meta.url).href];

/** What processes are given at each start, in place of what the world would give them. */
export type LatestSettings = (kind: 'api' | 'runner' | 'edge') => Promise<Settings>;

/** Starts everything in a temporary folder. What was started is stopped again when a part does not come up. */
export async function openWorld(
  shape: StackShape,
  random: Random,
  keep: boolean,
  latest: LatestSettings = async () => ({}),
): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hivesync-chaos-'));
  // Root lends the database to another user, who must be able to pass through.
  await chmod(dataDir, 0o711);
  const logs = join(dataDir, 'logs');
  await mkdir(logs);
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
    if (!keep) await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const wires = new Wires(random.branch('wires'));
    stops.push(() => wires.close());
    const servers = await openServers(shape, dataDir, wires);
    stops.push(() => servers.stop());
    const [port, ...otherPorts] = [
      await findFreePort(),
      ...(shape.deployed === undefined ? [] : [await findFreePort()]),
    ];
    const front = shape.deployed === undefined ? null : await openServersFront([port, ...otherPorts]);

    const supervise = (name: string, entry: string, environment: () => Promise<Settings>) => {
      const nodeFlags = shape.clocks === undefined ? [] : CLOCK_FLAGS;
      const logFile = join(logs, `${name}.log`);
      const supervised = new SupervisedProcess({ name, entry, logFile, nodeFlags, environment });
      stops.push(() => supervised.stop());
      return supervised;
    };
    const url = front?.url ?? `http://127.0.0.1:${port}`;
    const apiAt = (name: string, at: number) =>
      supervise(name, 'src/server.ts', async () => ({
        ...commonApiSettings({ dataDir, port: at, url }),
        ...servers.apiSettings,
        ...(await latest('api')),
      }));
    const api = apiAt('api', port);
    const apis = [api, ...otherPorts.map((other, index) => apiAt(`api-${index + 2}`, other))];
    await Promise.all(apis.map((each) => each.start()));
    const backendUrl = front?.runnerUrl ?? `http://127.0.0.1:${await wires.lay('runner-api', port)}`;
    const runnerNamed = (name: string) =>
      supervise(name, 'runners/main.ts', async () => ({
        ...(shape.kind === 'embedded' ? await readWorkerSettings(dataDir) : servers.runnerSettings),
        DATA_DIR: dataDir,
        BACKEND_URL: backendUrl,
        WORKER_ID: name,
        ...(await latest('runner')),
      }));
    const others = Array.from({ length: shape.runners - 1 }, (_, index) =>
      runnerNamed(`runner-${index + 2}`),
    );
    const runners: World['runners'] = [runnerNamed('runner-1'), ...others];
    await Promise.all(runners.map((runner) => runner.start()));
    return {
      url,
      dataDir,
      api,
      apis,
      apiUrls: [port, ...otherPorts].map((at) => `http://127.0.0.1:${at}`),
      runners,
      front,
      wires,
      servers,
      databaseUrl: async () => servers.databaseUrl ?? (await readEmbeddedDatabaseUrl(dataDir)),
      stop,
    };

    async function openServersFront(apiPorts: readonly number[]): Promise<Front> {
      const secret = async () => {
        const { WORKER_CALLBACK_SECRET = '' } = { ...servers.runnerSettings, ...(await latest('edge')) };
        return WORKER_CALLBACK_SECRET;
      };
      const opened = await openFront({ folder: dataDir, apiPorts, secret, wires });
      stops.push(() => opened.stop());
      return opened;
    }
  } catch (error) {
    await stop();
    throw error;
  }
}
