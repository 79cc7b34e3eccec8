export { countBuildSlots } from './count-build-slots.ts';
export { isQueueServed } from './is-queue-served.ts';
export { type HeartbeatAge, listHeartbeatAges } from './list-heartbeat-ages.ts';
export { type WorkerDeps, workerRoutes } from './worker.routes.ts';
