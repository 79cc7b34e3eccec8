import { runTask } from './run-task.ts';
import type { MaintenanceDeps, MaintenanceTask } from './task.ts';
import { TASKS } from './tasks.ts';

export interface Maintenance {
  /** Starts no more runs; resolves when the running ones have ended. */
  stop(): Promise<void>;
}

/** Soon after the start, so that what was left behind by the last process does not wait for a full interval. */
const FIRST_RUN_MS = 2_000;

/** Runs every task at its interval. Failures are logged and do not end the schedule. */
export function startMaintenance(deps: MaintenanceDeps, tasks = TASKS): Maintenance {
  const stops = tasks.map((task) => schedule(deps, task));
  return {
    async stop() {
      await Promise.all(stops.map((stop) => stop()));
    },
  };
}

function schedule(deps: MaintenanceDeps, task: MaintenanceTask): () => Promise<void> {
  let stopped = false;
  let cancelTimer = () => {};
  let running: Promise<void> = Promise.resolve();

  const runAfter = (delayMs: number) => {
    cancelTimer = deps.clock.after(delayMs, () => {
      running = runOnce(deps, task).then(() => {
        if (!stopped) runAfter(untilNext(task, deps.clock.now()) ?? task.everySeconds * 1_000);
      });
    });
  };
  runAfter(untilNext(task, deps.clock.now()) ?? FIRST_RUN_MS);

  return () => {
    stopped = true;
    cancelTimer();
    return running;
  };
}

/** How long it is until the time of day of a daily task; `null` for one that is run at an interval. */
function untilNext({ dailyAt }: MaintenanceTask, now: Date): number | null {
  if (dailyAt === undefined) return null;
  const next = new Date(`${now.toISOString().slice(0, 'yyyy-mm-dd'.length)}T${dailyAt}:00.000Z`);
  if (next <= now) next.setUTCDate(next.getUTCDate() + 1);
  return next.getTime() - now.getTime();
}

async function runOnce(deps: MaintenanceDeps, task: MaintenanceTask): Promise<void> {
  try {
    await runTask(deps, task);
  } catch (error) {
    deps.log.error({ task: task.name, error }, 'maintenance task failed; it runs again at its interval');
  }
}
