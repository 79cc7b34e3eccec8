export { type AuditEntry, writeAudit } from './audit-log.ts';
export { authenticateUser } from './authenticate-user.ts';
export { loadTier } from './load-tier.ts';
export { accountPages } from './pages/pages.routes.ts';
export { purgeExpiredSessions, purgeSessionTokens } from './purge-sessions.ts';
export { accountMail } from './recovery/account-mail.ts';
export { purgeMailLinks } from './recovery/mail-link.ts';
export { accountRoutes } from './routes.ts';
export type { AccountDeps, AccountPorts, AccountSettings } from './settings.ts';
