import { eq, inArray, sql } from 'drizzle-orm';
import { mapKey, mapResultKey, mapVersionPrefix } from '../../contracts/storage-keys.ts';
import { MAP_VERSIONS_KEPT } from '../../contracts/tiers.ts';
import type { Context } from '../../http/context.ts';
import { deletePrefix } from '../../platform/storage/delete-prefix.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import { type InfluenceJob, listLostOutputs, noteOutputsDeleted } from '../previews/index.ts';
import { askedVersionOf } from './results/check-index.ts';
import { mapVersions } from './tables.ts';

export interface PruneContext extends Pick<Context, 'db' | 'clock' | 'log'> {
  readonly storage: Pick<ObjectStorage, 'list' | 'delete'>;
}

const VERSIONS_PER_RUN = 200;

/** Deletes the oldest versions of maps that have more than are kept. Tells how many went. */
export async function pruneMapVersions(ctx: PruneContext, { dryRun }: { dryRun: boolean }): Promise<number> {
  const ranked = ctx.db
    .select({
      id: mapVersions.id,
      projectId: mapVersions.projectId,
      rank: sql<number>`row_number() over (partition by ${mapVersions.projectId} order by ${mapVersions.id} desc)`.as(
        'rank',
      ),
    })
    .from(mapVersions)
    .as('ranked');
  const due = await ctx.db
    .select({ id: ranked.id, projectId: ranked.projectId })
    .from(ranked)
    .where(sql`${ranked.rank} > ${MAP_VERSIONS_KEPT}`)
    .limit(VERSIONS_PER_RUN);
  for (const { id, projectId } of due) {
    if (dryRun) {
      ctx.log.info({ version_id: id, dry_run: true }, 'a version of a map would be deleted');
      continue;
    }
    // Objects first: a run that is cut off is repeated, and deleting twice is deleting once.
    await deleteVersionObjects(ctx, projectId, id);
    await ctx.db.delete(mapVersions).where(eq(mapVersions.id, id));
  }
  return due.length;
}

/** Forgets the maps of projects that are gone, with all that was stored of them. */
export async function forgetMaps({ db }: Pick<Context, 'db'>, projectIds: readonly string[]): Promise<void> {
  if (projectIds.length > 0) {
    await db.delete(mapVersions).where(inArray(mapVersions.projectId, [...projectIds]));
  }
}

/** Deletes what analyses that ended before `before` left behind and no map is made of. Tells of how many jobs. */
export async function pruneLostOutputs(
  ctx: PruneContext,
  { before, dryRun }: { readonly before: Date; readonly dryRun: boolean },
): Promise<number> {
  const jobs = await listLostOutputs(ctx.db, before);
  if (dryRun) {
    for (const { id } of jobs)
      ctx.log.info({ job_id: id, dry_run: true }, 'what no map is made of would be deleted');
    return jobs.length;
  }
  for (const job of jobs) await deleteOutputs(ctx, job);
  const ids = jobs.map(({ id }) => id);
  await noteOutputsDeleted(ctx.db, ids, ctx.clock.now());
  return jobs.length;
}

async function deleteOutputs(ctx: PruneContext, { projectId, outputIds, task }: InfluenceJob): Promise<void> {
  if (outputIds.length === 0) return;
  if (task.operation !== 'generate') {
    const versionId = askedVersionOf(task);
    await ctx.storage.delete(outputIds.map((id) => mapResultKey(projectId, versionId, id)));
    return;
  }
  const kept = await ctx.db
    .select({ id: mapVersions.id })
    .from(mapVersions)
    .where(inArray(mapVersions.id, [...outputIds]));
  const keptIds = new Set(kept.map(({ id }) => id));
  for (const id of outputIds) if (!keptIds.has(id)) await deleteVersionObjects(ctx, projectId, id);
}

async function deleteVersionObjects(
  { storage }: PruneContext,
  projectId: string,
  versionId: string,
): Promise<void> {
  await deletePrefix(storage, mapVersionPrefix(projectId, versionId));
  await storage.delete([mapKey(projectId, versionId)]);
}
