import { accountMail, settleEndedEntitlements, verifiedAddressOf } from '../accounts/index.ts';
import { forgetDocs } from '../ai-docs/index.ts';
import { forgetComments } from '../comments/index.ts';
import { checkWorkers, moveUnservedJobs } from '../fleet/index.ts';
import { dispatchMail } from '../mail/index.ts';
import { forgetMaps, pruneLostOutputs, pruneMapVersions } from '../maps/index.ts';
import { digestMail, queueDigests } from '../notifications/index.ts';
import { expirePreviews, sweepStuckJobs } from '../previews/index.ts';
import { purgeDeletedProjects, sweepUploads } from '../projects/index.ts';
import { forgetTasks, sweepAttachments } from '../tasks/index.ts';
import { teamMail } from '../teams/index.ts';
import { backUpDaily } from './daily-backup.ts';
import { deleteAccounts } from './delete-accounts.ts';
import { tendDormantAccounts } from './dormant-accounts.ts';
import { purgeExpiredRecords } from './expired-records.ts';
import { DAY, graceBefore, HOUR, MINUTE } from './grace.ts';
import { deleteOrphans } from './orphans/delete-orphans.ts';
import { deleteStaleProjects } from './orphans/delete-stale-projects.ts';
import { purgeLogs } from './purge-logs.ts';
import { sweepTemporary } from './sweep-temporary.ts';
import type { MaintenanceTask } from './task.ts';

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
  run: purgeExpiredRecords,
};

const previews: MaintenanceTask = {
  name: 'previews',
  everySeconds: 10 * MINUTE,
  isCleanup: true,
  async run(deps) {
    const { previewTtlHours, dryRun } = deps.cleanup;
    const before = graceBefore(deps, previewTtlHours * HOUR);
    const unused = new Date(deps.clock.now().getTime() - deps.cleanup.tmpDirTtlMinutes * MINUTE * 1_000);
    return {
      expired: await expirePreviews(deps, { before, dryRun }),
      temporary: await sweepTemporary(deps, { before: unused, dryRun }),
    };
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

const orphans: MaintenanceTask = {
  name: 'orphans',
  everySeconds: 6 * HOUR,
  isCleanup: true,
  async run(deps) {
    const { previewTtlHours, dryRun } = deps.cleanup;
    const before = graceBefore(deps, previewTtlHours * HOUR);
    return { objects: await deleteOrphans(deps, { before, dryRun }) };
  },
};

const staleRepositories: MaintenanceTask = {
  name: 'stale-repositories',
  everySeconds: DAY,
  dailyAt: '03:30',
  isCleanup: true,
  async run(deps) {
    const { staleRepos, dryRun } = deps.cleanup;
    if (!staleRepos.enabled) return { objects: 0 };
    return {
      objects: await deleteStaleProjects(deps, { before: graceBefore(deps, staleRepos.days * DAY), dryRun }),
    };
  },
};

const dormantAccounts: MaintenanceTask = {
  name: 'dormant-accounts',
  everySeconds: DAY,
  dailyAt: '02:30',
  isCleanup: true,
  run: async (deps) => ({ ...(await tendDormantAccounts(deps)) }),
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

const backup: MaintenanceTask = {
  name: 'backup',
  // Often, because a backup that is due is made as soon as there is somebody to make it.
  everySeconds: MINUTE,
  isCleanup: false,
  run: backUpDaily,
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
  uploads,
  logs,
  orphans,
  deletedProjects,
  staleRepositories,
  dormantAccounts,
  backup,
];
