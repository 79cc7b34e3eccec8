import { TransactionRollbackError } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { purgeExpiredSessions, purgeMailLinks, purgeSessionTokens } from '../accounts/index.ts';
import { purgePairings } from '../devices/index.ts';
import { purgeUserEvents } from '../events/index.ts';
import { purgeNodes } from '../fleet/index.ts';
import { purgeMail } from '../mail/index.ts';
import { purgeDigests, purgeNotifications } from '../notifications/index.ts';
import { purgeEndedJobs } from '../previews/index.ts';
import { purgeIdempotencyKeys, purgeRateLimits } from '../requests/index.ts';
import { purgeInvitations } from '../teams/index.ts';
import { DAY, graceBefore } from './grace.ts';
import type { MaintenanceDeps, TaskReport } from './task.ts';

/** How long a project's history of builds is kept; the audit log is not touched. */
const JOB_RECORD_DAYS = 30;

/** How long a runner that is gone is remembered. */
const RUNNER_RECORD_DAYS = 7;

/** How long people can look up what they were told. */
const NOTIFICATION_DAYS = 180;

/** How long an invitation that ended can still be looked up; then the address in it is forgotten. */
const INVITATION_RECORD_DAYS = 7;

/** How long it can be told whether a message was sent; to whom is forgotten when it is. */
const MAIL_RECORD_DAYS = 7;

/** Deletes rows that no longer mean anything to anybody. In a dry run they are counted and stay. */
export async function purgeExpiredRecords(deps: MaintenanceDeps): Promise<TaskReport> {
  if (!deps.cleanup.dryRun) return purgeAll(deps);
  const counts = await undone(deps.db, (db) => purgeAll({ ...deps, db }));
  for (const [records, count] of Object.entries(counts)) {
    if (count > 0) deps.log.info({ records, count, dry_run: true }, 'expired records would be deleted');
  }
  return counts;
}

async function purgeAll(deps: MaintenanceDeps): Promise<TaskReport> {
  return {
    sessions: await purgeExpiredSessions(deps),
    pairings: await purgePairings(deps),
    session_tokens: await purgeSessionTokens(deps),
    mail_links: await purgeMailLinks(deps),
    mail: await purgeMail(deps, graceBefore(deps, MAIL_RECORD_DAYS * DAY)),
    invitations: await purgeInvitations(deps, graceBefore(deps, INVITATION_RECORD_DAYS * DAY)),
    idempotency_keys: await purgeIdempotencyKeys(deps),
    rate_limits: await purgeRateLimits(deps),
    notifications: await purgeNotifications(deps, graceBefore(deps, NOTIFICATION_DAYS * DAY)),
    digests: await purgeDigests(deps, graceBefore(deps, MAIL_RECORD_DAYS * DAY)),
    user_events: await purgeUserEvents(deps),
    runners: await purgeNodes(deps, graceBefore(deps, RUNNER_RECORD_DAYS * DAY)),
    jobs: await purgeEndedJobs(deps, graceBefore(deps, JOB_RECORD_DAYS * DAY)),
  };
}

/** What it answers for having been done, in a transaction that is taken back. */
async function undone(db: Database, work: (db: Database) => Promise<TaskReport>): Promise<TaskReport> {
  let answer: TaskReport = {};
  try {
    await db.transaction(async (tx) => {
      answer = await work(tx);
      tx.rollback();
    });
  } catch (error) {
    if (!(error instanceof TransactionRollbackError)) throw error;
  }
  return answer;
}
