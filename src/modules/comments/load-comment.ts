import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { Executor, Transaction } from '../../platform/db/database.ts';
import { commentMentions, commentStars, comments } from './tables.ts';

export type CommentRow = typeof comments.$inferSelect;

/** A comment with what is told of it to somebody. */
export type Comment = CommentRow & {
  readonly mentions: string[];
  readonly stars: number;
  /** Whether whoever asks has starred it. */
  readonly starred: boolean;
  /** How many answers its thread has, for the comment that began it. */
  readonly replies: number;
};

// Written out: drizzle leaves the table's name away where a statement selects from one.
const OUTER_ID = sql.raw('"comments"."id"');

/** Selects comments as a person sees them; `where`, `orderBy` and `limit` follow. */
export function selectComments(executor: Executor, userId: string, where: SQL | undefined) {
  return executor
    .select({
      ...columns,
      mentions: sql<string[]>`array(
        select named.user_id from ${commentMentions} named where named.comment_id = ${OUTER_ID} order by 1)`,
      stars: sql<number>`(
        select count(*)::int from ${commentStars} starred where starred.comment_id = ${OUTER_ID})`,
      starred: sql<boolean>`exists (
        select 1 from ${commentStars} starred where starred.comment_id = ${OUTER_ID} and starred.user_id = ${userId})`,
      replies: sql<number>`(
        select count(*)::int from ${comments} reply
        where reply.thread_id = ${OUTER_ID} and reply.deleted_at is null)`,
    })
    .from(comments)
    .where(where);
}

const columns = {
  id: comments.id,
  projectId: comments.projectId,
  threadId: comments.threadId,
  targetType: comments.targetType,
  taskId: comments.taskId,
  revisionId: comments.revisionId,
  path: comments.path,
  lineStart: comments.lineStart,
  lineEnd: comments.lineEnd,
  jobId: comments.jobId,
  screenId: comments.screenId,
  nodeId: comments.nodeId,
  authorUserId: comments.authorUserId,
  body: comments.body,
  createdAt: comments.createdAt,
  editedAt: comments.editedAt,
  deletedAt: comments.deletedAt,
};

/** A comment of a project as a person sees it, or `undefined`. */
export async function findComment(
  executor: Executor,
  { projectId, commentId, userId }: { projectId: string; commentId: string; userId: string },
): Promise<Comment | undefined> {
  const [comment] = await selectComments(executor, userId, isComment(projectId, commentId));
  return comment;
}

/** The same; throws `NOT_FOUND` where there is none. The caller has opened the project. */
export async function loadComment(
  executor: Executor,
  wanted: { projectId: string; commentId: string; userId: string },
): Promise<Comment> {
  const comment = await findComment(executor, wanted);
  if (comment === undefined) throw commentNotFound();
  return comment;
}

/** A comment's own row that was not deleted, locked until the transaction ends: every change goes through this. */
export async function lockComment(
  tx: Transaction,
  projectId: string,
  commentId: string,
): Promise<CommentRow> {
  const [comment] = await tx
    .select()
    .from(comments)
    .where(and(isComment(projectId, commentId), isNull(comments.deletedAt)))
    .for('no key update');
  if (comment === undefined) throw commentNotFound();
  return comment;
}

/** Keeps a comment from going with its task until the transaction ends. Throws `NOT_FOUND` where there is none. */
export async function holdComment(tx: Transaction, commentId: string): Promise<void> {
  const held = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(eq(comments.id, commentId))
    .for('key share');
  if (held.length === 0) throw commentNotFound();
}

export function commentNotFound(): DomainError {
  return new DomainError(
    'NOT_FOUND',
    'The project has no such comment, or it is deleted. List them with GET /projects/{id}/comments.',
  );
}

function isComment(projectId: string, commentId: string) {
  return and(eq(comments.id, commentId), eq(comments.projectId, projectId));
}
