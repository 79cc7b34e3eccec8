import type { z } from '@hono/zod-openapi';
import { type AcceptedAnalysis, type InfluenceJob, toForecastBody } from '../../previews/index.ts';
import type { MapJobStatus } from '../get-map-job.ts';
import type { ListedVersion } from '../list-versions.ts';
import { askedVersionOf } from '../results/check-index.ts';
import type { mapAcceptedSchema, mapJobSchema, mapVersionSchema } from './schemas.ts';

export function toAcceptedBody({ job, forecast }: AcceptedAnalysis): z.infer<typeof mapAcceptedSchema> {
  return {
    job_id: job.id,
    status: job.state,
    estimated_ms: job.estimatedMs,
    ...toForecastBody(forecast),
  };
}

export function toVersionBody(version: ListedVersion): z.infer<typeof mapVersionSchema> {
  return {
    version_id: version.id,
    project_id: version.projectId,
    revision_id: version.revisionId,
    job_id: version.jobId,
    tier: version.tier,
    include_html: version.includeHtml,
    include_css: version.includeCss,
    css_influence_mode: version.mode,
    evaluated_for: version.environment,
    generator_version: version.generatorVersion,
    pages: version.pages.length,
    nodes: version.nodes,
    edges: version.edges,
    diagnostics: version.diagnostics,
    bytes: version.mapBytes,
    readable: version.readable,
    created_at: version.createdAt.toISOString(),
  };
}

export function toMapJobBody(status: MapJobStatus): z.infer<typeof mapJobSchema> {
  const { job, queuePosition, progress, forecast } = status;
  return {
    job_id: job.id,
    project_id: job.projectId,
    revision_id: job.revisionId,
    operation: job.task.operation,
    status: job.state,
    tier: job.tier,
    attempt: job.attempt,
    accepted_at: job.acceptedAt.toISOString(),
    started_at: job.claimedAt?.toISOString() ?? null,
    ended_at: job.endedAt?.toISOString() ?? null,
    give_up_at: job.giveUpAt.toISOString(),
    estimated_ms: job.estimatedMs,
    error: job.failure,
    version_id: versionOf(job),
    queue_position: queuePosition,
    progress,
    ...toForecastBody(forecast),
  };
}

function versionOf({ task, state, outputIds }: InfluenceJob): string | null {
  if (task.operation !== 'generate') return askedVersionOf(task);
  return state === 'ready' ? (outputIds.at(-1) ?? null) : null;
}
