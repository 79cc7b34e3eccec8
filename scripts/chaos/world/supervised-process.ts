import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type StackProcess, startProcess, stopProcess } from '../../stack/processes.ts';

export interface ProcessSpec {
  readonly name: string;
  readonly entry: string;
  readonly logFile: string;
  readonly nodeFlags?: readonly string[];
  /** Read at each start: what it connects to may have moved. */
  readonly environment: () => Promise<Readonly<Record<string, string>>>;
}

const RESTART_DELAY_MS = 300;
const START_DEADLINE_MS = 90_000;
const STOP_DEADLINE_MS = 12_000;

/** One of HiveSync's processes under a supervisor that starts it again, as a container engine does. */
export class SupervisedProcess {
  readonly name: string;
  readonly #spec: ProcessSpec;
  #current: StackProcess | null = null;
  #wanted = false;
  #isReady = false;
  #crashes = 0;

  constructor(spec: ProcessSpec) {
    this.name = spec.name;
    this.#spec = spec;
  }

  /** Times it ended although nobody ended it. */
  get crashes(): number {
    return this.#crashes;
  }

  /** It runs, and has said that it is ready. */
  get isReady(): boolean {
    return this.#isReady;
  }

  get processId(): number {
    const processId = this.#current?.child.pid;
    if (processId === undefined) throw new Error(`${this.name} is not running`);
    return processId;
  }

  /** Resolves with what it says when it is ready. One that cannot start yet is started again. */
  async start(): Promise<unknown> {
    this.#wanted = true;
    const deadline = performance.now() + START_DEADLINE_MS;
    for (;;) {
      const started = await this.#launch();
      try {
        const message = await started.ready;
        this.#isReady = true;
        return message;
      } catch (error) {
        if (!this.#wanted || performance.now() > deadline) throw error;
        await sleep(RESTART_DELAY_MS);
      }
    }
  }

  /** SIGKILL; resolves when it is gone. It stays away until `start`. */
  async kill(): Promise<void> {
    this.#wanted = false;
    this.#isReady = false;
    const child = this.#current?.child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  signal(signal: NodeJS.Signals): void {
    this.#current?.child.kill(signal);
  }

  send(message: Readonly<Record<string, unknown>>): void {
    this.#current?.child.send(message);
  }

  async stop(): Promise<void> {
    this.#wanted = false;
    if (this.#current !== null) await stopProcess(this.#current, STOP_DEADLINE_MS);
  }

  async #launch(): Promise<StackProcess> {
    const { name, entry, logFile, nodeFlags = [] } = this.#spec;
    const env = await this.#spec.environment();
    const started = startProcess({ name, entry, env, logFile, nodeFlags });
    this.#current = started;
    started.ready.then(
      () => started.child.once('exit', () => this.#onExit(started)),
      () => undefined,
    );
    return started;
  }

  #onExit(ended: StackProcess): void {
    if (!this.#wanted || ended !== this.#current) return;
    this.#crashes += 1;
    this.#isReady = false;
    this.start().catch(() => undefined);
  }
}
