import type { z } from '@hono/zod-openapi';
import type { BuiltPreview } from '../build-preview.ts';
import type { JobForecast } from '../forecast/forecast-job.ts';
import type { DownloadManifest } from '../get-manifest.ts';
import type { PreviewStatus } from '../get-status.ts';
import type { MintedToken } from '../mint-token.ts';
import type { PreviewJob } from '../tables.ts';
import { groupByScreen } from './group-by-screen.ts';
import type {
  buildResponseSchema,
  downloadResponseSchema,
  jobSchema,
  statusResponseSchema,
  tokenResponseSchema,
} from './schemas.ts';

export function toJobBody(job: PreviewJob): z.infer<typeof jobSchema> {
  return {
    job_id: job.id,
    project_id: job.projectId,
    revision_id: job.revisionId,
    status: job.state,
    tier: job.tier,
    platform: job.platform,
    attempt: job.attempt,
    accepted_at: job.acceptedAt.toISOString(),
    started_at: job.claimedAt?.toISOString() ?? null,
    ended_at: job.endedAt?.toISOString() ?? null,
    give_up_at: job.giveUpAt.toISOString(),
    estimated_ms: job.estimatedMs,
    error: job.failure,
    counts: job.counts,
    timings_ms: job.timings,
  };
}

export function toForecastBody({ waitMs, readyAt, runnersAvailable }: JobForecast) {
  return {
    estimated_wait_ms: waitMs,
    estimated_ready_at: readyAt?.toISOString() ?? null,
    runners_available: runnersAvailable,
  };
}

export function toBuildBody({ job, token, forecast }: BuiltPreview): z.infer<typeof buildResponseSchema> {
  return {
    job_id: job.id,
    status: job.state,
    estimated_ms: job.estimatedMs,
    ...toForecastBody(forecast),
    devices: job.task.devices,
    preview_token: token.token,
    preview_token_expires_at: token.expiresAt.toISOString(),
  };
}

export function toTokenBody(minted: MintedToken): z.infer<typeof tokenResponseSchema> {
  return {
    preview_token: minted.token,
    expires_at: minted.expiresAt.toISOString(),
    devices: [...minted.devices],
  };
}

export function toStatusBody(status: PreviewStatus): z.infer<typeof statusResponseSchema> {
  return {
    ...toJobBody(status.job),
    queue_position: status.queuePosition,
    progress: status.progress,
    ...toForecastBody(status.forecast),
    screens: status.screens,
    outputs: status.outputs,
    devices: status.job.task.devices,
    viewers: status.viewers.map(({ deviceId, seenAt }) => ({
      device_id: deviceId,
      seen_at: seenAt.toISOString(),
    })),
  };
}

export function toDownloadBody({
  job,
  outputs,
  diagnostics,
}: DownloadManifest): z.infer<typeof downloadResponseSchema> {
  return {
    job_id: job.id,
    revision_id: job.revisionId,
    generator_version: job.generatorVersion,
    screens: groupByScreen(outputs).map((screen) => ({
      screen_id: screen.screenId,
      name: screen.screenName,
      devices: screen.outputs.map((output) => ({
        device_id: output.deviceId,
        layout_url: output.layoutUrl,
        layout_sha256: output.layoutSha256,
        bytes: output.bytes,
        assets: output.assets.map(({ asset_id, kind, sha256, url }) => ({ asset_id, kind, sha256, url })),
        stats: output.stats,
        warnings: output.warnings,
        copied_from: output.copiedFrom,
      })),
    })),
    diagnostics: [...diagnostics],
  };
}
