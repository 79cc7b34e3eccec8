import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { invalidField } from '../../http/validation.ts';
import type { Executor, Transaction } from '../../platform/db/database.ts';
import { labels, taskLabels } from './tables.ts';

export interface LabelName {
  readonly id: string;
  readonly name: string;
}

const columns = { id: labels.id, name: labels.name };
const byName = asc(sql`lower(${labels.name})`);

/** The labels a task carries, by name. */
export async function labelsOfTask(executor: Executor, taskId: string): Promise<LabelName[]> {
  return executor
    .select(columns)
    .from(taskLabels)
    .innerJoin(labels, eq(labels.id, taskLabels.labelId))
    .where(eq(taskLabels.taskId, taskId))
    .orderBy(byName);
}

/** The project's labels with these ids, by name, kept from being deleted meanwhile. Throws for one it does not have. */
export async function claimLabels(
  tx: Transaction,
  projectId: string,
  labelIds: readonly string[],
): Promise<LabelName[]> {
  const wanted = [...new Set(labelIds)];
  if (wanted.length === 0) return [];
  const found = await tx
    .select(columns)
    .from(labels)
    .where(and(eq(labels.projectId, projectId), inArray(labels.id, wanted)))
    .orderBy(byName)
    .for('key share');
  if (found.length < wanted.length) throw invalidField('label_ids', 'Name labels of this project');
  return found;
}

/** Has the task carry exactly these labels, which `claimLabels` gave. */
export async function setLabels(
  tx: Transaction,
  taskId: string,
  carried: readonly LabelName[],
): Promise<void> {
  await tx.delete(taskLabels).where(eq(taskLabels.taskId, taskId));
  if (carried.length > 0) {
    await tx.insert(taskLabels).values(carried.map(({ id }) => ({ taskId, labelId: id })));
  }
}
