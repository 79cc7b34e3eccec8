import type { ScalingSettings } from '../settings.ts';
import type { SimulatedFleet } from './simulate.ts';

/** The defaults of the variables, for simulations: looks every 30 s, out above 20 jobs, in below 5, 1 to 4 runners. */
export const USUAL_SETTINGS: ScalingSettings = {
  minWorkers: 1,
  maxWorkers: 4,
  outThreshold: 20,
  inThreshold: 5,
  gpuMaxWorkers: 1,
  gpuOutThreshold: 5,
  gpuIdleMs: 600_000,
  cooldownMs: 120_000,
};

/** A runner that builds two previews at once in two seconds each, and is there fifteen seconds after it was asked for. */
export const USUAL_FLEET: SimulatedFleet = { slots: 2, jobSeconds: 2, startSeconds: 15, pollSeconds: 30 };
