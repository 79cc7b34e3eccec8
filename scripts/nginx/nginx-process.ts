import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_EVERY_MS = 20;

/** An nginx that can be ended and started again on the same ports, with `nginx.conf` of a folder. */
export class NginxProcess {
  readonly #folder: string;
  readonly #port: number;
  #current: { readonly child: ChildProcess; readonly ended: Promise<unknown> } | null = null;

  constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
  }

  /** Resolves when it takes connections. Throws with its complaints when it ends instead. */
  async start(): Promise<void> {
    const folder = this.#folder;
    const files = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
    const child = spawn('nginx', files, { stdio: ['ignore', 'ignore', 'pipe'] });
    let complaints = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
    });
    const ended = once(child, 'exit');
    const broken = ended.then(() => Promise.reject(new Error(`nginx ended: ${complaints}`)));
    broken.catch(() => {});
    this.#current = { child, ended };
    await Promise.race([awaitOpen(this.#port), broken]);
  }

  /** Reads its files again; resolves when workers that have read them take the connections. */
  async reload(): Promise<void> {
    const child = this.#running();
    const before = new Set(await workersOf(child));
    child.kill('SIGHUP');
    while (!(await workersOf(child)).some((id) => !before.has(id))) await wait(LOOK_EVERY_MS);
  }

  /** SIGKILL to it and to its workers, which would go on without it. */
  async kill(): Promise<void> {
    const child = this.#running();
    const workers = await workersOf(child);
    child.kill('SIGKILL');
    for (const id of workers) process.kill(Number(id), 'SIGKILL');
    await this.#current?.ended;
    this.#current = null;
  }

  async stop(): Promise<void> {
    if (this.#current === null) return;
    this.#current.child.kill('SIGTERM');
    await this.#current.ended;
    this.#current = null;
  }

  #running(): ChildProcess {
    if (this.#current === null) throw new Error('nginx is not running');
    return this.#current.child;
  }
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
    await wait(LOOK_EVERY_MS);
  }
}

async function workersOf({ pid }: ChildProcess): Promise<string[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return children.split(' ').filter((id) => id !== '');
}
