import { DomainError } from '../../contracts/errors.ts';
import { type AcceptedAnalysis, acceptAnalysis } from '../previews/index.ts';
import { openProject } from '../projects/index.ts';
import type { MapContext } from './context.ts';
import { loadLatestVersion, loadVersion } from './load-version.ts';
import { assertAnalysisSlotLeft, assertTierHas } from './map-limits.ts';
import type { MapVersion } from './tables.ts';

export interface SimulateCssInput {
  readonly projectId: string;
  /** The newest when not named. */
  readonly versionId: string | undefined;
  /** Selectors as they are written, or style sheets by their paths. */
  readonly muted: readonly string[];
  /** All pages when none is named. */
  readonly pages: readonly string[];
}

/** About as many stored reports as are read in the time of one screen. */
const PAGES_PER_UNIT = 8;

/** Accepts the question of what would win if some rules were not there. */
export async function simulateCss(ctx: MapContext, input: SimulateCssInput): Promise<AcceptedAnalysis> {
  const { projectId, versionId } = input;
  await openProject(ctx, projectId, 'project.build');
  const version =
    versionId === undefined
      ? await loadLatestVersion(ctx, projectId)
      : await loadVersion(ctx, projectId, versionId);
  assertTierHas(ctx.actor.tier, 'selectorMuting');
  assertDeep(version);
  assertPagesKnown(version, input.pages);
  return acceptAnalysis(ctx, {
    projectId,
    revisionId: version.revisionId,
    task: {
      operation: 'simulate_css',
      version_id: version.id,
      muted: [...new Set(input.muted)],
      pages: [...new Set(input.pages)],
    },
    units: Math.max(1, Math.ceil((input.pages.length || version.pages.length) / PAGES_PER_UNIT)),
    assertQuotaLeft: (tx, now) => assertAnalysisSlotLeft(tx, ctx.actor, now),
  });
}

function assertDeep({ mode }: MapVersion): void {
  if (mode === 'deep') return;
  throw new DomainError(
    'CONFLICT',
    'This version was made in basic mode, which does not tell what would win instead. Generate one with css_influence_mode "deep".',
    { details: { css_influence_mode: mode } },
  );
}

function assertPagesKnown(version: MapVersion, pages: readonly string[]): void {
  const known = new Set(version.pages.map(({ file }) => file));
  const fields = pages.flatMap((page, at) =>
    known.has(page) ? [] : [{ field: `pages.${at}`, message: 'not a page of this version' }],
  );
  if (fields.length === 0) return;
  throw new DomainError('VALIDATION_ERROR', 'Some pages are not in this version. See its influence_pages.', {
    details: { location: 'body', fields },
  });
}
