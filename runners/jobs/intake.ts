import { QUEUE_NAMES, type QueueName } from '../../src/contracts/queues.ts';
import type { QueueWorker } from '../../src/platform/queue/job-queue.ts';
import type { JobDefinitions } from './definition.ts';
import { type ServeDeps, serveQueue } from './serve-queue.ts';

/** Takes jobs from the queues, or does not. */
export interface Intake {
  readonly open: boolean;
  /** Open, and yet takes nothing until it is started again. */
  readonly held: boolean;
  /** Starts serving every queue, or goes on with it. */
  start(): Promise<void>;
  /** Takes no more jobs for now; running ones go on. */
  hold(): Promise<void>;
  /** Takes no more jobs; resolves when the running ones ended or were given back at the deadline. */
  stop(deadlineMs: number): Promise<void>;
}

/** An intake for these queues, closed at first. Calls of `start` and `stop` take effect one after the other. */
export function createIntake(deps: ServeDeps, definitions: JobDefinitions): Intake {
  let workers: QueueWorker[] = [];
  let wanted = false;
  let held = false;
  let previous: Promise<void> = Promise.resolve();

  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const turn = previous.then(step);
    previous = turn.catch(() => undefined);
    return turn;
  };

  const stopWorkers = async (deadlineMs: number) => {
    await Promise.all(workers.splice(0).map((worker) => worker.drain(deadlineMs)));
  };

  return {
    get open() {
      return wanted;
    },
    get held() {
      return wanted && held;
    },
    hold() {
      held = true;
      return inTurn(async () => void (await Promise.all(workers.map((worker) => worker.pause()))));
    },
    start() {
      wanted = true;
      held = false;
      return inTurn(async () => {
        if (workers.length > 0) return void (await Promise.all(workers.map((worker) => worker.resume())));
        const started = await Promise.allSettled(QUEUE_NAMES.map((name) => serve(deps, definitions, name)));
        workers = started.flatMap((result) =>
          result.status === 'fulfilled' && result.value !== null ? [result.value] : [],
        );
        const failed = started.find((result) => result.status === 'rejected');
        if (failed === undefined) return;
        // Not open after all, so that whoever wants it to be tries again.
        wanted = false;
        await stopWorkers(0);
        throw failed.reason;
      });
    },
    stop(deadlineMs) {
      wanted = false;
      return inTurn(() => stopWorkers(deadlineMs));
    },
  };
}

async function serve<Name extends QueueName>(
  deps: ServeDeps,
  definitions: JobDefinitions,
  name: Name,
): Promise<QueueWorker | null> {
  const definition = definitions[name];
  return definition === undefined ? null : serveQueue(deps, name, definition);
}
