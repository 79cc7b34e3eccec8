import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { JobDevice } from '../../../src/contracts/device-context.ts';
import { DEVICE_MODELS } from '../../../src/contracts/device-models.ts';
import type { BuildBase } from '../../../src/contracts/worker-calls.ts';
import { createLayoutEngine } from '../../layout/index.ts';
import { APP_VARIANTS, appFiles, type Choice } from '../../layout/testing/editable-app.ts';
import { createMemoryProject, type MemoryFile } from '../../source/index.ts';
import { loadBundledFonts } from '../../text/load-fonts.ts';
import { baseOf, claimOf, type PreviewHarness, startPreviewHarness } from '../testing/preview-harness.ts';
import { sha256Of, storeRevision } from '../testing/store-revision.ts';
import { deviceContextOf } from './device-context-of.ts';
import { platformsOf } from './preview-build.ts';

const SEED = 20_260_719;
const SEQUENCES = 20;

const fonts = loadBundledFonts();
const MODELS = ['iphone-15', 'ipad-air', 'pixel-8'];

let harness: PreviewHarness;
beforeAll(async () => {
  harness = await startPreviewHarness({
    backend: 'postgres',
    storage: 'folder',
    engineEntry: new URL('../../engine-host/child.ts', import.meta.url),
  });
});
afterAll(() => harness.close());

/** One revision: which files differ from the first variant, and the devices it is built for. */
interface Step {
  readonly edits: Choice;
  readonly models: readonly string[];
}

const choices = Object.entries(APP_VARIANTS).flatMap(([path, variants]) =>
  variants.map((_, variant) => ({ [path]: variant })),
);
const steps = fc.array(
  fc.record({
    edits: fc
      .array(fc.constantFrom(...choices), { minLength: 1, maxLength: 2 })
      .map((parts): Choice => Object.assign({}, ...parts)),
    models: fc.shuffledSubarray(MODELS, { minLength: 1 }),
  }),
  { minLength: 2, maxLength: 4 },
);

function devicesOf(models: readonly string[]): JobDevice[] {
  return models.map((name, index) => {
    const model = DEVICE_MODELS[name];
    if (model === undefined) throw new Error(`there is no device model ${name}`);
    return { ...model.context, platform: model.platform, device_id: `d${index + 1}` };
  });
}

/** What an engine that has never seen the app makes of it: the hash of every screen's layout, by place. */
function buildFromNothing(files: ReadonlyMap<string, MemoryFile>, devices: readonly JobDevice[]) {
  const hashOf = (content: MemoryFile) => createHash('sha256').update(content).digest('hex');
  const engine = createLayoutEngine({ fonts, performanceNow: () => 0 });
  const project = engine.open(createMemoryProject(files, hashOf));
  const { sensor_flags: sensorFlags } = claimOf().task;
  const layouts = new Map<string, string>();
  for (const platform of platformsOf(devices)) {
    for (const { entry, screenId } of project.discover(platform).screens) {
      for (const device of devices.filter((each) => each.platform === platform)) {
        const request = { entry, platform, device: deviceContextOf(device), bare: false, sensorFlags };
        const outcome = project.layout(request);
        if (outcome.status === 'ready')
          layouts.set(`${device.device_id}/${screenId}`, sha256Of(outcome.bytes));
      }
    }
  }
  return layouts;
}

interface Build {
  readonly layouts: ReadonlyMap<string, string>;
  readonly copied: number;
  readonly base: BuildBase | null;
}

/** The same through the preview job, which may copy from the build before. */
async function buildAsJob(
  projectId: string | undefined,
  files: ReadonlyMap<string, MemoryFile>,
  devices: JobDevice[],
  base: BuildBase | null,
): Promise<Build & { readonly projectId: string }> {
  const revision = await storeRevision(harness.storage, Object.fromEntries(files), projectId);
  const task = { ...claimOf().task, platform: 'both' as const, devices };
  const body = await harness.build(revision, { task, base });
  if (body.status === 'failed') return { ...revision, layouts: new Map(), copied: 0, base: null };
  const manifest = await harness.readManifest(body);
  const stored = await harness.readOutputs(manifest);
  const layouts = new Map<string, string>();
  for (const { device_id, screen_id, layout_sha256 } of manifest.outputs) {
    const place = `${device_id}/${screen_id}`;
    expect(sha256Of(stored.get(place) ?? '')).toBe(layout_sha256);
    layouts.set(place, layout_sha256);
  }
  const copied = manifest.outputs.filter((output) => output.copied_from !== null).length;
  return { ...revision, layouts, copied, base: baseOf(body, revision) };
}

it('gives after any sequence of edits, byte for byte, what a full build gives', async () => {
  let copied = 0;
  let built = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (sequence: readonly Step[]) => {
      let projectId: string | undefined;
      let base: BuildBase | null = null;
      let choice: Choice = {};
      for (const { edits, models } of sequence) {
        choice = { ...choice, ...edits };
        const [files, devices] = [appFiles(choice), devicesOf(models)];
        const build: Awaited<ReturnType<typeof buildAsJob>> = await buildAsJob(
          projectId,
          files,
          devices,
          base,
        );
        expect(sorted(build.layouts)).toEqual(sorted(buildFromNothing(files, devices)));
        projectId = build.projectId;
        base = build.base ?? base;
        copied += build.copied;
        built += build.layouts.size;
      }
    }),
    { seed: SEED, numRuns: SEQUENCES, endOnFailure: true },
  );
  // Or the property would say nothing about copies.
  expect(copied).toBeGreaterThan(built / 10);
});

function sorted(layouts: ReadonlyMap<string, string>): [string, string][] {
  return [...layouts].sort(([a], [b]) => (a < b ? -1 : 1));
}
