import { and, eq, inArray, sql } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { projectsOfTeam } from '../projects/index.ts';
import { recordActivity } from './record-activity.ts';
import { tasks } from './tables.ts';

/** Takes somebody who leaves a team off the tasks of its projects, which they do not see any more. */
export async function unassignInTeam(
  ctx: Pick<UserContext, 'actor' | 'clock' | 'identity'>,
  tx: Transaction,
  { teamId, userId }: { readonly teamId: string; readonly userId: string },
): Promise<void> {
  const taken = await tx
    .update(tasks)
    .set({ assigneeUserId: null, version: sql`${tasks.version} + 1`, updatedAt: ctx.clock.now() })
    .where(and(eq(tasks.assigneeUserId, userId), inArray(tasks.projectId, projectsOfTeam(tx, teamId))))
    .returning({ id: tasks.id });
  const changes = { assignee_user_id: { from: userId, to: null } };
  for (const { id: taskId } of taken) await recordActivity(ctx, tx, { taskId, kind: 'changed', changes });
}
