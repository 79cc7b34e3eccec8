import { hash } from 'node:crypto';
import type { Platform } from '../../../src/contracts/device-context.ts';
import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import type { ParsedModuleCache } from '../../source/index.ts';
import { findSampleParams, readIntents, type SampleParams, screenOf } from '../components/index.ts';
import { type DiscoveredScreen, type Discovery, discoverScreens } from '../discover/index.ts';
import type { Revision } from './revision.ts';

/** An app as a whole on one platform. */
export interface KnownApp {
  readonly discovery: Discovery;
  /** A hash of what screens can see of the discovery, which is all that an entry of no screen takes of it. */
  readonly otherBasis: string;
}

/** What the app as a whole says about one of its screens. */
export interface ScreenBasis {
  readonly discovery: Discovery;
  readonly sample: SampleParams | undefined;
  /** A hash of all that. */
  readonly basis: string;
}

export interface AppQuery {
  readonly platform: Platform;
  readonly now?: number | undefined;
}

/** Finds the app's screens and how its navigators lead to them, once per revision and platform. */
export function knowApp(revision: Revision, parsed: ParsedModuleCache, platform: Platform): KnownApp {
  return revision.apps.recall(platform, () => {
    const discovery = discoverScreens({ project: revision.project, platform, parsed });
    const { screens, root } = discovery;
    return { discovery, otherBasis: hashOf([screens, root ?? null]) };
  });
}

/**
 * What an entry's screen takes from the app around it. Where that is the same in another revision, only what the
 * screen itself reads can make it another.
 */
export function findBasis(
  revision: Revision,
  parsed: ParsedModuleCache,
  query: AppQuery,
  entry: EntryPoint,
): ScreenBasis {
  const app = knowApp(revision, parsed, query.platform);
  const screen = screenOf(app.discovery, entry);
  const sample = screen === undefined ? undefined : sampleOf(revision, parsed, query, app, screen);
  const basis = sample === undefined ? app.otherBasis : hashOf([app.otherBasis, sample.params ?? null]);
  return { discovery: app.discovery, sample, basis };
}

function sampleOf(
  { project, samples, intents }: Revision,
  parsed: ParsedModuleCache,
  { platform, now }: AppQuery,
  { discovery, otherBasis }: KnownApp,
  screen: DiscoveredScreen,
): SampleParams | undefined {
  const app = { project, platform, parsed, discovery, now };
  const keyOf = ({ id }: DiscoveredScreen): string => `${platform} ${otherBasis} ${now ?? ''} ${id}`;
  return samples.recall(keyOf(screen), () =>
    findSampleParams(project, discovery, screen, (other) =>
      intents.recall(keyOf(other), () => readIntents(app, other)),
    ),
  );
}

function hashOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value));
}
