import type { JobDevice } from '../../../src/contracts/device-context.ts';
import type { Diagnostic } from '../../../src/contracts/layout-document.ts';
import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import { EngineFailure } from '../../engine-host/engine-failure.ts';
import type { LayoutAnswer } from '../../engine-host/layout/layout-calls.ts';
import type { LayoutSession } from '../../engine-host/layout/layout-session.ts';
import { checkDocument } from './check-document.ts';
import { deviceContextOf } from './device-context-of.ts';
import type { SourcedBuild } from './preview-build.ts';
import {
  ENGINE_FAILURES,
  MALFORMED_OUTPUT,
  OUTPUT_TOO_LARGE,
  refusedByEngine,
  type ScreenFailure,
} from './screen-failures.ts';
import { type BuiltScreen, ownsAssets } from './upload-screen.ts';

export type ScreenResult =
  | { readonly kind: 'built'; readonly screen: BuiltScreen }
  | {
      readonly kind: 'failed';
      readonly failure: ScreenFailure;
      readonly diagnostics: readonly Diagnostic[];
    };

/** One screen on one device through the engine and the checks. An engine that fails is a result, not a throw. */
export async function layoutScreen(
  build: SourcedBuild,
  session: LayoutSession,
  entry: EntryPoint,
  device: JobDevice,
): Promise<ScreenResult> {
  try {
    return judge(build, device, await callEngine(build, session, entry, device));
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    build.log.warn({ kind: error.kind, reason: error.message }, 'a screen failed in the engine');
    return failed(ENGINE_FAILURES[error.kind]);
  }
}

function callEngine(
  build: SourcedBuild,
  session: LayoutSession,
  entry: EntryPoint,
  device: JobDevice,
): Promise<LayoutAnswer> {
  const { flags, sensor_flags: sensorFlags } = build.claim.task;
  const call = {
    entry,
    platform: device.platform,
    device: deviceContextOf(device),
    sensorFlags,
    bare: flags.bare,
    maxBytes: build.claim.limits.layout_bytes_per_screen,
  };
  return session.layout(call, build.signal);
}

function judge(build: SourcedBuild, device: JobDevice, answer: LayoutAnswer): ScreenResult {
  if (answer.kind === 'too_large') return failed(OUTPUT_TOO_LARGE);
  if (answer.kind === 'failed') return failed(refusedByEngine(answer.failure), answer.diagnostics);
  const { parse, evaluate, layout } = answer.timingsMs;
  build.stopwatch.add('parse', parse);
  build.stopwatch.add('evaluate', evaluate);
  build.stopwatch.add('layout', layout);
  const { bytes } = answer;
  if (bytes.byteLength > build.claim.limits.layout_bytes_per_screen) return failed(OUTPUT_TOO_LARGE);
  const document = checkDocument(bytes, device);
  if (document === null || !ownsAssets(build, document)) {
    build.log.error({ bytes: bytes.byteLength }, 'an engine produced a malformed layout');
    return failed(MALFORMED_OUTPUT);
  }
  return { kind: 'built', screen: { deviceId: device.device_id, document, bytes } };
}

function failed(failure: ScreenFailure, diagnostics: readonly Diagnostic[] = []): ScreenResult {
  return { kind: 'failed', failure, diagnostics };
}
