import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLATFORMS, type Platform } from '../../../src/contracts/device-context.ts';
import { comparePaths, inputsTouchedBy } from '../../../src/contracts/screen-inputs.ts';
import { createMemoryProject, type MemoryFile } from '../../source/index.ts';
import { loadBundledFonts } from '../../text/load-fonts.ts';
import {
  createLayoutEngine,
  type DiscoveredScreens,
  type LayoutEngine,
  type LayoutOutcome,
  type OpenProject,
} from '../index.ts';
import { APP_VARIANTS, appFiles, type Choice } from '../testing/editable-app.ts';
import { deviceModel } from '../testing/make-scene.ts';

const fonts = loadBundledFonts();
const DEVICES = { ios: ['iphone-15', 'ipad-air'], android: ['pixel-8', 'galaxy-tab-s9'] } as const;
const NO_SENSORS = { camera: false, microphone: false, accelerometer: false, gyroscope: false, gps: false };

function createEngine(revisionsKept: number): LayoutEngine {
  return createLayoutEngine({ fonts, performanceNow: () => 0, revisionsKept });
}

function hashesOf(files: ReadonlyMap<string, MemoryFile>): Map<string, string> {
  return new Map(
    [...files].map(([path, content]) => [path, createHash('sha256').update(content).digest('hex')]),
  );
}

interface Built {
  readonly found: DiscoveredScreens;
  /** By screen, then device. */
  readonly outcomes: ReadonlyMap<string, LayoutOutcome>;
}

/** Every screen on every device; `open` may give the same project each time, or one that knows nothing yet. */
function buildAll(open: () => OpenProject, platform: Platform): Built {
  const found = open().discover(platform);
  const outcomes = new Map<string, LayoutOutcome>();
  for (const { entry, screenId } of found.screens) {
    for (const name of DEVICES[platform]) {
      const { context: device } = deviceModel(name);
      const request = { entry, device, platform, bare: false, sensorFlags: NO_SENSORS };
      outcomes.set(`${screenId} ${name}`, open().layout(request));
    }
  }
  return { found, outcomes };
}

function openedOnce(engine: LayoutEngine, files: ReadonlyMap<string, MemoryFile>): () => OpenProject {
  const project = engine.open(createMemoryProject(files));
  return () => project;
}

function openedAnew(engine: LayoutEngine, files: ReadonlyMap<string, MemoryFile>): () => OpenProject {
  return () => engine.open(createMemoryProject(files));
}

/** What outcomes are compared by: all but how long they took and which of their inputs came first. */
function essence(outcome: LayoutOutcome | undefined): unknown {
  if (outcome?.status !== 'ready') return outcome;
  return { text: Buffer.from(outcome.bytes).toString(), basis: outcome.basis };
}

const choice: fc.Arbitrary<Choice> = fc.record(
  Object.fromEntries(
    Object.entries(APP_VARIANTS).map(([path, variants]) => [path, fc.nat({ max: variants.length - 1 })]),
  ),
  { requiredKeys: [] },
);

const edit: fc.Arbitrary<Choice> = fc
  .uniqueArray(fc.constantFrom(...Object.keys(APP_VARIANTS)), { minLength: 1, maxLength: 3 })
  .chain((paths) =>
    fc.record(
      Object.fromEntries(paths.map((path) => [path, fc.nat({ max: (APP_VARIANTS[path]?.length ?? 1) - 1 })])),
    ),
  );

/** A file that nothing imports, and that discovery finds by its text alone. */
const HIDDEN_NAVIGATOR: Choice = { 'src/Extra.tsx': 2 };

describe('what a screen was made of', { timeout: 60_000 }, () => {
  const forgetful = createEngine(0);

  it('decides whether an edit can change it: untouched screens of the same basis are the same bytes', () => {
    let untouched = 0;
    fc.assert(
      fc.property(choice, edit, fc.constantFrom(...PLATFORMS), (first, change, platform) => {
        const [before, after] = [appFiles(first), appFiles({ ...first, ...change })];
        const paths = comparePaths(hashesOf(before), hashesOf(after));
        const earlier = buildAll(openedOnce(forgetful, before), platform);
        const later = buildAll(openedOnce(forgetful, after), platform);
        if (earlier.found.inputs !== undefined && !inputsTouchedBy(earlier.found.inputs, paths)) {
          expect({ ...later.found, inputs: null }).toEqual({ ...earlier.found, inputs: null });
        }
        const bases = new Map(later.found.screens.map(({ screenId, basis }) => [screenId, basis]));
        for (const [name, outcome] of earlier.outcomes) {
          if (outcome.status === 'failed' || outcome.inputs === undefined) continue;
          if (bases.get(outcome.document.screen_id) !== outcome.basis) continue;
          if (inputsTouchedBy(outcome.inputs, paths)) continue;
          untouched += 1;
          expect(essence(later.outcomes.get(name))).toEqual(essence(outcome));
        }
      }),
      { numRuns: 80, seed: 7, examples: [[{}, HIDDEN_NAVIGATOR, 'ios']] },
    );
    expect(untouched).toBeGreaterThan(80);
  });

  it('lets an engine that remembers earlier revisions and devices give what a fresh one gives', () => {
    const warm = createEngine(2);
    fc.assert(
      fc.property(
        choice,
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...PLATFORMS),
        (first, edits, platform) => {
          let current = first;
          for (const change of [{}, ...edits]) {
            current = { ...current, ...change };
            const files = appFiles(current);
            const remembered = buildAll(openedOnce(warm, files), platform);
            const fresh = buildAll(openedAnew(forgetful, files), platform);
            expect({ ...remembered.found, inputs: null }).toEqual({ ...fresh.found, inputs: null });
            for (const [name, outcome] of fresh.outcomes) {
              expect(essence(remembered.outcomes.get(name))).toEqual(essence(outcome));
            }
          }
        },
      ),
      { numRuns: 30, seed: 11, examples: [[{}, [HIDDEN_NAVIGATOR], 'ios']] },
    );
  });
});
