import {
  accountMail,
  purgeExpiredSessions,
  purgeMailLinks,
  purgeSessionTokens,
  settleEndedEntitlements,
  verifiedAddressOf,
} from '../accounts/index.ts';
import { forgetDocs, pruneLostDocs } from '../ai-docs/index.ts';
import { forgetComments } from '../comments/index.ts';
import { purgePairings } from '../devices/index.ts';
import { purgeUserEvents } from '../events/index.ts';
import { checkWorkers, moveUnservedJobs, purgeNodes } from '../fleet/index.ts';
import { dispatchMail, purgeMail } from '../mail/index.ts';
import { forgetMaps, pruneLostOutputs, pruneMapVersions } from '../maps/index.ts';
import { digestMail, purgeDigests, purgeNotifications, queueDigests } from '../notifications/index.ts';
import { expirePreviews, purgeEndedJobs, sweepStuckJobs } from '../previews/index.ts';
import { purgeDeletedProjects, sweepUploads } from '../projects/index.ts';
import { purgeIdempotencyKeys, purgeRateLimits } from '../requests/index.ts';
import { forgetTasks, sweepAttachments } from '../tasks/index.ts';
import { purgeInvitations, teamMail } from '../teams/index.ts';
import { deleteAccounts } from './delete-accounts.ts';
import { purgeLogs } from './purge-logs.ts';
import type { MaintenanceDeps, MaintenanceTask } from './task.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

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

const stuckJobs: MaintenanceTask = {
  name: 'stuck-jobs',
  everySeconds: 15,
  isCleanup: false,
  run: async (deps) => ({ ...(await sweepStuckJobs(deps)) }),
};

const workerHealth: MaintenanceTask = {
  name: 'worker-health',
  everySeconds: 30,
  isCleanup: false,
  run: async (deps) => ({ ...(await checkWorkers(deps)) }),
};

const gpuQueues: MaintenanceTask = {
  name: 'gpu-queues',
  everySeconds: 10,
  isCleanup: false,
  run: async (deps) => ({ moved: await moveUnservedJobs(deps) }),
};

const mail: MaintenanceTask = {
  name: 'mail',
  everySeconds: 5,
  isCleanup: false,
  run: async (deps) => ({
    ...(await dispatchMail(deps, { ...accountMail(deps), ...teamMail(deps), ...digestMail(deps) })),
  }),
};

const digests: MaintenanceTask = {
  name: 'digests',
  everySeconds: MINUTE,
  isCleanup: false,
  run: async (deps) => ({ queued: await queueDigests(deps, verifiedAddressOf) }),
};

const entitlements: MaintenanceTask = {
  name: 'entitlements',
  everySeconds: 30,
  isCleanup: false,
  run: async (deps) => ({ settled: await settleEndedEntitlements(deps) }),
};

const endedAccounts: MaintenanceTask = {
  name: 'ended-accounts',
  everySeconds: 15,
  // A person asked for it: no switch of the installation keeps what is theirs.
  isCleanup: false,
  run: async (deps) => ({ ...(await deleteAccounts(deps)) }),
};

const expiredRecords: MaintenanceTask = {
  name: 'expired-records',
  everySeconds: 10 * MINUTE,
  isCleanup: true,
  async run(deps) {
    // Rows that no longer mean anything to anybody: nothing to look at in a dry run.
    if (deps.cleanup.dryRun) return {};
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
  },
};

const previews: MaintenanceTask = {
  name: 'previews',
  everySeconds: 10 * MINUTE,
  isCleanup: true,
  async run(deps) {
    const { previewTtlHours, dryRun } = deps.cleanup;
    const before = graceBefore(deps, previewTtlHours * HOUR);
    return { expired: await expirePreviews(deps, { before, dryRun }) };
  },
};

const maps: MaintenanceTask = {
  name: 'maps',
  everySeconds: 10 * MINUTE,
  isCleanup: true,
  async run(deps) {
    const { previewTtlHours, dryRun } = deps.cleanup;
    const before = graceBefore(deps, previewTtlHours * HOUR);
    return {
      versions: await pruneMapVersions(deps, { dryRun }),
      jobs: await pruneLostOutputs(deps, { before, dryRun }),
    };
  },
};

const docs: MaintenanceTask = {
  name: 'ai-docs',
  everySeconds: 10 * MINUTE,
  isCleanup: true,
  async run(deps) {
    const { previewTtlHours, dryRun } = deps.cleanup;
    const before = graceBefore(deps, previewTtlHours * HOUR);
    return { jobs: await pruneLostDocs(deps, { before, dryRun }) };
  },
};

const uploads: MaintenanceTask = {
  name: 'unfinished-uploads',
  everySeconds: 10 * MINUTE,
  isCleanup: true,
  run: async (deps) => ({
    uploads: await sweepUploads(deps, deps.cleanup),
    attachments: await sweepAttachments(deps, deps.cleanup),
  }),
};

const logs: MaintenanceTask = {
  name: 'logs',
  everySeconds: 6 * HOUR,
  isCleanup: true,
  async run(deps) {
    const { logRetentionDays, dryRun } = deps.cleanup;
    return { objects: await purgeLogs(deps, { before: graceBefore(deps, logRetentionDays * DAY), dryRun }) };
  },
};

const deletedProjects: MaintenanceTask = {
  name: 'deleted-projects',
  everySeconds: HOUR,
  isCleanup: true,
  async run(deps) {
    const options = { before: graceBefore(deps, 0), dryRun: deps.cleanup.dryRun };
    const projectIds = await purgeDeletedProjects(deps, options, async (projectId) => {
      await forgetMaps(deps, [projectId]);
      await forgetDocs(deps, projectId);
      await forgetComments(deps.db, [projectId]);
      await forgetTasks(deps, [projectId]);
    });
    return { projects: projectIds.length };
  },
};

export const TASKS: readonly MaintenanceTask[] = [
  stuckJobs,
  workerHealth,
  gpuQueues,
  mail,
  digests,
  entitlements,
  endedAccounts,
  expiredRecords,
  previews,
  maps,
  docs,
  uploads,
  logs,
  deletedProjects,
];

/** The moment before which something must lie to be deleted, given how long it is kept anyway. */
function graceBefore({ clock, cleanup }: MaintenanceDeps, keptSeconds: number): Date {
  const seconds = keptSeconds + cleanup.graceMinutes * MINUTE;
  return new Date(clock.now().getTime() - seconds * 1_000);
}
