export { type AuditEntry, writeAudit } from './audit-log.ts';
export { authenticateUser } from './authenticate-user.ts';
export { loadTier } from './load-tier.ts';
export { purgeExpiredSessions } from './purge-sessions.ts';
export { type AccountDeps, accountRoutes } from './routes.ts';
export type { AccountPorts, AccountSettings } from './settings.ts';
