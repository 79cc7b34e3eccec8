import { TIER_LIMITS, type Tier } from '../../contracts/tiers.ts';
import type { Usage } from '../../contracts/usage.ts';
import type { Executor } from '../../platform/db/database.ts';
import { listCountedGenerations } from '../previews/index.ts';
import { DAY_MS } from './map-limits.ts';

/** What a person has used of the quota on maps; none where it is counted for each project. */
export async function countMapUsage(
  executor: Executor,
  { userId, tier }: { readonly userId: string; readonly tier: Tier },
  now: Date,
): Promise<readonly Usage[]> {
  const { mapGenerationsPerDay: limit, mapGenerationsCountedPer } = TIER_LIMITS[tier];
  if (mapGenerationsCountedPer === 'project') return [];
  const asked = { userId, since: new Date(now.getTime() - DAY_MS) };
  const generations = await listCountedGenerations(executor, asked, limit);
  return [{ limitType: 'map_generations_per_day', used: generations.length, limit }];
}
