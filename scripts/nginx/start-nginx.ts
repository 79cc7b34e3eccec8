import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { type Certificate, makeCertificate } from './make-certificate.ts';
import { NginxProcess } from './nginx-process.ts';
import { renderConfiguration } from './render-configuration.ts';

export interface RunningNginx {
  readonly serverName: string;
  readonly httpPort: number;
  readonly httpsPort: number;
  /** Of the certificate it shows. */
  readonly authority: Buffer;
  /** Sends requests to other API processes from now on; those under way end where they are. */
  sendTo(servers: readonly string[]): Promise<void>;
  /** Reads its files again; what is under way ends where it is. */
  reload(): Promise<void>;
  log(): Promise<string>;
  /** SIGKILL, workers and all. */
  kill(): Promise<void>;
  /** After `kill` or `stop`, on the same ports. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface NginxOptions {
  /** Whoever connects from this machine is a proxy itself and says in `X-Forwarded-For` for whom, as Cloudflare does. */
  readonly isBehindProxy?: boolean;
  /** What it shows; one for its name that nobody trusts when left out. */
  readonly certificate?: Certificate;
}

export function isNginxInstalled(): boolean {
  return ['nginx', 'openssl'].every((name) => spawnSync(name, ['-v']).error === undefined);
}

/** A real nginx with the configuration that operators get, on free ports of this machine. Throws when it refuses it. */
export async function startNginx(
  folder: string,
  serverName: string,
  servers: readonly string[],
  { isBehindProxy = false, certificate }: NginxOptions = {},
): Promise<RunningNginx> {
  await mkdir(folder, { recursive: true });
  const files = certificate ?? (await makeCertificate(folder, serverName));
  const serversFile = join(folder, 'servers.conf');
  const logFile = join(folder, 'access.log');
  const writeServers = (all: readonly string[]) =>
    writeFile(serversFile, all.map((server) => `server ${server};\n`).join(''));
  await writeServers(servers);
  const [httpPort, httpsPort] = [await findFreePort(), await findFreePort()];
  const configuration = renderConfiguration({ serverName, ...files, servers: serversFile, log: logFile })
    .replaceAll('listen 80 ', `listen 127.0.0.1:${httpPort} `)
    .replaceAll('listen 443 ', `listen 127.0.0.1:${httpsPort} `);
  const callers = isBehindProxy ? 'set_real_ip_from 127.0.0.1;\nreal_ip_header X-Forwarded-For;\n' : '';
  await writeFile(join(folder, 'nginx.conf'), wrap(folder, callers + configuration));
  const server = new NginxProcess(folder, httpsPort);
  await server.start();
  return {
    serverName,
    httpPort,
    httpsPort,
    authority: await readFile(files.certificate),
    async sendTo(all) {
      await writeServers(all);
      await server.reload();
    },
    reload: () => server.reload(),
    log: () => readFile(logFile, 'utf8'),
    kill: () => server.kill(),
    start: () => server.start(),
    stop: () => server.stop(),
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
