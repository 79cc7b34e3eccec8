import { join } from 'node:path';
import { type KeptProcess, keepAlive } from './keep-alive.ts';
import { type StackProcess, stopProcess } from './processes.ts';

/** A process of a stack, and how to start another in its place. */
export interface Member {
  readonly name: string;
  readonly process: StackProcess;
  readonly launch: () => Promise<StackProcess>;
}

export interface SupervisedStack {
  readonly api: Member;
  readonly runners: readonly Member[];
  readonly logFolder: string;
  /** What the API last wrote for runners: where the queue is, among other things. */
  readonly readWorkerSettings: () => Promise<unknown>;
  readonly tell: (text: string) => void;
}

/**
 * Starts again what ends by itself. Runners outlive an API that dies; they are started anew only when it came back
 * with another address of the queue. Returns what stops all of it, the API last.
 */
export async function superviseStack(
  stack: SupervisedStack,
  stopDeadlineMs: number,
): Promise<() => Promise<void>> {
  const { tell, logFolder } = stack;
  const settings = async () => JSON.stringify(await stack.readWorkerSettings());
  let known = await settings();
  const keep = ({ name, process, launch }: Member, onBack?: () => Promise<void>): KeptProcess =>
    keepAlive(process, { name, launch, tell, onBack, logFile: join(logFolder, `${name}.log`) });
  const runners = stack.runners.map((runner) => keep(runner));
  const api = keep(stack.api, async () => {
    const current = await settings();
    if (current === known) return;
    known = current;
    await Promise.all(runners.map((runner) => runner.restart(stopDeadlineMs)));
  });
  return async () => {
    for (const kept of [...runners.toReversed(), api]) await kept.stop(stopDeadlineMs);
  };
}

/** Stops the processes that were started, the last one first. */
export async function stopMembers(members: readonly Member[], deadlineMs: number): Promise<void> {
  for (const { process } of members.toReversed()) await stopProcess(process, deadlineMs);
}
