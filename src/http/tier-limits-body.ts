import { z } from '@hono/zod-openapi';
import { TIER_LIMITS, type Tier } from '../contracts/tiers.ts';

const count = z.int();

/** The limits of a tier on the wire; CONTRACTS, section 2, in its order. */
export const tierLimitsSchema = z
  .object({
    previews_per_hour: count,
    preview_jobs_at_once: count,
    devices_per_preview: count,
    snapshots_per_screen: count,
    snapshot_bytes: count,
    layout_bytes_per_screen: count,
    source_files: count,
    source_bytes: count,
    map_generations_per_day: count,
    map_generations_counted_per: z.enum(['project', 'person']),
    map_versions_readable: count,
    map_diff: z.boolean(),
    deep_influence: z.boolean(),
    selector_muting: z.boolean(),
    ai_docs_per_hour: count,
    ai_docs_at_once: count,
    ai_docs_file_bytes: count,
    ai_docs_input_tokens: count,
    attachment_bytes: count,
    attachments_per_task: count,
    searches_per_minute: count,
    api_requests_per_minute: count,
    runner_class: z.enum(['cpu', 'gpu']),
    teams_joined: count.nullable().openapi({ description: '`null`: any number.' }),
    team_roles: z.boolean().openapi({ description: '`false`: a guest in every team of others.' }),
    due_after_seconds: count.openapi({ description: 'How long after acceptance a job is due.' }),
  })
  .openapi('TierLimits');

export type TierLimitsBody = z.infer<typeof tierLimitsSchema>;

export function toTierLimitsBody(tier: Tier): TierLimitsBody {
  const limits = TIER_LIMITS[tier];
  return {
    previews_per_hour: limits.previewsPerHour,
    preview_jobs_at_once: limits.previewJobsAtOnce,
    devices_per_preview: limits.devicesPerPreview,
    snapshots_per_screen: limits.snapshotsPerScreen,
    snapshot_bytes: limits.snapshotBytes,
    layout_bytes_per_screen: limits.layoutBytesPerScreen,
    source_files: limits.sourceFiles,
    source_bytes: limits.sourceBytes,
    map_generations_per_day: limits.mapGenerationsPerDay,
    map_generations_counted_per: limits.mapGenerationsCountedPer,
    map_versions_readable: limits.mapVersionsReadable,
    map_diff: limits.mapDiff,
    deep_influence: limits.deepInfluence,
    selector_muting: limits.selectorMuting,
    ai_docs_per_hour: limits.aiDocsPerHour,
    ai_docs_at_once: limits.aiDocsAtOnce,
    ai_docs_file_bytes: limits.aiDocsFileBytes,
    ai_docs_input_tokens: limits.aiDocsInputTokens,
    attachment_bytes: limits.attachmentBytes,
    attachments_per_task: limits.attachmentsPerTask,
    searches_per_minute: limits.searchesPerMinute,
    api_requests_per_minute: limits.apiRequestsPerMinute,
    runner_class: limits.runnerClass,
    teams_joined: limits.teamsJoined,
    team_roles: limits.teamRoles,
    due_after_seconds: limits.dueAfterSeconds,
  };
}
