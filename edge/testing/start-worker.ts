import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { bundleWorker } from './bundle-worker.ts';

/** A worker in the runtime that serves it at the edge, here on a port of this machine. */
export interface StartedWorker {
  readonly url: string;
  /** What it wrote to its log so far, by line. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
}

export interface WorkerOptions {
  /** Any when left out. */
  readonly port?: number;
  /** A certificate that the worker trusts beside those that everybody does. */
  readonly authority?: string;
}

const { default: workerd }: { default: string } = createRequire(import.meta.url)('workerd');

/** Starts one of the workers of this folder with these variables. Throws when the runtime does not take it. */
export async function startWorker(
  entry: string,
  variables: Readonly<Record<string, string>>,
  options: WorkerOptions = {},
): Promise<StartedWorker> {
  const folder = await mkdtemp(join(tmpdir(), 'hivesync-edge-'));
  await writeFile(join(folder, 'worker.js'), await bundleWorker(entry));
  await writeFile(join(folder, 'config.capnp'), describe(variables, options));
  const child = spawn(workerd, ['serve', 'config.capnp', '--control-fd=3'], {
    cwd: folder,
    env: {},
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface(stream).on('line', (line) => lines.push(line));
  }
  const exited = once(child, 'exit');
  const [, , , control] = child.stdio;
  if (!(control instanceof Readable)) throw new Error('the runtime reports nothing');
  const port = await Promise.race([
    readPort(control),
    exited.then(() => Promise.reject(new Error(`workerd ended: ${lines.join('\n')}`))),
  ]);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  return {
    url: `http://127.0.0.1:${port}`,
    lines,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** The runtime's own configuration (workerd.capnp): one worker, one socket, and a network that has loopback. */
function describe(
  variables: Readonly<Record<string, string>>,
  { port = 0, authority }: WorkerOptions,
): string {
  const bindings = Object.entries(variables).map(
    ([name, value]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(value)})`,
  );
  const trusted = authority === undefined ? '' : `, trustedCertificates = [${JSON.stringify(authority)}]`;
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "worker", worker = .worker),
    (name = "internet", network = (allow = ["public", "private"], tlsOptions = (trustBrowserCas = true${trusted}))),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "worker")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-10-01",
  bindings = [${bindings.join(', ')}],
);
`;
}

async function readPort(control: Readable): Promise<number> {
  for await (const line of createInterface(control)) {
    const message: unknown = JSON.parse(line);
    if (typeof message === 'object' && message !== null && 'port' in message) return Number(message.port);
  }
  throw new Error('the runtime listens on no port');
}
