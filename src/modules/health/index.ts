export { writeToPostgres } from './checks.ts';
export { type HealthDeps, healthRoutes } from './routes.ts';
export { type CheckResult, type HealthCheck, runChecks } from './run-checks.ts';
