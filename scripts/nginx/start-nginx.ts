import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { makeCertificate } from './make-certificate.ts';
import { renderConfiguration } from './render-configuration.ts';

export interface RunningNginx {
  readonly serverName: string;
  readonly httpPort: number;
  readonly httpsPort: number;
  /** Of the certificate it shows. */
  readonly authority: Buffer;
  /** Sends requests to other API processes from now on; those under way end where they are. */
  sendTo(servers: readonly string[]): Promise<void>;
  log(): Promise<string>;
  stop(): Promise<void>;
}

export function isNginxInstalled(): boolean {
  return ['nginx', 'openssl'].every((name) => spawnSync(name, ['-v']).error === undefined);
}

/** A real nginx with the configuration that operators get, on free ports of this machine. Throws when it refuses it. */
export async function startNginx(
  folder: string,
  serverName: string,
  servers: readonly string[],
): Promise<RunningNginx> {
  await mkdir(folder, { recursive: true });
  const files = await makeCertificate(folder, serverName);
  const serversFile = join(folder, 'servers.conf');
  const logFile = join(folder, 'access.log');
  const writeServers = (all: readonly string[]) =>
    writeFile(serversFile, all.map((server) => `server ${server};\n`).join(''));
  await writeServers(servers);
  const [httpPort, httpsPort] = [await findFreePort(), await findFreePort()];
  const configuration = renderConfiguration({ serverName, ...files, servers: serversFile, log: logFile })
    .replaceAll('listen 80 ', `listen 127.0.0.1:${httpPort} `)
    .replaceAll('listen 443 ', `listen 127.0.0.1:${httpsPort} `);
  await writeFile(join(folder, 'nginx.conf'), wrap(folder, configuration));
  const child = spawn(
    'nginx',
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const ended = once(child, 'exit');
  const broken = ended.then(() => Promise.reject(new Error(`nginx ended: ${complaints}`)));
  broken.catch(() => {});
  await Promise.race([awaitOpen(httpsPort), broken]);
  return {
    serverName,
    httpPort,
    httpsPort,
    authority: await readFile(files.certificate),
    async sendTo(all) {
      const before = await workersOf(child);
      await writeServers(all);
      child.kill('SIGHUP');
      await awaitOtherWorkers(child, before);
    },
    log: () => readFile(logFile, 'utf8'),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** What `nginx.conf` of a distribution has around the files of `conf.d`, within one folder. */
function wrap(folder: string, configuration: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join('\n');
  // The folder is ours alone; without this workers of a root nginx would be somebody else.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `daemon off;
${user}
worker_processes 1;
pid ${join(folder, 'nginx.pid')};
events { worker_connections 1024; }
http {
${temporary}
${configuration}
}
`;
}

async function awaitOpen(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const opened = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (opened) return;
    await wait(20);
  }
}

/** A reload has come through when every worker that takes connections was started by it. */
async function awaitOtherWorkers(child: ChildProcess, before: ReadonlySet<string>): Promise<void> {
  for (;;) {
    const now = await workersOf(child);
    if ([...now].some((id) => !before.has(id))) return;
    await wait(20);
  }
}

async function workersOf({ pid }: ChildProcess): Promise<Set<string>> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return new Set(children.split(' ').filter((id) => id !== ''));
}
