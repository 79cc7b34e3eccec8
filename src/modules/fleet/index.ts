export { countBuildSlots } from './count-build-slots.ts';
export { type WorkerDeps, workerRoutes } from './worker.routes.ts';
