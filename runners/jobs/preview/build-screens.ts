import type { JobFailure } from '../../../src/contracts/job-failures.ts';
import type { Diagnostic } from '../../../src/contracts/layout-document.ts';
import type { ManifestOutput } from '../../../src/contracts/manifest.ts';
import type { LayoutSession } from '../../engine-host/layout/layout-session.ts';
import { layoutScreen } from './layout-screen.ts';
import type { PlannedScreen } from './plan-screens.ts';
import type { SourcedBuild } from './preview-build.ts';
import { toScreenDiagnostic } from './screen-failures.ts';
import { Uploads } from './uploads.ts';

export interface BuiltScreens {
  readonly outputs: readonly ManifestOutput[];
  readonly failures: readonly JobFailure[];
  readonly diagnostics: readonly Diagnostic[];
  readonly generatorVersion: string | null;
}

/** Opening the project a second time costs about as much as a few screens. */
const SCREENS_WORTH_A_SECOND_ENGINE = 6;

/** Lays out every planned screen, in the given engine and in idle ones, and uploads results as they come. */
export async function buildScreens(
  build: SourcedBuild,
  session: LayoutSession,
  planned: readonly PlannedScreen[],
): Promise<BuiltScreens> {
  const run = new ScreenRun(build, planned);
  const helpers = openHelpers(build, planned.length);
  try {
    await allSettledOrThrow([run.work(session), ...helpers.map((helper) => run.help(helper))]);
    return await run.finish();
  } catch (error) {
    await run.abandon();
    throw error;
  }
}

/** Waits for all, so that none still works for a job that has ended. */
async function allSettledOrThrow(work: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

function openHelpers(build: SourcedBuild, screens: number): LayoutSession[] {
  const helpers: LayoutSession[] = [];
  for (let worth = screens; worth >= SCREENS_WORTH_A_SECOND_ENGINE; worth -= SCREENS_WORTH_A_SECOND_ENGINE) {
    const helper = build.engines.tryOpen({ files: build.revision.files });
    if (helper === null) break;
    helpers.push(helper);
  }
  return helpers;
}

/** The state that engines working on the same job share. */
class ScreenRun {
  readonly #build: SourcedBuild;
  readonly #remaining: Iterator<PlannedScreen>;
  readonly #uploads: Uploads;
  readonly #failures: JobFailure[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #total: number;
  #done = 0;
  #stopped = false;
  #generatorVersion: string | null = null;

  constructor(build: SourcedBuild, planned: readonly PlannedScreen[]) {
    this.#build = build;
    this.#remaining = planned.values();
    this.#uploads = new Uploads(build);
    this.#total = planned.reduce((sum, { devices }) => sum + devices.length, 0);
    build.progress('layout', 0, this.#total);
  }

  /** Takes screens until there are none left. */
  async work(session: LayoutSession, isWelcome = () => true): Promise<void> {
    try {
      while (isWelcome() && !this.#stopped) {
        const next = this.#remaining.next();
        if (next.done) return;
        await this.#layOut(session, next.value);
      }
    } catch (error) {
      this.#stopped = true;
      throw error;
    }
  }

  /** Works in an engine that was idle, and gives it back as soon as another job wants it. */
  async help(session: LayoutSession): Promise<void> {
    try {
      await this.work(session, () => !session.wanted);
    } finally {
      session.release();
    }
  }

  async finish(): Promise<BuiltScreens> {
    const outputs = await this.#build.stopwatch.time('upload', () => this.#uploads.settle());
    return {
      outputs,
      failures: this.#failures,
      diagnostics: this.#diagnostics,
      generatorVersion: this.#generatorVersion,
    };
  }

  /** Waits for uploads in flight, so that a job that ended touches storage no more. */
  async abandon(): Promise<void> {
    await this.#uploads.settle().catch(() => undefined);
  }

  async #layOut(session: LayoutSession, { entry, devices }: PlannedScreen): Promise<void> {
    for (const [index, device] of devices.entries()) {
      const result = await layoutScreen(this.#build, session, entry, device);
      if (result.kind === 'built') {
        this.#generatorVersion ??= result.screen.document.generator_version;
        await this.#uploads.add(result.screen);
        this.#advance(1);
        continue;
      }
      const affected = result.failure.everyDevice ? devices.slice(index) : [device];
      this.#failures.push(result.failure.failure);
      const ids = affected.map(({ device_id: id }) => id);
      this.#diagnostics.push(toScreenDiagnostic(result.failure, entry, ids), ...result.diagnostics);
      this.#advance(affected.length);
      if (affected.length > 1) return;
    }
  }

  #advance(count: number): void {
    this.#done += count;
    this.#build.progress('layout', this.#done, this.#total);
  }
}
