import type { Random } from '../random.ts';
import type { World } from '../world/world.ts';

/** One way of breaking something, and of mending it. */
export interface Fault {
  readonly name: string;
  /**
   * Breaks it. What it resolves with mends it again: until then the fault lasts. `null`: there was nothing to break
   * at this moment.
   */
  strike(world: World, random: Random): Promise<Heal | null>;
}

export type Heal = () => Promise<unknown>;
