import { and, asc, eq, sql } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import type { UserContext } from '../../../http/context.ts';
import { assertMade } from '../../../http/made-meanwhile.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { openProject } from '../../projects/index.ts';
import { labels } from '../tables.ts';
import { lockTaskGraph } from '../task-order.ts';

export type Label = typeof labels.$inferSelect;

export const MAX_LABELS = 100;

export interface LabelValues {
  readonly name: string;
  readonly color: string;
}

/** All labels of a project, by name. */
export async function listLabels(ctx: UserContext, projectId: string): Promise<Label[]> {
  const project = await openProject(ctx, projectId, 'project.read');
  return ctx.db
    .select()
    .from(labels)
    .where(eq(labels.projectId, project.id))
    .orderBy(asc(sql`lower(${labels.name})`));
}

/** A new label of a project. `CONFLICT` for a name it has, and beyond `MAX_LABELS`. */
export async function createLabel(ctx: UserContext, projectId: string, values: LabelValues): Promise<Label> {
  const project = await openProject(ctx, projectId, 'task.write');
  const made = ctx.workId === undefined ? undefined : await findLabel(ctx.db, project.id, ctx.workId);
  if (made !== undefined) return made;
  const id = ctx.workId ?? ctx.identity.id();
  const label = { id, projectId: project.id, ...values, createdAt: ctx.clock.now() };
  await ctx.db.transaction(async (tx) => {
    await lockTaskGraph(tx, project.id);
    await assertNameFree(tx, label);
    const count = await tx.$count(labels, eq(labels.projectId, project.id));
    if (count >= MAX_LABELS) {
      throw new DomainError(
        'CONFLICT',
        `A project has at most ${MAX_LABELS} labels. Delete one you do not use.`,
      );
    }
    const inserted = tx.insert(labels).values(label).onConflictDoNothing({ target: labels.id });
    assertMade(await inserted.returning({ id: labels.id }));
  });
  return label;
}

/** Renames or recolours a label on every task that carries it. */
export async function updateLabel(
  ctx: UserContext,
  { projectId, labelId }: { readonly projectId: string; readonly labelId: string },
  values: Partial<LabelValues>,
): Promise<Label> {
  const project = await openProject(ctx, projectId, 'task.write');
  return ctx.db.transaction(async (tx) => {
    await lockTaskGraph(tx, project.id);
    const label = await findLabel(tx, project.id, labelId);
    if (label === undefined) throw labelNotFound();
    const changed = { ...label, ...values };
    await assertNameFree(tx, changed);
    await tx.update(labels).set({ name: changed.name, color: changed.color }).where(eq(labels.id, label.id));
    return changed;
  });
}

/** Deletes a label; tasks that carried it carry it no more. */
export async function deleteLabel(ctx: UserContext, projectId: string, labelId: string): Promise<void> {
  const project = await openProject(ctx, projectId, 'task.write');
  const gone = await ctx.db
    .delete(labels)
    .where(and(eq(labels.id, labelId), eq(labels.projectId, project.id)))
    .returning({ id: labels.id });
  if (gone.length === 0) throw labelNotFound();
}

async function findLabel(
  executor: Pick<UserContext['db'], 'select'>,
  projectId: string,
  labelId: string,
): Promise<Label | undefined> {
  const [label] = await executor
    .select()
    .from(labels)
    .where(and(eq(labels.id, labelId), eq(labels.projectId, projectId)));
  return label;
}

async function assertNameFree(tx: Transaction, label: Label): Promise<void> {
  const [same] = await tx
    .select({ id: labels.id })
    .from(labels)
    .where(and(eq(labels.projectId, label.projectId), sql`lower(${labels.name}) = lower(${label.name})`));
  if (same === undefined || same.id === label.id) return;
  throw new DomainError('CONFLICT', 'The project has a label of that name. Use it, or choose another name.', {
    details: { label_id: same.id },
  });
}

function labelNotFound(): DomainError {
  return new DomainError(
    'NOT_FOUND',
    'The project has no such label. List them with GET /projects/{id}/labels.',
  );
}
