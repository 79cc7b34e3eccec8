export { assertAccountOpen, isAccountOpen, maskedAddressOf } from './account-state.ts';
export { verifiedAddressOf } from './address-of.ts';
export { type AdminContext, listAdminIds, makeAdmin } from './admins.ts';
export { type AuditEntry, readAudit, writeAudit } from './audit-log.ts';
export { authenticateUser } from './authenticate-user.ts';
export {
  type AccountDeletion,
  finishDeletion,
  listDueDeletions,
  noteStepDone,
  putOffDeletion,
} from './deletion/deletion-progress.ts';
export { describeSuccessors, loadLastActive, type Successor } from './deletion/successors.ts';
export { closesBefore, closingDay, quietBefore } from './dormancy/dormancy.ts';
export {
  closeDormant,
  listQuietAccounts,
  noteActivity,
  type QuietAccount,
  warnDormant,
} from './dormancy/dormant-accounts.ts';
export { emailSchema } from './email-address.ts';
export {
  overrideTier,
  type PaidTier,
  setPaidTier,
  type TierOverride,
} from './entitlements/change-entitlement.ts';
export { loadEntitlement, loadTier } from './entitlements/load-entitlement.ts';
export { settleEndedEntitlements } from './entitlements/settle-ended.ts';
export { ENTITLEMENT_SOURCES, type Entitlement } from './entitlements/to-entitlement.ts';
export {
  configureProviders,
  type IdentityProviders,
} from './identity-providers/providers.ts';
export { answerWithPage } from './pages/answer-with-page.ts';
export { type Page, sendPage, tokenField } from './pages/page.ts';
export { accountPages } from './pages/pages.routes.ts';
export {
  findUserId,
  firstRegisteredAt,
  loadNames,
  loadPeople,
  type Person,
  userIdWithEmail,
} from './people.ts';
export { purgeExpiredSessions, purgeSessionTokens } from './purge-sessions.ts';
export { accountMail } from './recovery/account-mail.ts';
export { purgeMailLinks } from './recovery/mail-link.ts';
export { accountRoutes } from './routes.ts';
export type { AccountDeps, AccountPorts, AccountSettings } from './settings.ts';
export { type Suspension, setSuspended } from './suspension.ts';
