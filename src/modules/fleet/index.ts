export { type WorkerDeps, workerRoutes } from './worker.routes.ts';
