import type { DocsLimits } from '../../contracts/ai-docs.ts';
import { TIER_LIMITS, type Tier } from '../../contracts/tiers.ts';
import type { RouteDeps } from '../../http/route-deps.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import type { AnalysisContext } from '../previews/index.ts';

/** What the operator allows models to take; a tier's quotas come on top. */
export interface AiCaps {
  readonly secondsPerJob: number;
  /** Of everybody together, from midnight to midnight UTC. */
  readonly secondsPerDay: number;
  readonly costPerJobUsd: number;
  /** Of everybody together, from midnight to midnight UTC. */
  readonly costPerDayUsd: number;
}

export interface DocsPorts {
  readonly storage: ObjectStorage;
  readonly aiCaps: AiCaps;
}

export type DocsContext = AnalysisContext & DocsPorts;

export type DocsDeps = RouteDeps & DocsPorts & Pick<AnalysisContext, 'queue' | 'forecaster' | 'router'>;

/** What one job may take, as a runner is told with its claim. */
export function toDocsLimits({ costPerJobUsd }: AiCaps, tier: Tier): DocsLimits {
  const { aiDocsFileBytes, aiDocsInputTokens } = TIER_LIMITS[tier];
  return { file_bytes: aiDocsFileBytes, input_tokens: aiDocsInputTokens, cost_usd: costPerJobUsd };
}
