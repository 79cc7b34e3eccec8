import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

export interface StackProcess {
  readonly name: string;
  readonly child: ChildProcess;
  /** Resolves with the first message the process sends; rejects when it exits before. */
  readonly ready: Promise<unknown>;
}

/** Starts one of HiveSync's own entry files as a process of its own, its log going to `logFile`. */
export function startProcess(options: {
  name: string;
  entry: string;
  args?: readonly string[];
  /** For Node itself, before the entry file. */
  nodeFlags?: readonly string[];
  env: Readonly<Record<string, string>>;
  logFile: string;
}): StackProcess {
  const log = createWriteStream(options.logFile, { flags: 'a' });
  const child = fork(fileURLToPath(new URL(options.entry, root)), [...(options.args ?? [])], {
    env: { ...inheritedEnvironment(), ...options.env },
    ...(options.nodeFlags === undefined ? {} : { execArgv: [...options.nodeFlags] }),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own, so that Ctrl+C reaches us alone and we stop the processes in order.
    detached: process.platform !== 'win32',
  });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  child.once('exit', () => log.end());
  return { name: options.name, child, ready: firstMessage(child, options) };
}

/** Asks the process to end and waits; after `deadlineMs` it is killed. */
export async function stopProcess({ child }: StackProcess, deadlineMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), deadlineMs);
  await ended;
  clearTimeout(timer);
}

async function firstMessage(
  child: ChildProcess,
  options: { name: string; logFile: string },
): Promise<unknown> {
  const exited = new AbortController();
  const onExit = () => exited.abort();
  child.once('exit', onExit);
  try {
    const [message] = await once(child, 'message', { signal: exited.signal });
    return message;
  } catch (cause) {
    throw new Error(`${options.name} ended before it was ready; its log is ${options.logFile}`, { cause });
  } finally {
    child.off('exit', onExit);
  }
}

/** What any process needs of the surroundings; settings of HiveSync are passed one by one. */
function inheritedEnvironment(): Record<string, string> {
  const names = [
    'PATH',
    'HOME',
    'TMPDIR',
    'TEMP',
    'TMP',
    'LANG',
    'SystemRoot',
    'USERPROFILE',
    'APPDATA',
    'LOCALAPPDATA',
  ];
  const inherited: Record<string, string> = {};
  for (const name of names) {
    const value = process.env[name];
    if (value !== undefined) inherited[name] = value;
  }
  return inherited;
}
