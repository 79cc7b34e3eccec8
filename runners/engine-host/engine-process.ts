import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../../src/platform/clock.ts';
import { traceStep } from '../../src/platform/log/trace-step.ts';
import { type BlobView, openBlobView } from './blob-view.ts';
import { childFlags } from './child-flags.ts';
import { EngineFailure } from './engine-failure.ts';
import {
  type ChildSettings,
  type EngineRequest,
  type HostMessage,
  LOADING,
  toChildArguments,
} from './protocol.ts';
import { readChildMessage } from './read-child-message.ts';

/** What systems and people end a process with, and what no work of its own does to it. */
const FROM_OUTSIDE: ReadonlySet<NodeJS.Signals> = new Set(['SIGKILL', 'SIGTERM']);

/** How long a process whose channel is closed may take to end by itself. */
const END_WITHIN_MS = 1_000;

/** Enough to recognise why V8 gave up; more is read and dropped, so that a child cannot fill our memory. */
const STDERR_TAIL = 4_096;

export interface EngineProcessOptions {
  /** The child's entry file. */
  readonly entry: URL;
  readonly child: Omit<ChildSettings, 'blobFolder'>;
  /** Every blob this runner holds; a child sees those of its job alone. */
  readonly blobFolder: string;
  /** Where children's views of the blobs are, on the same disk. */
  readonly viewFolder: string;
  /** The child's whole environment: nothing of the runner's own is passed on. */
  readonly environment: Readonly<Record<string, string>>;
  /** Resident memory, native memory included, at which the process is killed. */
  readonly maxRssBytes: number;
  readonly startTimeoutMs: number;
  readonly clock: Clock;
}

export interface CallOptions {
  /** Run before it in the same message, so that what has to come first costs no way of its own. */
  readonly first?: EngineRequest;
  /** The process is killed when the call has not answered by then. */
  readonly timeoutMs: number;
  /** Told when half of that is over. */
  readonly onHalfTime?: () => void;
  /** Kills the process; the call rejects with the signal's reason. */
  readonly signal: AbortSignal;
}

interface PendingCall {
  readonly call: number;
  readonly resolve: (output: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** Starts an engine child and waits until its engine is loaded. Throws `EngineFailure`. */
export async function startEngineProcess(options: EngineProcessOptions): Promise<EngineProcess> {
  const view = await openBlobView(options.blobFolder, options.viewFolder);
  const process = new EngineProcess(options, view);
  void process.ended.then(() => view.close());
  await process.ready;
  return process;
}

/** One engine child as the host sees it. Takes one call at a time; once `alive` is false it stays so. */
export class EngineProcess {
  /** Settles once: loaded, or failed to start. */
  readonly ready: Promise<void>;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
  readonly pid: number | undefined;
  #child: ChildProcess;
  #view: BlobView;
  #maxRssBytes: number;
  #clock: Clock;
  #pending: PendingCall | null = null;
  #killedFor: unknown = null;
  #end = new EngineFailure('crashed', 'the engine process has ended');
  #stderr = '';
  #calls = 0;
  #rssBytes = 0;
  #alive = true;

  constructor(options: EngineProcessOptions, view: BlobView) {
    const entry = fileURLToPath(options.entry);
    this.#view = view;
    this.#clock = options.clock;
    this.#maxRssBytes = options.maxRssBytes;
    this.#child = fork(entry, toChildArguments({ ...options.child, blobFolder: view.folder }), {
      execArgv: childFlags(entry, [view.folder]),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { ...options.environment },
    });
    this.pid = this.#child.pid;
    this.ended = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => this.#onEnd(code, signal, resolve));
      this.#child.on('error', () => this.#child.pid === undefined && this.#onEnd(null, null, resolve));
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-STDERR_TAIL);
    });
    this.ready = this.#awaitReady(options.startTimeoutMs);
    this.#child.on('message', (message) => this.#onMessage(message));
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Calls started so far. */
  get calls(): number {
    return this.#calls;
  }

  /** Resident memory when last reported. */
  get rssBytes(): number {
    return this.#rssBytes;
  }

  /** Lets the process read these blobs and no others. Throws `EngineFailure` when it has ended. */
  async showBlobs(names: ReadonlySet<string>): Promise<void> {
    try {
      await this.#view.show(names);
    } catch (error) {
      if (this.#alive) throw error;
      throw this.#end;
    }
  }

  /** Runs one operation. Throws `EngineFailure`, or the signal's reason. */
  async call(operation: string, input: unknown, options: CallOptions): Promise<unknown> {
    options.signal.throwIfAborted();
    if (!this.#alive) throw this.#end;
    if (this.#pending !== null) throw new Error('an engine process takes one call at a time');
    this.#calls += 1;
    const { first = null } = options;
    const message: HostMessage = { type: 'call', call: this.#calls, first, operation, input };
    traceStep(`asks the engine to ${operation}`);
    const onTimeout = () =>
      this.#kill(new EngineFailure('timeout', `${operation} took more than ${options.timeoutMs} ms`));
    const onAbort = () => this.#kill(options.signal.reason);
    const cancelTimer = this.#clock.after(options.timeoutMs, onTimeout);
    const { onHalfTime = () => undefined } = options;
    const cancelHalfTime = this.#clock.after(options.timeoutMs / 2, onHalfTime);
    options.signal.addEventListener('abort', onAbort);
    try {
      return await new Promise((resolve, reject) => {
        this.#pending = { call: message.call, resolve, reject };
        this.#child.send(message, (error) => error && this.#awaitEnd(error));
      });
    } finally {
      traceStep("has the engine's answer");
      this.#pending = null;
      cancelTimer();
      cancelHalfTime();
      options.signal.removeEventListener('abort', onAbort);
    }
  }

  /** Ends the process at once and waits until it is gone. */
  async stop(): Promise<void> {
    this.#kill(new EngineFailure('crashed', 'the engine process was stopped'));
    await this.ended;
  }

  async #awaitReady(timeoutMs: number): Promise<void> {
    const onTimeout = () => this.#kill(new EngineFailure('crashed', `no engine within ${timeoutMs} ms`));
    const cancelTimer = this.#clock.after(timeoutMs, onTimeout);
    try {
      await new Promise<unknown>((resolve, reject) => {
        this.#pending = { call: LOADING, resolve, reject };
      });
    } finally {
      this.#pending = null;
      cancelTimer();
    }
  }

  #onMessage(received: unknown): void {
    const message = readChildMessage(received);
    if (message === null) {
      this.#kill(new EngineFailure('crashed', 'the engine process broke the protocol'));
    } else if (message.type === 'ready') {
      if (this.#pending?.call === LOADING) this.#pending.resolve(undefined);
    } else if (message.type === 'memory') {
      this.#rssBytes = message.rssBytes;
      if (message.rssBytes > this.#maxRssBytes) {
        this.#kill(new EngineFailure('out_of_memory', `more than ${this.#maxRssBytes} bytes of memory`));
      }
    } else if (this.#pending?.call === message.call) {
      if (message.type === 'result') this.#pending.resolve(message.output);
      else this.#onFailure(new EngineFailure(message.kind, message.message));
    }
  }

  #onFailure(failure: EngineFailure): void {
    if (failure.kind === 'threw') this.#pending?.reject(failure);
    else this.#kill(failure);
  }

  #kill(reason: unknown): void {
    if (!this.#alive) return;
    this.#alive = false;
    this.#killedFor = reason;
    this.#child.kill('SIGKILL');
  }

  /** One that cannot be reached is about to end, and how it ends says more than its channel. */
  #awaitEnd({ message }: Error): void {
    if (!this.#alive) return;
    this.#alive = false;
    const cancel = this.#clock.after(END_WITHIN_MS, () => {
      this.#killedFor = new EngineFailure('crashed', message);
      this.#child.kill('SIGKILL');
    });
    void this.ended.then(cancel);
  }

  #onEnd(code: number | null, signal: NodeJS.Signals | null, resolve: () => void): void {
    this.#alive = false;
    if (this.#killedFor === null) this.#end = describeEnd(code, signal, this.#stderr);
    this.#pending?.reject(this.#killedFor ?? this.#end);
    resolve();
  }
}

function describeEnd(code: number | null, signal: NodeJS.Signals | null, stderr: string): EngineFailure {
  if (/heap out of memory|Allocation failed|ERR_WORKER_OUT_OF_MEMORY/.test(stderr)) {
    return new EngineFailure('out_of_memory', 'the heap limit was reached');
  }
  if (signal !== null && FROM_OUTSIDE.has(signal)) {
    return new EngineFailure('killed', `the engine process was ended from outside (${signal})`);
  }
  // Native parts print what they choked on, which may be source: only the way it ended is told.
  return new EngineFailure('crashed', `the engine process ended by itself (${signal ?? `code ${code}`})`);
}
