import type { Platform } from '../../../src/contracts/device-context.ts';
import type { DiscoverAnswer } from '../../engine-host/layout/layout-calls.ts';
import type { JobEngine } from './job-engine.ts';
import type { SourcedBuild } from './preview-build.ts';
import type { Reuse } from './reuse/plan-reuse.ts';

export interface PlatformScreens {
  readonly platform: Platform;
  readonly found: DiscoverAnswer;
}

/** The screens that the app shows by itself: as an earlier build found them where that still holds. */
export class ScreensOfApp {
  readonly #build: SourcedBuild;
  readonly #engine: JobEngine;
  readonly #reuse: Reuse;
  readonly #found = new Map<Platform, DiscoverAnswer>();

  constructor(build: SourcedBuild, engine: JobEngine, reuse: Reuse) {
    this.#build = build;
    this.#engine = engine;
    this.#reuse = reuse;
  }

  /** What was found so far. */
  get known(): PlatformScreens[] {
    return [...this.#found].map(([platform, found]) => ({ platform, found }));
  }

  async on(platform: Platform): Promise<DiscoverAnswer> {
    const known = this.#found.get(platform);
    if (known !== undefined) return known;
    const found = this.#reuse.discovery(platform) ?? (await this.#discover(platform));
    this.#found.set(platform, found);
    return found;
  }

  async #discover(platform: Platform): Promise<DiscoverAnswer> {
    const session = await this.#engine.open();
    return await session.discover({ platform }, this.#build.signal);
  }
}
