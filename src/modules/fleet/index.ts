export { type FleetAdminDeps, fleetAdminRoutes } from './admin/fleet-admin.routes.ts';
export { countBuildSlots } from './count-build-slots.ts';
export { checkWorkers } from './health/check-workers.ts';
export { type InternalDeps, internalRoutes } from './internal/internal.routes.ts';
export { type HeartbeatAge, listHeartbeatAges } from './list-heartbeat-ages.ts';
export { purgeNodes } from './purge-nodes.ts';
export { createJobRouter } from './routing/create-job-router.ts';
export { moveUnservedJobs } from './routing/move-unserved-jobs.ts';
export { type WorkerDeps, workerRoutes } from './worker.routes.ts';
