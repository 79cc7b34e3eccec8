import { z } from '@hono/zod-openapi';
import { TIERS, tierSchema } from '../../../contracts/tiers.ts';

/** What administrators may decide about the fleet while it runs, with what holds until they do. */
export const fleetRulesSchema = z
  .strictObject({
    gpu_tiers: z.array(tierSchema).max(TIERS.length).default(['premium']).openapi({
      description: 'Whose jobs go to gpu runners while a healthy one serves them; [] for nobody’s.',
    }),
    max_waiting_jobs: z
      .int()
      .min(1)
      .max(1_000_000)
      .default(1_000)
      .openapi({ description: 'When so many jobs wait, no more are accepted.' }),
    unhealthy_error_percent: z
      .int()
      .min(1)
      .max(100)
      .default(50)
      .openapi({ description: 'A runner of whose jobs more fail for reasons of ours is unhealthy.' }),
  })
  .openapi('FleetRules');

export type FleetRules = z.output<typeof fleetRulesSchema>;

export const DEFAULT_RULES: FleetRules = fleetRulesSchema.parse({});

export const FLEET_RULES_EXAMPLE: FleetRules = {
  gpu_tiers: ['premium'],
  max_waiting_jobs: 1_000,
  unhealthy_error_percent: 50,
};
