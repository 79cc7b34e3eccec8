import { DomainError } from '../../contracts/errors.ts';
import type { InfluenceEnvironment, InfluenceMode } from '../../contracts/influence-report.ts';
import { upgradeRequired } from '../../contracts/tier-refusals.ts';
import { TIER_LIMITS } from '../../contracts/tiers.ts';
import { type AcceptedAnalysis, acceptAnalysis } from '../previews/index.ts';
import { loadLatestRevision, loadRevision, openProject, type Revision } from '../projects/index.ts';
import type { MapContext } from './context.ts';
import { assertGenerationLeft, assertTierHas } from './map-limits.ts';

export interface GenerateMapInput {
  readonly projectId: string;
  /** The newest when not named. */
  readonly revisionId: string | undefined;
  readonly includeHtml: boolean;
  readonly includeCss: boolean;
  readonly includeCode: boolean;
  readonly mode: InfluenceMode;
  readonly environment: InfluenceEnvironment;
}

/** About as much work as one screen. */
const FILES_PER_UNIT = 4;

/** Accepts the making of a new version of a project's map. */
export async function generateMap(ctx: MapContext, input: GenerateMapInput): Promise<AcceptedAnalysis> {
  const project = await openProject(ctx, input.projectId, 'project.build');
  if (input.includeCode) {
    throw new DomainError(
      'FEATURE_DISABLED',
      'Maps of program code are not part of this installation yet. Leave include_code out.',
    );
  }
  if (!input.includeHtml && !input.includeCss) {
    const fields = ['include_html', 'include_css'].map((field) => ({ field, message: 'one must be true' }));
    throw new DomainError('VALIDATION_ERROR', 'A map needs html or css. Set one of them to true.', {
      details: { location: 'body', fields },
    });
  }
  if (input.mode === 'deep') assertTierHas(ctx.actor.tier, 'deepInfluence');
  const revision = await loadAskedRevision(ctx, input);
  assertSourceAllowed(ctx, revision);
  return acceptAnalysis(ctx, {
    projectId: project.id,
    revisionId: revision.id,
    task: {
      operation: 'generate',
      include_html: input.includeHtml,
      include_css: input.includeCss,
      css_influence_mode: input.mode,
      environment: input.environment,
    },
    units: Math.max(1, Math.ceil(revision.fileCount / FILES_PER_UNIT)),
    assertQuotaLeft: (tx, now) => assertGenerationLeft(tx, ctx.actor, project.id, now),
  });
}

async function loadAskedRevision(
  ctx: MapContext,
  { projectId, revisionId }: GenerateMapInput,
): Promise<Revision> {
  if (revisionId !== undefined) return loadRevision(ctx, projectId, revisionId);
  const latest = await loadLatestRevision(ctx, projectId);
  if (latest !== undefined) return latest;
  throw new DomainError(
    'CONFLICT',
    'This project has no source yet. Upload a revision with POST /projects/{id}/revisions first.',
  );
}

function assertSourceAllowed({ actor: { tier } }: MapContext, { fileCount, bytes }: Revision): void {
  const { sourceFiles, sourceBytes } = TIER_LIMITS[tier];
  if (fileCount <= sourceFiles && bytes <= sourceBytes) return;
  const [limitType, limit, asked] =
    fileCount > sourceFiles ? ['source_files', sourceFiles, fileCount] : ['source_bytes', sourceBytes, bytes];
  throw upgradeRequired(
    tier,
    `This revision has ${fileCount} files and ${bytes} bytes; the ${tier} tier allows ${sourceFiles} and ${sourceBytes}. Leave out files or upgrade.`,
    { limit_type: limitType, limit, asked },
  );
}
