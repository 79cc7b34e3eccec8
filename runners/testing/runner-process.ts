import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A runner as an operator starts it: the entry file in a process of its own, with these variables alone. */
export interface RunnerProcess {
  readonly child: ChildProcess;
  /** Resolves with the runner's ready message; rejects when it exits before. */
  readonly ready: Promise<unknown>;
  /** Resolves with the exit code. */
  readonly exited: Promise<number | null>;
  /** All it logged and wrote, so far. */
  output(): string;
}

export function startRunnerProcess(environment: Readonly<Record<string, string>>): RunnerProcess {
  const child = fork(fileURLToPath(new URL('../main.ts', import.meta.url)), [], {
    env: { ...environment },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exited = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null));
  const ready = Promise.race([
    once(child, 'message').then(([message]) => message),
    exited.then((code) => {
      throw new Error(`the runner exited with ${code}: ${output}`);
    }),
  ]);
  ready.catch(() => {});
  return { child, ready, exited, output: () => output };
}
