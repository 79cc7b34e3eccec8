import { DomainError } from '../../contracts/errors.ts';
import type { Context } from '../../http/context.ts';
import { invalidField } from '../../http/validation.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import { hasScreen } from '../previews/index.ts';
import { loadFile } from '../projects/index.ts';
import { assertTaskExists } from '../tasks/index.ts';
import type { comments } from './tables.ts';

/** What a comment is about. */
export type CommentTarget =
  | { readonly type: 'project' }
  | { readonly type: 'task'; readonly taskId: string }
  | {
      readonly type: 'file';
      readonly revisionId: string;
      readonly path: string;
      /** First and last line, counted from 1; `null` for the whole file. */
      readonly lines: { readonly start: number; readonly end: number } | null;
    }
  | { readonly type: 'node'; readonly jobId: string; readonly screenId: string; readonly nodeId: string };

export type TargetColumns = Pick<
  typeof comments.$inferSelect,
  'targetType' | 'taskId' | 'revisionId' | 'path' | 'lineStart' | 'lineEnd' | 'jobId' | 'screenId' | 'nodeId'
>;

const NOTHING = {
  taskId: null,
  revisionId: null,
  path: null,
  lineStart: null,
  lineEnd: null,
  jobId: null,
  screenId: null,
  nodeId: null,
};

type TargetContext = Pick<Context, 'db'> & { readonly storage: ObjectStorage };

/**
 * The columns that name a target, once it was found in the project, which the caller has opened. Throws `NOT_FOUND`.
 * Whether a screen has the node is left open: its layout may be deleted already, and the comment stays.
 */
export async function resolveTarget(
  ctx: TargetContext,
  projectId: string,
  target: CommentTarget,
): Promise<TargetColumns> {
  switch (target.type) {
    case 'project':
      return { ...NOTHING, targetType: 'project' };
    case 'task':
      await assertTaskExists(ctx.db, projectId, target.taskId);
      return { ...NOTHING, targetType: 'task', taskId: target.taskId };
    case 'file':
      return resolveFile(ctx, projectId, target);
    case 'node':
      return resolveNode(ctx, projectId, target);
    default:
      return target satisfies never;
  }
}

async function resolveFile(
  ctx: TargetContext,
  projectId: string,
  target: Extract<CommentTarget, { type: 'file' }>,
): Promise<TargetColumns> {
  const { revisionId, lines } = target;
  if (lines !== null && lines.end < lines.start) {
    throw invalidField('target.line_end', 'It must not be before line_start');
  }
  const { path } = await loadFile(ctx, projectId, target);
  const range = { lineStart: lines?.start ?? null, lineEnd: lines?.end ?? null };
  return { ...NOTHING, targetType: 'file', revisionId, path, ...range };
}

async function resolveNode(
  ctx: TargetContext,
  projectId: string,
  { jobId, screenId, nodeId }: Extract<CommentTarget, { type: 'node' }>,
): Promise<TargetColumns> {
  if (!(await hasScreen(ctx.db, { projectId, jobId, screenId }))) {
    throw new DomainError(
      'NOT_FOUND',
      'No build of this project has made that screen. Check job_id and screen_id.',
    );
  }
  return { ...NOTHING, targetType: 'node', jobId, screenId, nodeId };
}

/** What a comment's columns are about. */
export function toTarget(row: TargetColumns): CommentTarget {
  const { targetType: type, taskId, revisionId, path, lineStart, lineEnd, jobId, screenId, nodeId } = row;
  if (type === 'task' && taskId !== null) return { type, taskId };
  if (type === 'file' && revisionId !== null && path !== null) {
    const lines = lineStart === null || lineEnd === null ? null : { start: lineStart, end: lineEnd };
    return { type, revisionId, path, lines };
  }
  if (type === 'node' && jobId !== null && screenId !== null && nodeId !== null) {
    return { type, jobId, screenId, nodeId };
  }
  return { type: 'project' };
}
