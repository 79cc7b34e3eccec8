import type { UserContext } from '../../../http/context.ts';
import { writeAudit } from '../../accounts/index.ts';
import { fleetSettings } from '../tables.ts';
import type { FleetRules } from './fleet-rules.ts';
import { RULES } from './load-rules.ts';

/** Puts other rules in force; every process follows them within two seconds. */
export async function changeRules(ctx: UserContext, rules: FleetRules): Promise<FleetRules> {
  await ctx.db.transaction(async (tx) => {
    const row = { value: rules, updatedAt: ctx.clock.now() };
    await tx
      .insert(fleetSettings)
      .values({ name: RULES, ...row })
      .onConflictDoUpdate({ target: fleetSettings.name, set: row });
    await writeAudit(ctx, tx, {
      action: 'fleet.rules_changed',
      actorUserId: ctx.actor.userId,
      subject: { type: 'fleet', id: RULES },
      details: rules,
    });
  });
  return rules;
}
