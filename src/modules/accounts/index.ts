export { type AuditEntry, writeAudit } from './audit-log.ts';
export { authenticateUser } from './authenticate-user.ts';
export { loadTier } from './load-tier.ts';
export { purgeAccountTokens } from './purge-account-tokens.ts';
export { purgeExpiredSessions } from './purge-sessions.ts';
export { accountMail } from './recovery/account-mail.ts';
export { accountRoutes } from './routes.ts';
export type { AccountDeps, AccountPorts, AccountSettings } from './settings.ts';
