import { eq } from 'drizzle-orm';
import type { Executor } from '../../../platform/db/database.ts';
import { fleetSettings } from '../tables.ts';
import { DEFAULT_RULES, type FleetRules, fleetRulesSchema } from './fleet-rules.ts';

export const RULES = 'rules';

/** The rules in force. What a release before or after this one has stored and this one does not know counts as absent. */
export async function loadRules(db: Executor): Promise<FleetRules> {
  const [row] = await db
    .select({ value: fleetSettings.value })
    .from(fleetSettings)
    .where(eq(fleetSettings.name, RULES));
  if (row === undefined) return DEFAULT_RULES;
  return fleetRulesSchema.strip().safeParse(row.value).data ?? DEFAULT_RULES;
}
