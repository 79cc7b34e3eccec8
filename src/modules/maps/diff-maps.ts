import { DomainError } from '../../contracts/errors.ts';
import { type AcceptedAnalysis, acceptAnalysis } from '../previews/index.ts';
import { openProject } from '../projects/index.ts';
import type { MapContext } from './context.ts';
import { loadLatestVersion, loadVersion } from './load-version.ts';
import { assertAnalysisSlotLeft, assertTierHas } from './map-limits.ts';
import type { MapVersion } from './tables.ts';

export interface DiffMapsInput {
  readonly projectId: string;
  readonly fromVersionId: string;
  /** The newest when not named. */
  readonly toVersionId: string | undefined;
}

/** About as many pages as are compared in the time of one screen. */
const PAGES_PER_UNIT = 4;

/** Accepts the question of what differs between two versions of a map, of either mode. */
export async function diffMaps(ctx: MapContext, input: DiffMapsInput): Promise<AcceptedAnalysis> {
  const { projectId, fromVersionId, toVersionId } = input;
  await openProject(ctx, projectId, 'project.build');
  const to =
    toVersionId === undefined
      ? await loadLatestVersion(ctx, projectId)
      : await loadVersion(ctx, projectId, toVersionId);
  assertTierHas(ctx.actor.tier, 'mapDiff');
  const from = await loadVersion(ctx, projectId, fromVersionId);
  assertComparable(from, to);
  return acceptAnalysis(ctx, {
    projectId,
    revisionId: to.revisionId,
    task: { operation: 'diff', from_version_id: from.id, to_version_id: to.id },
    units: Math.max(1, Math.ceil(Math.max(from.pages.length, to.pages.length) / PAGES_PER_UNIT)),
    assertQuotaLeft: (tx, now) => assertAnalysisSlotLeft(tx, ctx.actor, now),
  });
}

/** What a media query decides differently is no change of the source. */
function assertComparable(from: MapVersion, to: MapVersion): void {
  const fields = [
    ...(from.id === to.id ? [{ field: 'from_version_id', message: 'the same version' }] : []),
    ...(isSameEnvironment(from, to)
      ? []
      : [{ field: 'from_version_id', message: 'evaluated for another viewport or other preferences' }]),
  ];
  if (fields.length === 0) return;
  throw new DomainError(
    'VALIDATION_ERROR',
    'These two versions cannot be compared. Name two that were made for the same viewport and preferences.',
    { details: { location: 'body', fields } },
  );
}

function isSameEnvironment({ environment: a }: MapVersion, { environment: b }: MapVersion): boolean {
  return (
    a.width === b.width &&
    a.height === b.height &&
    a.media_type === b.media_type &&
    a.prefers_color_scheme === b.prefers_color_scheme &&
    a.prefers_reduced_motion === b.prefers_reduced_motion
  );
}
