import type { Stack } from './start-stack.ts';

/** Waits for Ctrl+C or SIGTERM. */
export function untilSignalled(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

/** Waits for Ctrl+C or SIGTERM. Throws when a process of the stack ends by itself. */
export function untilStopped(stack: Stack): Promise<void> {
  return new Promise((resolve, reject) => {
    void untilSignalled().then(resolve);
    stack.ended.then(({ name, logFile }) =>
      reject(new Error(`${name} ended by itself; its log is ${logFile}`)),
    );
  });
}
