import type { z } from '@hono/zod-openapi';
import { TIER_LIMITS } from '../../../contracts/tiers.ts';
import { type AcceptedDocs, toForecastBody } from '../../previews/index.ts';
import type { DocsStatus, ListedDocs } from '../get-docs.ts';
import type { UsageReport } from '../usage.ts';
import type { docsAcceptedSchema, docsSchema, listedDocsSchema, usageSchema } from './schemas.ts';

const MICRO = 1_000_000;

export function toAcceptedBody({ job, forecast }: AcceptedDocs): z.infer<typeof docsAcceptedSchema> {
  return {
    job_id: job.id,
    status: job.state,
    estimated_ms: job.estimatedMs,
    estimated_input_tokens: job.task.estimated_input_tokens,
    input_token_limit: TIER_LIMITS[job.tier].aiDocsInputTokens,
    ...toForecastBody(forecast),
  };
}

export function toListedBody({ job, listed }: ListedDocs): z.infer<typeof listedDocsSchema> {
  const { task } = job;
  return {
    job_id: job.id,
    project_id: job.projectId,
    revision_id: job.revisionId,
    from_revision_id: task.from_revision_id,
    files: task.files,
    kind: task.kind,
    style: task.style,
    language: task.language,
    provider: task.provider,
    status: job.state,
    tier: job.tier,
    accepted_at: job.acceptedAt.toISOString(),
    ended_at: job.endedAt?.toISOString() ?? null,
    error: job.failure,
    model: listed?.model ?? null,
    prompt_version: listed?.promptVersion ?? null,
    proposals: listed?.proposals ?? 0,
    dropped: listed?.dropped ?? 0,
    secrets_masked: listed?.secretsMasked ?? 0,
  };
}

export function toDocsBody(status: DocsStatus): z.infer<typeof docsSchema> {
  const { job, queuePosition, progress, forecast, result, accepted } = status;
  return {
    ...toListedBody(status),
    attempt: job.attempt,
    started_at: job.claimedAt?.toISOString() ?? null,
    give_up_at: job.giveUpAt.toISOString(),
    estimated_ms: job.estimatedMs,
    estimated_input_tokens: job.task.estimated_input_tokens,
    queue_position: queuePosition,
    progress,
    ...toForecastBody(forecast),
    result,
    accepted: accepted.map(({ proposal, revisionId }) => ({ proposal, revision_id: revisionId })),
  };
}

export function toUsageBody({ since, models }: UsageReport): z.infer<typeof usageSchema> {
  return {
    since: since.toISOString(),
    items: models.map((each) => ({
      provider: each.provider,
      model: each.model,
      jobs: each.jobs,
      requests: each.requests,
      input_tokens: each.inputTokens,
      output_tokens: each.outputTokens,
      cost_usd: each.costMicroUsd / MICRO,
      duration_ms: each.durationMs,
    })),
  };
}
