import { isDeepStrictEqual } from 'node:util';
import type { JobDevice, Platform } from '../../../../src/contracts/device-context.ts';
import type { ManifestOutput } from '../../../../src/contracts/manifest.ts';
import type { EntryPoint } from '../../../../src/contracts/preview-build.ts';
import { comparePaths, inputsTouchedBy } from '../../../../src/contracts/screen-inputs.ts';
import type { RevisionDocument } from '../../../../src/contracts/source-revision.ts';
import type { DiscoverAnswer, SourceInputs } from '../../../engine-host/layout/layout-calls.ts';
import { deviceContextOf } from '../device-context-of.ts';
import { entryKey } from '../entry-key.ts';
import type { PlannedScreen } from '../plan-screens.ts';
import type { SourcedBuild } from '../preview-build.ts';
import { readInputs } from './interned-inputs.ts';
import type { EarlierBuild } from './load-earlier-build.ts';

/** What of an earlier build holds for this one as it is. */
export interface Reuse {
  discovery(platform: Platform): DiscoverAnswer | null;
  output(screen: PlannedScreen, device: JobDevice): ReusableOutput | null;
  /** Whether there is anything at all. */
  readonly isPossible: boolean;
}

export interface ReusableOutput {
  /** The job to copy from. */
  readonly jobId: string;
  readonly generatorVersion: string;
  readonly output: ManifestOutput;
  readonly basis: string;
  readonly inputs: SourceInputs;
}

type EarlierOutput = Pick<ReusableOutput, 'output' | 'basis' | 'inputs'>;

const NO_OUTPUTS: ReadonlyMap<string, EarlierOutput> = new Map();
const NOTHING: Reuse = { discovery: () => null, output: () => null, isPossible: false };

/** Compares the revisions, and keeps of the earlier build what no difference touches. */
export function planReuse(build: SourcedBuild, earlier: EarlierBuild | null): Reuse {
  if (earlier === null) return NOTHING;
  const { manifest, reuse } = earlier;
  const change = comparePaths(hashesOf(earlier.revision), hashesOf(build.revision));
  const untouched = reuse.inputs.map((interned) => {
    const inputs = readInputs(interned, reuse.paths);
    return inputs === null || inputsTouchedBy(inputs, change) ? null : inputs;
  });
  const outputs = sameOptions(build, earlier) ? reusableOutputs(earlier, untouched) : NO_OUTPUTS;
  const maxBytes = build.claim.limits.layout_bytes_per_screen;
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
      if (found === undefined || found.basis !== basis || found.output.bytes > maxBytes) return null;
      return { jobId: manifest.job_id, generatorVersion: manifest.generator_version, ...found };
    },
    isPossible: outputs.size > 0,
  };
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
): ReadonlyMap<string, EarlierOutput> {
  const devices = new Map(manifest.device_contexts.map((device) => [device.device_id, device]));
  const outputs = new Map<string, EarlierOutput>();
  for (const screen of reuse.screens) {
    const output = manifest.outputs[screen.output];
    const inputs = untouched[screen.inputs];
    const device = output === undefined ? undefined : devices.get(output.device_id);
    if (output === undefined || device === undefined || inputs === undefined || inputs === null) continue;
    outputs.set(outputKey(screen.entry, device), { output, basis: screen.basis, inputs });
  }
  return outputs;
}

/** Equal for devices that differ in nothing but their number in a job. */
function outputKey(entry: EntryPoint, device: JobDevice): string {
  return JSON.stringify([entryKey(entry), device.platform, deviceContextOf(device)]);
}
