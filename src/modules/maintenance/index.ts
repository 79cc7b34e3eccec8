export type { BackupReport, Backups } from './daily-backup.ts';
export { runTask, type TaskOutcome } from './run-task.ts';
export { type Maintenance, startMaintenance } from './start-maintenance.ts';
export { type MaintenanceRouteDeps, maintenanceRoutes } from './task.routes.ts';
export type { CleanupSettings, MaintenanceDeps } from './task.ts';
export { TASKS } from './tasks.ts';
