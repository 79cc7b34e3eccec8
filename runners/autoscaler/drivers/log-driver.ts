import type { Driver } from './driver.ts';

/** Starts and stops nothing: what an operator would do by hand is told, and the runners are those that are heard. */
export function createLogDriver(): Driver {
  return {
    name: 'log',
    list: async (runner, { workers }) =>
      workers
        .filter(
          (worker) => worker.class === runner && worker.health === 'healthy' && worker.state === 'active',
        )
        .map(({ worker_id: id, active_jobs: activeJobs }) => ({ id, name: id, activeJobs })),
    start: async () => 'nothing: add one by hand',
    stop: async () => undefined,
  };
}
