import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseEnv } from 'node:util';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { writeEnvironment } from '../init-env/write-environment.ts';
import { makeCertificate } from '../nginx/make-certificate.ts';
import { docker } from './engine.ts';

/** What a server has: the compose files, the proxy's configuration and a .env, in a folder of its own. */
export interface Installation {
  /** Through nginx. */
  readonly url: string;
  readonly internalToken: string;
  /** What containers see as /data. */
  readonly dataFolder: string;
  /** Of the certificate that nginx shows. */
  readonly authority: string;
  /** Runs `docker compose` for it and answers what that printed. */
  compose(...args: string[]): Promise<string>;
  /** The id of each container of a service. */
  containersOf(service: string): Promise<string[]>;
  /** Resolves when every container of a service is healthy. Throws when one is not after three minutes. */
  awaitHealthy(service: string): Promise<void>;
  /** The database, as seen from this machine. */
  databaseUrl(): Promise<string>;
  /** Has a fresh secret accepted, or lets it sign, by the .env, as docs/incidents.md says it. */
  rotate(name: string, step: 'accept' | 'sign'): Promise<void>;
  /** Tells nginx which API processes get requests: the last numbers of their addresses, `11 down` for one that does not. */
  sendTo(servers: readonly string[]): Promise<void>;
  /** Removes everything, data included. */
  remove(): Promise<void>;
}

const PROJECT = 'hivesync-system';
const NETWORK = '172.31.251';
const SERVER_NAME = 'localhost';
const HEALTHY_MS = 180_000;
const LOOK_EVERY_MS = 500;

/**
 * Lays the files of an installation out, as docs/deployment.md says, for an image that was built, with these settings of its
 * own. Starts nothing.
 */
export async function layOutInstallation(
  root: string,
  image: string,
  settingsOfItsOwn: Readonly<Record<string, string>> = {},
): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'hivesync-installation-'));
  const files = [
    'docker-compose.yml',
    'docker-compose.multi-worker.yml',
    'docker-compose.prod.yml',
    'deploy',
  ];
  for (const name of files) await cp(join(root, name), join(folder, name), { recursive: true });
  const httpsPort = await findFreePort();
  const url = `https://${SERVER_NAME}:${httpsPort}`;
  const settings = writeEnvironment(await readFile(join(root, '.env.example'), 'utf8'), {
    baseUrl: url,
    makeSecret: () => randomBytes(32).toString('base64url'),
  });
  const ofThisMachine = {
    HIVESYNC_IMAGE: image,
    HIVESYNC_NETWORK: NETWORK,
    PORT: String(await findFreePort()),
    HTTP_PORT: String(await findFreePort()),
    HTTPS_PORT: String(httpsPort),
    API_RATE_LIMIT_PER_MINUTE: '1000000',
    ...settingsOfItsOwn,
  };
  const lines = Object.entries(ofThisMachine).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(join(folder, '.env'), `${settings}\n${lines.join('')}`, { mode: 0o600 });
  const tls = await makeCertificate(join(folder, 'deploy/nginx/tls'), SERVER_NAME);
  const variables = parseEnv(await readFile(join(folder, '.env'), 'utf8'));

  const compose = (...args: string[]) => docker(['compose', '-p', PROJECT, ...args], { cwd: folder });
  const containersOf = async (service: string) =>
    (await compose('ps', '--quiet', service)).split('\n').filter((id) => id !== '');
  const sendTo = async (servers: readonly string[]) => {
    const text = servers.map((server) => {
      const [number, ...state] = server.split(' ');
      return `server ${[`${NETWORK}.${number}:4000`, ...state].join(' ')};\n`;
    });
    await writeFile(join(folder, 'deploy/nginx/servers/servers.conf'), text.join(''));
  };
  await sendTo(['11']);
  return {
    url,
    internalToken: variables.INTERNAL_TOKEN ?? '',
    dataFolder: join(folder, 'data'),
    authority: await readFile(tls.certificate, 'utf8'),
    compose,
    containersOf,
    async awaitHealthy(service) {
      const deadline = performance.now() + HEALTHY_MS;
      for (;;) {
        const ids = await containersOf(service);
        const states = await docker(['inspect', '--format', '{{.State.Health.Status}}', ...ids]);
        if (states.split('\n').every((state) => state === 'healthy')) return;
        if (performance.now() > deadline) throw new Error(`${service} does not become healthy: ${states}`);
        await sleep(LOOK_EVERY_MS);
      }
    },
    async databaseUrl() {
      const [id = ''] = await containersOf('postgres');
      const address = await docker([
        'inspect',
        '--format',
        '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}',
        id,
      ]);
      return `postgres://hivesync:${variables.POSTGRES_PASSWORD}@${address}:5432/hivesync`;
    },
    async rotate(name, step) {
      const inFolder = ['-v', `${folder}:/work`, '-e', 'HIVESYNC_ROOT=/work'];
      const command = ['admin', 'rotate-secret', name, `--${step}`, '--yes'];
      await docker(['run', '--rm', '-u', '0', ...inFolder, image, ...command]);
    },
    async sendTo(servers) {
      await sendTo(servers);
      await compose('exec', '-T', 'nginx', 'nginx', '-s', 'reload');
    },
    async remove() {
      await compose('--profile', '*', 'down', '--volumes', '--remove-orphans', '--timeout', '15');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
