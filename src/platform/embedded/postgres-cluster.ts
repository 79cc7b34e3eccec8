import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type ClusterOwner, findClusterOwner } from './cluster-owner.ts';
import { loadPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';

/** One Postgres data folder and the executables that serve it. */
export interface PostgresCluster {
  readonly folder: string;
  readonly logFile: string;
  readonly binaries: PostgresBinaries;
  readonly owner: ClusterOwner;
}

export interface PostmasterOptions {
  readonly port: number;
  /** Server parameters beside those that are always set. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** `fast` disconnects clients and writes everything; `immediate` is for data that is thrown away. */
export type StopMode = 'fast' | 'immediate';

export const SUPERUSER = 'postgres';

const START_TIMEOUT_SECONDS = 60;
const STOP_TIMEOUT_SECONDS = 30;

const run = promisify(execFile);

/** Names a cluster; nothing is started and nothing is written. */
export async function openCluster(folder: string): Promise<PostgresCluster> {
  const [binaries, owner] = await Promise.all([loadPostgresBinaries(), findClusterOwner(folder)]);
  return { folder, logFile: join(folder, 'server.log'), binaries, owner };
}

/**
 * Creates an empty cluster. The collation is Postgres' own, so a data folder means the same on every system
 * and after every upgrade of it. Without a password everybody on this machine is trusted.
 */
export async function initialiseCluster(cluster: PostgresCluster, password?: string): Promise<void> {
  await mkdir(cluster.folder, { recursive: true });
  await giveToOwner(cluster.folder, cluster.owner);
  const secretFolder = await mkdtemp(`${cluster.folder}-secret-`);
  try {
    await giveToOwner(secretFolder, cluster.owner);
    const passwordFile = join(secretFolder, 'password');
    if (password !== undefined) {
      await writeFile(passwordFile, password, { mode: 0o600 });
      await giveToOwner(passwordFile, cluster.owner);
    }
    const args = [
      `--pgdata=${cluster.folder}`,
      `--username=${SUPERUSER}`,
      ...(password === undefined
        ? ['--auth=trust', '--no-sync']
        : ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]),
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ];
    await run(cluster.binaries.initdb, args, spawnOptions(cluster));
  } catch (cause) {
    throw new Error(describeInitialisationFailure(cluster, cause), { cause });
  } finally {
    await rm(secretFolder, { recursive: true, force: true });
  }
}

/**
 * Starts the server and waits until it accepts connections, on 127.0.0.1 alone. It runs in a session of its
 * own, so Ctrl-C in a terminal reaches us and not it, and it logs to a file, so it outlives our death.
 */
export async function startPostmaster(cluster: PostgresCluster, options: PostmasterOptions): Promise<void> {
  const settings = {
    port: String(options.port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements may hold what people wrote; the log is for what the server did.
    log_min_error_statement: 'panic',
    ...options.settings,
  };
  const serverOptions = Object.entries(settings).map(([name, value]) => `-c ${name}="${value}"`);
  try {
    await control(cluster, [
      'start',
      '--wait',
      `--timeout=${START_TIMEOUT_SECONDS}`,
      `--pgdata=${cluster.folder}`,
      `--log=${cluster.logFile}`,
      `--options=${serverOptions.join(' ')}`,
    ]);
  } catch (cause) {
    throw new Error(`Postgres did not start. ${await describeLog(cluster)}`, { cause });
  }
}

/** Stops the server and waits until it is gone. Fails when none is running. */
export async function stopPostmaster(cluster: PostgresCluster, mode: StopMode): Promise<void> {
  await control(cluster, [
    'stop',
    '--wait',
    `--timeout=${STOP_TIMEOUT_SECONDS}`,
    `--pgdata=${cluster.folder}`,
    `--mode=${mode}`,
  ]);
}

/**
 * Waits for the exit alone: on Windows the server inherits the handles of whoever started it, so a pipe of
 * ours would stay open for as long as it runs.
 */
async function control(cluster: PostgresCluster, args: string[]): Promise<void> {
  const child = spawn(cluster.binaries.pg_ctl, args, { ...spawnOptions(cluster), stdio: 'ignore' });
  const [code, signal] = await once(child, 'exit');
  if (code !== 0) throw new Error(`pg_ctl ${args[0]} ended with ${code ?? signal}`);
}

function spawnOptions(cluster: PostgresCluster) {
  return {
    ...cluster.owner,
    // The folder we were started in may be closed to the owner of the cluster.
    cwd: dirname(cluster.binaries.pg_ctl),
    windowsHide: true,
    // Nothing of our environment is Postgres' business, and some of it is secret. macOS needs a locale to be
    // named, Windows needs its own variables.
    ...(platform() === 'win32' ? {} : { env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' } }),
  };
}

async function giveToOwner(path: string, owner: ClusterOwner): Promise<void> {
  await chmod(path, 0o700);
  if (owner.uid !== undefined && owner.gid !== undefined) await chown(path, owner.uid, owner.gid);
}

function describeInitialisationFailure(cluster: PostgresCluster, cause: unknown): string {
  const isShutOut = cluster.owner.uid !== undefined && /permission denied|EACCES/i.test(String(cause));
  return isShutOut
    ? `Postgres does not run as root, and user ${cluster.owner.uid} cannot reach ${cluster.folder} or ` +
        `${dirname(cluster.binaries.initdb)}. Start HiveSync as a normal user, or move both out of closed folders.`
    : `The database folder ${cluster.folder} could not be created.`;
}

async function describeLog(cluster: PostgresCluster): Promise<string> {
  const text = await readFile(cluster.logFile, 'utf8').catch(() => '');
  const lastLines = text.trim().split('\n').slice(-5).join(' | ');
  return lastLines === '' ? 'It left no log.' : `The end of ${cluster.logFile} says: ${lastLines}`;
}
