import type { MapIndex } from '../../../contracts/map-index.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { InfluenceJob } from '../../previews/index.ts';
import { mapVersions } from '../tables.ts';

/** Makes what a job has written a version of the project's map. */
export async function saveVersion(
  tx: Transaction,
  { id: jobId, projectId, revisionId, tier, claimedTier, task }: InfluenceJob,
  index: MapIndex,
  at: Date,
): Promise<void> {
  if (task.operation !== 'generate') throw new Error('only a generation makes a version');
  await tx.insert(mapVersions).values({
    id: index.version_id,
    projectId,
    revisionId,
    jobId,
    tier: claimedTier ?? tier,
    includeHtml: task.include_html,
    includeCss: task.include_css,
    mode: index.css_influence_mode,
    environment: index.evaluated_for,
    generatorVersion: index.generator_version,
    mapSha256: index.map.sha256,
    mapBytes: index.map.bytes,
    nodes: index.nodes,
    edges: index.edges,
    diagnostics: index.diagnostics,
    pages: index.pages,
    createdAt: at,
  });
}
