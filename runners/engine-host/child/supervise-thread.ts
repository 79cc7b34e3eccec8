import { Worker } from 'node:worker_threads';
import { type ChildMessage, type ChildSettings, LOADING } from '../protocol.ts';
import { describeError } from './describe-error.ts';

/**
 * Runs in the child's main thread: carries messages between host and engine thread, reports memory while a
 * call runs, and ends the process when the host is gone or the thread is.
 */
export function superviseThread(settings: ChildSettings): void {
  let running: number | null = null;
  let failed = false;
  let reporter: NodeJS.Timeout | undefined;

  const engine = new Worker(process.argv[1] ?? '', {
    argv: process.argv.slice(2),
    env: process.env,
    resourceLimits: {
      maxOldGenerationSizeMb: settings.heapMegabytes,
      stackSizeMb: settings.stackMegabytes,
    },
  });

  const endCall = () => {
    running = null;
    clearInterval(reporter);
    reportMemory();
  };

  engine.on('message', (message: ChildMessage) => {
    send(message);
    if (message.type === 'result' || message.type === 'failure') endCall();
  });
  engine.on('error', (error) => {
    const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    const kind = outOfMemory ? 'out_of_memory' : 'crashed';
    failed = true;
    // The host ends this process when it reads this.
    send({ type: 'failure', call: running ?? LOADING, kind, message: describeError(error) });
  });
  engine.on('exit', () => {
    // By a code: a signal would say that somebody else ended it.
    if (!failed) process.exit(1);
  });

  process.on('message', (message: unknown) => {
    if (!isCall(message)) return;
    running = message.call;
    clearInterval(reporter);
    reporter = setInterval(reportMemory, settings.memoryReportMs);
    engine.postMessage(message);
  });
  process.on('disconnect', endProcess);
}

/** Not `exit`: that would wait for native code in the engine thread, which may never return. */
function endProcess(): void {
  process.kill(process.pid, 'SIGKILL');
}

function reportMemory(): void {
  send({ type: 'memory', rssBytes: process.memoryUsage.rss() });
}

function send(message: ChildMessage): void {
  if (process.connected) process.send?.(message);
}

function isCall(message: unknown): message is { type: 'call'; call: number } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'call' &&
    'call' in message &&
    typeof message.call === 'number'
  );
}
