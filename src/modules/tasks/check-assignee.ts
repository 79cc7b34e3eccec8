import { invalidField } from '../../http/validation.ts';
import type { Executor } from '../../platform/db/database.ts';
import { filterViewers } from '../projects/index.ts';

/** Throws `VALIDATION_ERROR` unless the person may see the project; somebody unknown looks the same. */
export async function assertAssignable(
  executor: Executor,
  projectId: string,
  userId: string | null,
): Promise<void> {
  if (userId === null) return;
  const viewers = await filterViewers(executor, projectId, [userId]);
  if (viewers.length === 0) throw invalidField('assignee_user_id', 'Name somebody who may see the project');
}
