import type { Platform } from '../../../../src/contracts/device-context.ts';
import type { RevisionDocument } from '../../../../src/contracts/source-revision.ts';
import type { LayoutCall } from '../../../engine-host/layout/layout-calls.ts';
import type { DocumentMemory, LatestBuild } from '../../source/document-memory.ts';
import { layoutCallOf } from '../layout-call-of.ts';
import { untouchedInputs } from './plan-reuse.ts';

export interface ForeseenWork {
  /** Whether an engine will be asked for anything. */
  readonly isNeeded: boolean;
  /** Where the screens of the app have to be looked for again. */
  readonly discoveries: readonly Platform[];
  /** What is to be laid out, if the job asks for the same as the last one did: the first few. */
  readonly layouts: readonly LayoutCall[];
}

export interface ForesightDeps {
  readonly memory: DocumentMemory;
  readonly handOverPixels: number | null;
}

/** As many as an edit of one screen touches on some devices; more are better laid out by several engines. */
const MAX_LAYOUTS = 4;

/**
 * What is likely to be evaluated of this revision, judged by the build of the project that this runner made last:
 * which one the job may copy from, and what it asks for, is the API's to say.
 */
export function foreseeWork(
  { memory, handOverPixels }: ForesightDeps,
  revision: RevisionDocument,
): ForeseenWork {
  const latest = memory.latest.get(revision.project_id);
  const earlier = memory.revisions.get(latest?.manifest.revision_id ?? '');
  const reuse = latest?.manifest.reuse ?? null;
  if (latest === undefined || reuse === null || earlier === undefined) {
    return { isNeeded: true, discoveries: [], layouts: [] };
  }
  const untouched = untouchedInputs(reuse, earlier, revision);
  const isTouched = ({ inputs }: { readonly inputs: number }) => (untouched[inputs] ?? null) === null;
  const touched = reuse.screens.filter(isTouched).slice(0, MAX_LAYOUTS);
  return {
    isNeeded: untouched.includes(null),
    discoveries: reuse.discoveries.filter(isTouched).map(({ platform }) => platform),
    layouts: touched.flatMap((screen) => layoutsOf(latest, screen, handOverPixels)),
  };
}

function layoutsOf(
  { manifest, limits }: LatestBuild,
  { output, entry }: NonNullable<LatestBuild['manifest']['reuse']>['screens'][number],
  handOverPixels: number | null,
): LayoutCall[] {
  const { reuse, outputs, device_contexts: devices, sensor_flags: sensorFlags } = manifest;
  const device = devices.find(({ device_id: id }) => id === outputs[output]?.device_id);
  if (device === undefined || reuse === null) return [];
  return [layoutCallOf(entry, device, { bare: reuse.flags.bare, sensorFlags, limits, handOverPixels })];
}
