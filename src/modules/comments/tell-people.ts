import type { UserContext } from '../../http/context.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { notify } from '../notifications/index.ts';
import { filterViewers, type Project } from '../projects/index.ts';
import type { CommentRow } from './load-comment.ts';

interface Telling {
  readonly project: Pick<Project, 'id' | 'name'>;
  readonly comment: CommentRow;
  /** Those whom the comment names, and did not before. */
  readonly mentioned: readonly string[];
  /** Who began the thread, when this is a new answer in it. */
  readonly answered: string | null;
}

/** Tells people that they were named or answered, each once; last in the transaction that says it. */
export async function tellPeople(
  ctx: Pick<UserContext, 'actor' | 'clock' | 'identity'>,
  tx: Transaction,
  { project, comment, mentioned, answered }: Telling,
): Promise<void> {
  const by = ctx.actor.userId;
  const threadId = comment.threadId ?? comment.id;
  const data = {
    project_id: project.id,
    project_name: project.name,
    comment_id: comment.id,
    target_type: comment.targetType,
    target_id: toTargetId(comment),
    actor_id: by,
    actor_name: null,
  };
  await notify(ctx, tx, { type: 'mention', to: mentioned, by, group: threadId, data });
  if (answered === null || mentioned.includes(answered)) return;
  // Who began the thread may have lost sight of the project since.
  const to = await filterViewers(tx, project.id, [answered]);
  await notify(ctx, tx, {
    type: 'comment_reply',
    to,
    by,
    group: threadId,
    data: { ...data, thread_id: threadId },
  });
}

/** What a comment is about, in one word. */
function toTargetId({ projectId, targetType, taskId, path, jobId, screenId, nodeId }: CommentRow): string {
  const ids = {
    project: projectId,
    task: taskId,
    file: path,
    node: `${jobId}/${screenId}/${nodeId}`,
  };
  return ids[targetType] ?? projectId;
}
