import type { DiscoveredScreen } from './discovered-screen.ts';
import type { FoundScreen } from './navigator-walk.ts';
import { screenIdOf } from './screen-id.ts';

export interface FoundScreens {
  /** On ways from the app's root. */
  readonly reached: FoundScreen[];
  /** On ways that begin elsewhere. */
  readonly unreached: FoundScreen[];
}

/** Each screen once: the first way from the root counts, else the one that says most about where it stands. */
export function mergeFound({ reached, unreached }: FoundScreens): DiscoveredScreen[] {
  const chosen = new Map<string, FoundScreen>();
  for (const screen of reached) {
    const id = screenIdOf(screen.entry);
    if (!chosen.has(id)) chosen.set(id, screen);
  }
  const fromRoot = new Set(chosen.keys());
  for (const screen of unreached) {
    const id = screenIdOf(screen.entry);
    const other = chosen.get(id);
    if (other === undefined || (!fromRoot.has(id) && saysMore(screen, other))) chosen.set(id, screen);
  }
  return [...chosen].map(([id, screen]) => toDiscovered(id, screen));
}

function saysMore(a: FoundScreen, b: FoundScreen): boolean {
  if (a.navigators.length !== b.navigators.length) return a.navigators.length > b.navigators.length;
  return a.through !== undefined && b.through === undefined;
}

function toDiscovered(id: string, { name, entry, navigators, through }: FoundScreen): DiscoveredScreen {
  const screen = { id, name, entry, navigators };
  return through === undefined ? screen : { ...screen, through };
}
