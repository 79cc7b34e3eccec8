import type { JobDevice } from '../../../src/contracts/device-context.ts';
import type { JobFailure } from '../../../src/contracts/job-failures.ts';
import type { Diagnostic } from '../../../src/contracts/layout-document.ts';
import type { ManifestOutput } from '../../../src/contracts/manifest.ts';
import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import type { SourceInputs } from '../../engine-host/layout/layout-calls.ts';
import type { ScreenDraft } from './drawings/build-state.ts';
import type { PlannedScreen } from './plan-screens.ts';
import type { PreviewBuild } from './preview-build.ts';
import { type ScreenFailure, toScreenDiagnostic } from './screen-failures.ts';

/** An output in storage, or on its way there, and what it was made of. */
export interface BuiltOutput {
  readonly output: ManifestOutput;
  readonly entry: EntryPoint;
  /** What it took from the app around it. */
  readonly basis: string;
  /** `null` when the engine could not tell: the output is then not copied by later builds. */
  readonly inputs: SourceInputs | null;
}

export interface BuiltScreens {
  /** By device, then screen. */
  readonly screens: readonly BuiltOutput[];
  /** Those whose pictures others are to draw. */
  readonly drafts: readonly ScreenDraft[];
  readonly failures: readonly JobFailure[];
  readonly diagnostics: readonly Diagnostic[];
  readonly generatorVersion: string | null;
}

interface FailedPlace {
  readonly position: number;
  readonly failure: JobFailure;
  readonly diagnostics: readonly Diagnostic[];
}

/** Collects what became of the screens of one job, in whatever order they end. */
export class ScreenResults {
  readonly #progress: PreviewBuild['progress'];
  readonly #total: number;
  readonly #built: BuiltOutput[] = [];
  readonly #drafts: ScreenDraft[] = [];
  readonly #failed: FailedPlace[] = [];
  #generatorVersion: string | null = null;
  #done = 0;

  constructor({ progress }: Pick<PreviewBuild, 'progress'>, planned: readonly PlannedScreen[]) {
    this.#progress = progress;
    this.#total = planned.reduce((sum, { devices }) => sum + devices.length, 0);
    progress('layout', 0, this.#total);
  }

  add(built: readonly BuiltOutput[], generatorVersion: string): void {
    this.#built.push(...built);
    this.#generatorVersion ??= generatorVersion;
    this.#advance(built.length);
  }

  addDraft(draft: ScreenDraft, generatorVersion: string): void {
    this.#drafts.push(draft);
    this.#generatorVersion ??= generatorVersion;
    this.#advance(1);
  }

  fail(
    { position, entry }: PlannedScreen,
    devices: readonly JobDevice[],
    failure: ScreenFailure,
    diagnostics: readonly Diagnostic[] = [],
  ): void {
    const ids = devices.map((device) => device.device_id);
    const own = toScreenDiagnostic(failure, entry, ids);
    this.#failed.push({ position, failure: failure.failure, diagnostics: [own, ...diagnostics] });
    this.#advance(devices.length);
  }

  /** In the same order whatever ended first. */
  settled(): BuiltScreens {
    const failed = this.#failed.toSorted((a, b) => a.position - b.position);
    return {
      screens: this.#built.toSorted((a, b) => byDeviceAndScreen(a.output, b.output)),
      drafts: this.#drafts.toSorted(byDeviceAndScreen),
      failures: failed.map(({ failure }) => failure),
      diagnostics: failed.flatMap(({ diagnostics }) => diagnostics),
      generatorVersion: this.#generatorVersion,
    };
  }

  #advance(count: number): void {
    if (count === 0) return;
    this.#done += count;
    this.#progress('layout', this.#done, this.#total);
  }
}

type Place = Pick<ManifestOutput, 'device_id' | 'screen_id'>;

export function byDeviceAndScreen(a: Place, b: Place): number {
  const byDevice = Number(a.device_id.slice(1)) - Number(b.device_id.slice(1));
  return byDevice || (a.screen_id < b.screen_id ? -1 : 1);
}
