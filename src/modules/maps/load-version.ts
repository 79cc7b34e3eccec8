import { and, count, desc, eq, gt } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import { upgradeRequired } from '../../contracts/tier-refusals.ts';
import { TIER_LIMITS, TIERS } from '../../contracts/tiers.ts';
import type { UserContext } from '../../http/context.ts';
import { openProject } from '../projects/index.ts';
import { readableVersions } from './map-limits.ts';
import { type MapVersion, mapVersions } from './tables.ts';

/** The newest version of the map of a project of the caller's. Throws `MAP_NOT_AVAILABLE` when there is none. */
export async function loadLatestVersion(ctx: UserContext, projectId: string): Promise<MapVersion> {
  const project = await openProject(ctx, projectId, 'project.read');
  const [latest] = await ctx.db
    .select()
    .from(mapVersions)
    .where(eq(mapVersions.projectId, project.id))
    .orderBy(desc(mapVersions.id))
    .limit(1);
  if (latest !== undefined) return latest;
  throw new DomainError(
    'MAP_NOT_AVAILABLE',
    'This project has no map yet. Make one with POST /projects/{id}/architecture/generate.',
  );
}

/** A version that the caller may read. Throws `MAP_NOT_AVAILABLE` or, when it is too old, `UPGRADE_REQUIRED`. */
export async function loadVersion(
  ctx: UserContext,
  projectId: string,
  versionId: string,
): Promise<MapVersion> {
  const project = await openProject(ctx, projectId, 'project.read');
  const ofProject = eq(mapVersions.projectId, project.id);
  const [version] = await ctx.db
    .select()
    .from(mapVersions)
    .where(and(ofProject, eq(mapVersions.id, versionId)));
  if (version === undefined) {
    throw new DomainError(
      'MAP_NOT_AVAILABLE',
      'This project has no such version of its map. List them with GET /projects/{id}/architecture/versions.',
    );
  }
  const [newer] = await ctx.db
    .select({ versions: count() })
    .from(mapVersions)
    .where(and(ofProject, gt(mapVersions.id, versionId)));
  assertReadable(ctx, version, newer?.versions ?? 0);
  return version;
}

/** Whether a version may be read, given how many are newer. */
export function isReadable(
  { actor }: UserContext,
  { tier }: Pick<MapVersion, 'tier'>,
  newer: number,
): boolean {
  return newer < readableVersions(actor.tier, tier);
}

function assertReadable(ctx: UserContext, version: MapVersion, newer: number): void {
  if (isReadable(ctx, version, newer)) return;
  const { tier } = ctx.actor;
  const limit = TIER_LIMITS[tier].mapVersionsReadable;
  const recommended = TIERS.find((each) => TIER_LIMITS[each].mapVersionsReadable > newer) ?? null;
  const readable = limit === 1 ? 'the latest version' : `the latest ${limit} versions`;
  throw upgradeRequired(
    tier,
    `The ${tier} tier reads ${readable} of a map; ${newer} are newer than this one. Read a newer one or upgrade.`,
    { limit_type: 'map_versions_readable', limit },
    recommended,
  );
}
