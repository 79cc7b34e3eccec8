import type { JobDevice } from '../../../src/contracts/device-context.ts';
import type { LayoutSession } from '../../engine-host/layout/layout-session.ts';
import { askEngine, type BuiltLayout } from './ask-engine.ts';
import { BackgroundWork } from './background-work.ts';
import { keepDraft, type UnfinishedLayout } from './drawings/keep-draft.ts';
import { finishScreen } from './finish-screen.ts';
import type { PlannedScreen } from './plan-screens.ts';
import type { SourcedBuild } from './preview-build.ts';
import type { ScreenResults } from './screen-results.ts';

/** Results wait in memory until they are checked and there is room among the uploads; engines wait for them then. */
const MAX_UNFINISHED = 4;

/**
 * The screens of one job that have to be evaluated, taken one after the other by the engines that work on it.
 * While a result is checked, its engine is busy with the next.
 */
export class ScreenRun {
  readonly #build: SourcedBuild;
  readonly #planned: Iterator<PlannedScreen>;
  readonly #results: ScreenResults;
  readonly #finishing = new BackgroundWork(MAX_UNFINISHED);
  #stopped = false;

  constructor(build: SourcedBuild, planned: readonly PlannedScreen[], results: ScreenResults) {
    this.#build = build;
    this.#planned = planned.values();
    this.#results = results;
  }

  /** Takes screens until none is left, another engine failed for good, or `isWelcome` says no. */
  async work(session: LayoutSession, isWelcome = () => true): Promise<void> {
    try {
      while (isWelcome() && !this.#stopped) {
        const next = this.#planned.next();
        if (next.done) return;
        await this.#layOut(session, next.value);
      }
    } catch (error) {
      this.#stopped = true;
      throw error;
    }
  }

  /** Waits until every result is checked and on its way into storage. */
  async finish(): Promise<void> {
    await this.#finishing.settle();
  }

  /** Waits for what is in flight, so that a job that ended begins no more uploads. */
  async abandon(): Promise<void> {
    await this.#finishing.settle().catch(() => undefined);
  }

  async #layOut(session: LayoutSession, screen: PlannedScreen): Promise<void> {
    for (const [index, device] of screen.devices.entries()) {
      const result = await askEngine(this.#build, session, screen.entry, device);
      if (result.kind === 'built') {
        await this.#finishing.add(() => this.#finish(screen, device, result));
        continue;
      }
      const affected = result.failure.everyDevice ? screen.devices.slice(index) : [device];
      this.#results.fail(screen, affected, result.failure, result.diagnostics);
      if (result.failure.everyDevice) return;
    }
  }

  async #finish(screen: PlannedScreen, device: JobDevice, layout: BuiltLayout): Promise<void> {
    if (layout.draft !== null) return this.#keepDraft(screen, device, { ...layout, draft: layout.draft });
    const finished = await finishScreen(this.#build, device, layout);
    if (finished.kind === 'failed') return this.#results.fail(screen, [device], finished.failure);
    const { output, generatorVersion } = finished;
    const { basis, inputs } = layout;
    this.#results.add([{ output, entry: screen.entry, basis, inputs }], generatorVersion);
  }

  async #keepDraft(
    screen: PlannedScreen,
    device: JobDevice,
    layout: Omit<UnfinishedLayout, 'entry'>,
  ): Promise<void> {
    const kept = await keepDraft(this.#build, device, { ...layout, entry: screen.entry });
    if (kept.kind === 'failed') return this.#results.fail(screen, [device], kept.failure);
    this.#results.addDraft(kept.draft, kept.generatorVersion);
  }
}
