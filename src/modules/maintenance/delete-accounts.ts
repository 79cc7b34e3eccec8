import {
  type AccountDeletion,
  finishDeletion,
  listDueDeletions,
  noteStepDone,
  putOffDeletion,
} from '../accounts/index.ts';
import { forgetUsageOf } from '../ai-docs/index.ts';
import { erasePersonFromComments } from '../comments/index.ts';
import { removeAllDevices } from '../devices/index.ts';
import { eraseUserEvents } from '../events/index.ts';
import { eraseNotifications } from '../notifications/index.ts';
import { forgetPersonsPreviews } from '../previews/index.ts';
import { deleteProjectsOfTeam, forgetPersonsProjects, listOwnProjectIds } from '../projects/index.ts';
import { forgetRequestsOf } from '../requests/index.ts';
import { erasePersonFromTasks } from '../tasks/index.ts';
import { leaveAllTeams } from '../teams/index.ts';
import type { MaintenanceDeps } from './task.ts';

export interface ErasureContext extends MaintenanceDeps {
  readonly requestId: string;
}

/** One part of the end of an account. Doing it twice is doing it once. */
export interface ErasureStep {
  readonly name: string;
  readonly run: (ctx: ErasureContext, userId: string) => Promise<void>;
}

/** In this order: what others need is handed over before anything is erased. */
export const ERASURE_STEPS: readonly ErasureStep[] = [
  { name: 'devices', run: async (ctx, userId) => void (await removeAllDevices(ctx, userId)) },
  {
    name: 'teams',
    run: (ctx, userId) =>
      leaveAllTeams(
        { ...ctx, deleteProjectsOf: (tx, teamId) => deleteProjectsOfTeam(ctx, tx, teamId) },
        userId,
      ),
  },
  { name: 'projects', run: forgetPersonsProjects },
  {
    name: 'previews',
    run: async (ctx, userId) =>
      forgetPersonsPreviews(ctx, { userId, projectIds: await listOwnProjectIds(ctx, userId) }),
  },
  { name: 'ai-usage', run: (ctx, userId) => forgetUsageOf(ctx.db, userId) },
  {
    name: 'comments',
    run: (ctx, userId) => erasePersonFromComments(ctx.db, userId, ctx.clock.now()),
  },
  { name: 'tasks', run: (ctx, userId) => erasePersonFromTasks(ctx.db, userId) },
  { name: 'notifications', run: (ctx, userId) => eraseNotifications(ctx.db, userId) },
  { name: 'events', run: (ctx, userId) => eraseUserEvents(ctx.db, userId) },
  { name: 'requests', run: (ctx, userId) => forgetRequestsOf(ctx.db, userId) },
];

export interface DeletionReport {
  readonly accounts: number;
  readonly put_off: number;
}

/**
 * Goes on with the accounts whose owners asked for their end. What fails is tried again, ever later, from the step
 * that failed; one that fails does not hold up the others.
 */
export async function deleteAccounts(deps: MaintenanceDeps, steps = ERASURE_STEPS): Promise<DeletionReport> {
  const due = await listDueDeletions(deps);
  if (deps.cleanup.dryRun) {
    for (const { userId } of due)
      deps.log.info({ user_id: userId, dry_run: true }, 'account would be deleted');
    return { accounts: 0, put_off: 0 };
  }
  const ctx = { ...deps, requestId: 'maintenance' };
  let putOff = 0;
  for (const deletion of due) {
    try {
      await deleteAccount(ctx, deletion, steps);
    } catch (error) {
      putOff += 1;
      deps.log.error(
        { error, attempts: deletion.attempts + 1 },
        'an account is not deleted yet; it is tried again',
      );
    }
  }
  return { accounts: due.length - putOff, put_off: putOff };
}

async function deleteAccount(
  ctx: ErasureContext,
  deletion: AccountDeletion,
  steps: readonly ErasureStep[],
): Promise<void> {
  const { userId, doneSteps } = deletion;
  await putOffDeletion(ctx, deletion);
  for (const { name, run } of steps.filter((step) => !doneSteps.includes(step.name))) {
    await run(ctx, userId);
    await noteStepDone(ctx, userId, name);
  }
  await finishDeletion(ctx, userId);
}
