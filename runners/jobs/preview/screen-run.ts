import type { JobDevice } from '../../../src/contracts/device-context.ts';
import type { JobFailure } from '../../../src/contracts/job-failures.ts';
import type { Diagnostic } from '../../../src/contracts/layout-document.ts';
import type { ManifestOutput } from '../../../src/contracts/manifest.ts';
import type { LayoutSession } from '../../engine-host/layout/layout-session.ts';
import { askEngine } from './ask-engine.ts';
import { BackgroundWork } from './background-work.ts';
import { finishScreen } from './finish-screen.ts';
import type { PlannedScreen } from './plan-screens.ts';
import type { SourcedBuild } from './preview-build.ts';
import { type ScreenFailure, toScreenDiagnostic } from './screen-failures.ts';

export interface BuiltScreens {
  /** By device, then screen. */
  readonly outputs: readonly ManifestOutput[];
  readonly failures: readonly JobFailure[];
  readonly diagnostics: readonly Diagnostic[];
  readonly generatorVersion: string | null;
}

interface FailedPlace {
  readonly position: number;
  readonly failure: JobFailure;
  readonly diagnostics: readonly Diagnostic[];
}

/** Results wait in memory while they are checked and uploaded; engines wait when storage falls this far behind. */
const MAX_UNFINISHED = 8;

/**
 * The screens of one job, taken one after the other by the engines that work on it. While a result is checked
 * and uploaded, its engine is busy with the next.
 */
export class ScreenRun {
  readonly #build: SourcedBuild;
  readonly #planned: Iterator<[number, PlannedScreen]>;
  readonly #total: number;
  readonly #finishing = new BackgroundWork(MAX_UNFINISHED);
  readonly #outputs: ManifestOutput[] = [];
  readonly #failed: FailedPlace[] = [];
  #generatorVersion: string | null = null;
  #done = 0;
  #stopped = false;

  constructor(build: SourcedBuild, planned: readonly PlannedScreen[]) {
    this.#build = build;
    this.#planned = planned.entries();
    this.#total = planned.reduce((sum, { devices }) => sum + devices.length, 0);
    build.progress('layout', 0, this.#total);
  }

  /** Takes screens until none is left, another engine failed for good, or `isWelcome` says no. */
  async work(session: LayoutSession, isWelcome = () => true): Promise<void> {
    try {
      while (isWelcome() && !this.#stopped) {
        const next = this.#planned.next();
        if (next.done) return;
        await this.#layOut(session, ...next.value);
      }
    } catch (error) {
      this.#stopped = true;
      throw error;
    }
  }

  /** Waits until every result is in storage. */
  async finish(): Promise<BuiltScreens> {
    await this.#finishing.settle();
    const failed = this.#failed.sort((a, b) => a.position - b.position);
    return {
      outputs: this.#outputs.sort(byDeviceAndScreen),
      failures: failed.map(({ failure }) => failure),
      diagnostics: failed.flatMap(({ diagnostics }) => diagnostics),
      generatorVersion: this.#generatorVersion,
    };
  }

  /** Waits for what is in flight, so that a job that ended touches storage no more. */
  async abandon(): Promise<void> {
    await this.#finishing.settle().catch(() => undefined);
  }

  async #layOut(session: LayoutSession, position: number, screen: PlannedScreen): Promise<void> {
    for (const [index, device] of screen.devices.entries()) {
      const result = await askEngine(this.#build, session, screen.entry, device);
      if (result.kind === 'built') {
        await this.#finishing.add(() => this.#finish(position, screen, device, result.bytes));
        continue;
      }
      const affected = result.failure.everyDevice ? screen.devices.slice(index) : [device];
      this.#fail(position, screen, affected, result.failure, result.diagnostics);
      if (result.failure.everyDevice) return;
    }
  }

  async #finish(
    position: number,
    screen: PlannedScreen,
    device: JobDevice,
    bytes: Uint8Array,
  ): Promise<void> {
    const finished = await finishScreen(this.#build, device, bytes);
    if (finished.kind === 'failed') return this.#fail(position, screen, [device], finished.failure);
    this.#outputs.push(finished.output);
    this.#generatorVersion ??= finished.generatorVersion;
    this.#advance(1);
  }

  #fail(
    position: number,
    { entry }: PlannedScreen,
    devices: readonly JobDevice[],
    failure: ScreenFailure,
    diagnostics: readonly Diagnostic[] = [],
  ): void {
    const own = toScreenDiagnostic(
      failure,
      entry,
      devices.map((device) => device.device_id),
    );
    this.#failed.push({ position, failure: failure.failure, diagnostics: [own, ...diagnostics] });
    this.#advance(devices.length);
  }

  #advance(count: number): void {
    this.#done += count;
    this.#build.progress('layout', this.#done, this.#total);
  }
}

function byDeviceAndScreen(a: ManifestOutput, b: ManifestOutput): number {
  const byDevice = Number(a.device_id.slice(1)) - Number(b.device_id.slice(1));
  return byDevice || (a.screen_id < b.screen_id ? -1 : 1);
}
