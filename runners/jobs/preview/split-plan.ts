import type { JobDevice } from '../../../src/contracts/device-context.ts';
import type { OutputCopy } from './output-copies.ts';
import type { PlannedScreen } from './plan-screens.ts';
import type { Reuse } from './reuse/plan-reuse.ts';

/** One screen on one device that need not be evaluated. */
export interface PlannedCopy extends OutputCopy {
  readonly screen: PlannedScreen;
}

export interface SplitPlan {
  readonly copies: readonly PlannedCopy[];
  /** The other screens, each with the devices that are left for it. */
  readonly fresh: readonly PlannedScreen[];
}

/** Tells apart what an earlier build has already from what has to be evaluated. */
export function splitPlan(planned: readonly PlannedScreen[], reuse: Reuse): SplitPlan {
  const copies: PlannedCopy[] = [];
  const fresh: PlannedScreen[] = [];
  for (const screen of planned) {
    const devices: JobDevice[] = [];
    for (const device of screen.devices) {
      const source = reuse.output(screen, device);
      if (source === null) devices.push(device);
      else copies.push({ screen, device, source });
    }
    if (devices.length > 0) fresh.push({ ...screen, devices });
  }
  return { copies, fresh };
}

/** The screens of copies that came to nothing, with their devices together again. */
export function toPlannedScreens(copies: readonly PlannedCopy[]): PlannedScreen[] {
  const byScreen = Map.groupBy(copies, ({ screen }) => screen);
  return [...byScreen].map(([screen, ofScreen]) => ({
    ...screen,
    devices: ofScreen.map(({ device }) => device),
  }));
}
