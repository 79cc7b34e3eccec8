import { type StackProcess, stopProcess } from './processes.ts';

export interface KeptProcess {
  readonly current: StackProcess;
  /** Lets it end, and leaves it so. */
  stop(deadlineMs: number): Promise<void>;
  /** Ends it, and starts it anew at once. */
  restart(deadlineMs: number): Promise<void>;
}

export interface KeepOptions {
  readonly name: string;
  readonly logFile: string;
  /** Starts it anew; what it connects to may have moved. */
  readonly launch: () => Promise<StackProcess>;
  /** Told in words what happened and what follows. */
  readonly tell: (text: string) => void;
  /** Called each time it serves again. */
  readonly onBack?: (() => Promise<void>) | undefined;
}

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
/** One that lived for so long has not failed to start. */
const STEADY_MS = 60_000;

/** Starts a process again whenever it ends by itself, a little later each time, and says so. */
export function keepAlive(first: StackProcess, options: KeepOptions): KeptProcess {
  const { name, logFile, launch, tell } = options;
  let current = first;
  let isWanted = true;
  let delayMs = FIRST_DELAY_MS;
  let startedAt = performance.now();
  let timer: NodeJS.Timeout | undefined;

  function watch(started: StackProcess): void {
    startedAt = performance.now();
    started.child.once('exit', (code, signal) => {
      if (isWanted && current === started) scheduleStart(`ended by itself (${signal ?? `code ${code}`})`);
    });
  }

  function scheduleStart(what: string): void {
    if (performance.now() - startedAt > STEADY_MS) delayMs = FIRST_DELAY_MS;
    tell(`${name} ${what}. It starts again in ${delayMs / 1_000} s; its log is ${logFile}`);
    timer = setTimeout(() => void startAgain(), delayMs);
    delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS);
  }

  async function startAgain(): Promise<void> {
    try {
      const started = await launch();
      if (!isWanted) return stopProcess(started, 0);
      current = started;
    } catch (error) {
      return scheduleStart(`cannot start: ${error instanceof Error ? error.message : String(error)}`);
    }
    watch(current);
    const isReady = await current.ready.then(
      () => true,
      () => false,
    );
    // One that did not get so far has ended, which is being watched.
    if (!isReady) return;
    tell(`${name} runs again`);
    await options.onBack?.();
  }

  watch(first);
  return {
    get current() {
      return current;
    },
    async stop(deadlineMs) {
      isWanted = false;
      clearTimeout(timer);
      await stopProcess(current, deadlineMs);
    },
    async restart(deadlineMs) {
      clearTimeout(timer);
      isWanted = false;
      await stopProcess(current, deadlineMs);
      isWanted = true;
      await startAgain();
    },
  };
}
