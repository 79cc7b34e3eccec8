import type { JobDevice } from '../../../src/contracts/device-context.ts';
import type { Diagnostic } from '../../../src/contracts/layout-document.ts';
import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import { EngineFailure } from '../../engine-host/engine-failure.ts';
import type { DraftAnswer, SourceInputs } from '../../engine-host/layout/layout-calls.ts';
import type { LayoutSession } from '../../engine-host/layout/layout-session.ts';
import { callsForAnother } from '../attempt/begin-again.ts';
import { layoutCallOf } from './layout-call-of.ts';
import type { SourcedBuild } from './preview-build.ts';
import { ENGINE_FAILURES, OUTPUT_TOO_LARGE, refusedByEngine, type ScreenFailure } from './screen-failures.ts';

export interface BuiltLayout {
  readonly kind: 'built';
  readonly bytes: Uint8Array;
  /** PNGs that were drawn for the document, by asset id. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly basis: string;
  readonly inputs: SourceInputs | null;
  /** Where others are to draw: how the document is completed then. */
  readonly draft: DraftAnswer | null;
}

export type EngineResult =
  | BuiltLayout
  | {
      readonly kind: 'failed';
      readonly failure: ScreenFailure;
      readonly diagnostics: readonly Diagnostic[];
    };

/** One screen on one device through the engine. An engine that fails is a result, not a throw. */
export async function askEngine(
  build: SourcedBuild,
  session: LayoutSession,
  entry: EntryPoint,
  device: JobDevice,
): Promise<EngineResult> {
  const { flags, sensor_flags: sensorFlags } = build.claim.task;
  const { limits } = build.claim;
  const options = { bare: flags.bare, sensorFlags, limits, handOverPixels: build.handOverPixels };
  try {
    const answer = await session.layout(layoutCallOf(entry, device, options), build.signal);
    if (answer.kind === 'too_large') return failed(OUTPUT_TOO_LARGE);
    if (answer.kind === 'failed') return failed(refusedByEngine(answer.failure), answer.diagnostics);
    const { parse, evaluate, layout, snapshot } = answer.timingsMs;
    build.stopwatch.add('parse', parse);
    build.stopwatch.add('evaluate', evaluate);
    build.stopwatch.add('layout', layout);
    build.stopwatch.add('snapshot', snapshot);
    const pictures = new Map(answer.pictures.map(({ assetId, bytes }) => [assetId, bytes]));
    const { bytes, basis, inputs, draft } = answer;
    return { kind: 'built', bytes, pictures, basis, inputs, draft };
  } catch (error) {
    if (!(error instanceof EngineFailure) || callsForAnother(build, error)) throw error;
    build.log.warn({ kind: error.kind, reason: error.message }, 'a screen failed in the engine');
    return failed(ENGINE_FAILURES[error.kind]);
  }
}

function failed(failure: ScreenFailure, diagnostics: readonly Diagnostic[] = []): EngineResult {
  return { kind: 'failed', failure, diagnostics };
}
