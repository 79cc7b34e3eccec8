export { type AuditEntry, writeAudit } from './audit-log.ts';
