import { and, asc, desc, eq, gt, ne, sql } from 'drizzle-orm';
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { invalidField } from '../../http/validation.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { tasks } from './tables.ts';

/** Keys grow by a character with every few moves to one and the same place; at this length all are made anew. */
const LONGEST_KEY = 64;

/** What is done to a project's order or dependencies goes one after the other, until the transaction ends. */
export async function lockTaskGraph(tx: Transaction, projectId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`tasks:${projectId}`}, 0))`);
}

/**
 * The order key for a place in the project's list: right after a task, first with `null`, or last with
 * `undefined`. `movedTaskId` is the task that goes there. The caller holds `lockTaskGraph`.
 */
export async function keyForPlace(
  tx: Transaction,
  projectId: string,
  afterTaskId: string | null | undefined,
  movedTaskId: string,
): Promise<string> {
  const key = await keyBetweenNeighbours(tx, projectId, afterTaskId, movedTaskId);
  if (key.length <= LONGEST_KEY) return key;
  await renewKeys(tx, projectId);
  return keyBetweenNeighbours(tx, projectId, afterTaskId, movedTaskId);
}

async function keyBetweenNeighbours(
  tx: Transaction,
  projectId: string,
  afterTaskId: string | null | undefined,
  movedTaskId: string,
): Promise<string> {
  if (afterTaskId === undefined) return generateKeyBetween(await lastKey(tx, projectId), null);
  const before = afterTaskId === null ? null : await keyOf(tx, projectId, afterTaskId);
  const [next] = await tx
    .select({ position: tasks.position })
    .from(tasks)
    .where(
      and(
        eq(tasks.projectId, projectId),
        ne(tasks.id, movedTaskId),
        before === null ? undefined : gt(tasks.position, before),
      ),
    )
    .orderBy(asc(tasks.position))
    .limit(1);
  return generateKeyBetween(before, next?.position ?? null);
}

async function lastKey(tx: Transaction, projectId: string): Promise<string | null> {
  const [last] = await tx
    .select({ position: tasks.position })
    .from(tasks)
    .where(eq(tasks.projectId, projectId))
    .orderBy(desc(tasks.position))
    .limit(1);
  return last?.position ?? null;
}

async function keyOf(tx: Transaction, projectId: string, taskId: string): Promise<string> {
  const [task] = await tx
    .select({ position: tasks.position })
    .from(tasks)
    .where(and(eq(tasks.projectId, projectId), eq(tasks.id, taskId)));
  if (task === undefined) throw invalidField('after_task_id', 'Name a task of this project');
  return task.position;
}

/** Gives every task a short key again. The new ones lie behind the old, so that no two ever meet. */
async function renewKeys(tx: Transaction, projectId: string): Promise<void> {
  const rows = await tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(eq(tasks.projectId, projectId))
    .orderBy(asc(tasks.position));
  const keys = generateNKeysBetween(await lastKey(tx, projectId), null, rows.length);
  const ids = JSON.stringify(rows.map(({ id }, index) => ({ id, key: keys[index] })));
  await tx.execute(sql`
    update ${tasks} set position = renewed.key
    from jsonb_to_recordset(${ids}::jsonb) as renewed(id uuid, key text) where ${tasks.id} = renewed.id`);
}
