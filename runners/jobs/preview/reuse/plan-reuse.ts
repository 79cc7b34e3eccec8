import { isDeepStrictEqual } from 'node:util';
import type { JobDevice, Platform } from '../../../../src/contracts/device-context.ts';
import type { ManifestOutput } from '../../../../src/contracts/manifest.ts';
import type { ManifestReuse } from '../../../../src/contracts/manifest-reuse.ts';
import type { EntryPoint } from '../../../../src/contracts/preview-build.ts';
import { comparePaths, inputsTouchedBy } from '../../../../src/contracts/screen-inputs.ts';
import type { RevisionDocument } from '../../../../src/contracts/source-revision.ts';
import type { PreviewTask } from '../../../../src/contracts/worker-calls.ts';
import type { DiscoverAnswer, SourceInputs } from '../../../engine-host/layout/layout-calls.ts';
import { deviceContextOf } from '../device-context-of.ts';
import { entryKey } from '../entry-key.ts';
import type { OutputCopy } from '../output-copies.ts';
import type { PlannedScreen } from '../plan-screens.ts';
import type { SourcedBuild } from '../preview-build.ts';
import { readInputs } from './interned-inputs.ts';
import type { EarlierBuild } from './load-earlier-build.ts';

/** What of an earlier build holds for this one as it is. */
export interface Reuse {
  discovery(platform: Platform): DiscoverAnswer | null;
  output(screen: PlannedScreen, device: JobDevice): ReusableOutput | null;
  /** Every output that can be copied where the app still says the same about its screen. */
  readonly likely: readonly OutputCopy[];
}

export interface ReusableOutput {
  /** The job to copy from. */
  readonly jobId: string;
  readonly generatorVersion: string;
  readonly output: ManifestOutput;
  readonly basis: string;
  readonly inputs: SourceInputs;
}

const NO_OUTPUTS: ReadonlyMap<string, ReusableOutput> = new Map();
const NOTHING: Reuse = { discovery: () => null, output: () => null, likely: [] };

/** Compares the revisions, and keeps of the earlier build what no difference touches. */
export function planReuse(build: SourcedBuild, earlier: EarlierBuild | null): Reuse {
  if (earlier === null) return NOTHING;
  const { reuse } = earlier;
  const untouched = untouchedInputs(reuse, earlier.revision, build.revision);
  const maxBytes = build.claim.limits.layout_bytes_per_screen;
  const outputs = sameOptions(build, earlier) ? reusableOutputs(earlier, untouched, maxBytes) : NO_OUTPUTS;
  return {
    discovery(platform) {
      const found = reuse.discoveries.find((discovery) => discovery.platform === platform);
      const kept = found === undefined ? undefined : untouched[found.inputs];
      if (found === undefined || kept === undefined || kept === null) return null;
      const { screens, other_basis: otherBasis, diagnostics } = found;
      return { screens, otherBasis, diagnostics, inputs: kept };
    },
    output({ entry, basis }, device) {
      const found = outputs.get(outputKey(entry, device));
      return found !== undefined && found.basis === basis ? found : null;
    },
    likely: likelyCopies(build.claim.task, reuse, outputs),
  };
}

/** What was read for the earlier build, in its order: `null` where it may be different in the later revision. */
export function untouchedInputs(
  { inputs, paths }: ManifestReuse,
  earlier: RevisionDocument,
  later: RevisionDocument,
): (SourceInputs | null)[] {
  const change = comparePaths(hashesOf(earlier), hashesOf(later));
  return inputs.map((interned) => {
    const read = readInputs(interned, paths);
    return read === null || inputsTouchedBy(read, change) ? null : read;
  });
}

function hashesOf({ files }: RevisionDocument): Map<string, string> {
  return new Map(files.map(({ path, sha256 }) => [path, sha256]));
}

/** The flags of a job are not in its manifest, so the manifest says under which its outputs were made. */
function sameOptions({ claim }: SourcedBuild, { manifest, reuse }: EarlierBuild): boolean {
  return (
    isDeepStrictEqual(claim.task.flags, reuse.flags) &&
    isDeepStrictEqual(claim.task.sensor_flags, manifest.sensor_flags)
  );
}

function reusableOutputs(
  { manifest, reuse }: EarlierBuild,
  untouched: readonly (SourceInputs | null)[],
  maxBytes: number,
): ReadonlyMap<string, ReusableOutput> {
  const devices = new Map(manifest.device_contexts.map((device) => [device.device_id, device]));
  const { job_id: jobId, generator_version: generatorVersion } = manifest;
  const outputs = new Map<string, ReusableOutput>();
  for (const screen of reuse.screens) {
    const output = manifest.outputs[screen.output];
    const inputs = untouched[screen.inputs];
    const device = output === undefined ? undefined : devices.get(output.device_id);
    if (output === undefined || device === undefined || inputs === undefined || inputs === null) continue;
    if (output.bytes > maxBytes) continue;
    const { entry, basis } = screen;
    outputs.set(outputKey(entry, device), { jobId, generatorVersion, output, basis, inputs });
  }
  return outputs;
}

function likelyCopies(
  { entries, devices }: PreviewTask,
  reuse: ManifestReuse,
  outputs: ReadonlyMap<string, ReusableOutput>,
): OutputCopy[] {
  const asked = new Set(entries.map(entryKey));
  const built = new Map(reuse.screens.map(({ entry }) => [entryKey(entry), entry]));
  return [...built].flatMap(([key, entry]) => {
    if (asked.size > 0 && !asked.has(key)) return [];
    return devices.flatMap((device) => {
      const source = outputs.get(outputKey(entry, device));
      return source === undefined ? [] : [{ device, source }];
    });
  });
}

/** Equal for devices that differ in nothing but their number in a job. */
function outputKey(entry: EntryPoint, device: JobDevice): string {
  return JSON.stringify([entryKey(entry), device.platform, deviceContextOf(device)]);
}
