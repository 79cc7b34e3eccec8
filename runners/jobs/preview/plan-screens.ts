import type { JobDevice } from '../../../src/contracts/device-context.ts';
import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import type { Diagnostic } from '../../../src/contracts/layout-document.ts';
import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import { EngineFailure } from '../../engine-host/engine-failure.ts';
import type { DiscoverAnswer } from '../../engine-host/layout/layout-calls.ts';
import { entryKey } from './entry-key.ts';
import { type PreviewBuild, platformsOf } from './preview-build.ts';
import type { ScreensOfApp } from './screens-of-app.ts';

/** One screen and its devices of one platform: kept together, so that what devices share is done once. */
export interface PlannedScreen {
  /** Its place in the plan. */
  readonly position: number;
  readonly entry: EntryPoint;
  /** What the app says about it, where somebody needs to know. */
  readonly basis: string | null;
  readonly devices: readonly JobDevice[];
}

export interface ScreenPlan {
  readonly screens: readonly PlannedScreen[];
  readonly diagnostics: readonly Diagnostic[];
}

const MAX_NAMED_SCREENS = 20;

/** What to build: the entries that were asked for, else the screens the app itself shows on each platform. */
export async function planScreens(build: PreviewBuild, app: ScreensOfApp): Promise<ScreenPlan> {
  const { entries, devices } = build.claim.task;
  const screens: Omit<PlannedScreen, 'position'>[] = [];
  // By content: most are the same on both platforms.
  const diagnostics = new Map<string, Diagnostic>();
  for (const platform of platformsOf(devices)) {
    const ofPlatform = devices.filter((device) => device.platform === platform);
    const found = entries.length > 0 ? null : await app.on(platform);
    for (const entry of distinct(found?.screens.map((screen) => screen.entry) ?? entries)) {
      screens.push({ entry, basis: await app.basisOf(platform, entry), devices: ofPlatform });
    }
    for (const diagnostic of found?.diagnostics ?? [])
      diagnostics.set(JSON.stringify(diagnostic), diagnostic);
  }
  if (screens.length === 0) throw noScreens();
  const numbered = screens.map((screen, position) => ({ ...screen, position }));
  return { screens: numbered, diagnostics: [...diagnostics.values()] };
}

/** The failure of a job none of whose entries exists; its hint lists the screens that do. */
export async function entriesNotFound(build: PreviewBuild, app: ScreensOfApp): Promise<JobFailureError> {
  const found = await discoverForHint(build, app);
  return new JobFailureError({
    code: 'ENTRY_NOT_FOUND',
    message: 'None of the entries is a screen of this revision.',
    hint:
      found === null || found.screens.length === 0
        ? 'Name a file and one of its exports.'
        : listScreens(found),
  });
}

/** A hint is worth one look, and no other failure than the one it belongs to. */
async function discoverForHint(build: PreviewBuild, app: ScreensOfApp): Promise<DiscoverAnswer | null> {
  const [platform] = platformsOf(build.claim.task.devices);
  if (platform === undefined) return null;
  try {
    return await app.on(platform);
  } catch (error) {
    if (error instanceof EngineFailure) return null;
    throw error;
  }
}

/** A component may be several routes; it is one screen. */
function distinct(entries: readonly EntryPoint[]): EntryPoint[] {
  return [...new Map(entries.map((entry) => [entryKey(entry), entry])).values()];
}

function listScreens({ screens }: DiscoverAnswer): string {
  const names = screens.slice(0, MAX_NAMED_SCREENS).map(({ name, entry }) => {
    const exported = entry.export === 'default' ? '' : `#${entry.export}`;
    return `${name} (${entry.file}${exported})`;
  });
  const more = screens.length > names.length ? ` and ${screens.length - names.length} more` : '';
  return `The app's screens are: ${names.join(', ')}${more}.`.slice(0, 2_000);
}

function noScreens(): JobFailureError {
  return new JobFailureError({
    code: 'ENTRY_NOT_FOUND',
    message: 'No screen was found in this revision.',
    hint: 'Name an entry: a file and the export to render. Screens are found from React Navigation, Expo Router or the registered root component.',
  });
}
