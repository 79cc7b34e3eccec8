import type { Platform } from '../../../src/contracts/device-context.ts';
import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import { EngineFailure } from '../../engine-host/engine-failure.ts';
import type { DiscoverAnswer } from '../../engine-host/layout/layout-calls.ts';
import { entryKey } from './entry-key.ts';
import type { JobEngine } from './job-engine.ts';
import type { Reuse } from './reuse/plan-reuse.ts';

export interface PlatformScreens {
  readonly platform: Platform;
  readonly found: DiscoverAnswer;
}

/** The screens that the app shows by itself: as an earlier build found them where that still holds. */
export class ScreensOfApp {
  readonly #engine: JobEngine;
  readonly #reuse: Reuse;
  readonly #asked = new Map<Platform, Promise<DiscoverAnswer>>();
  readonly #found = new Map<Platform, DiscoverAnswer>();
  readonly #bases = new Map<string, string>();

  constructor(engine: JobEngine, reuse: Reuse) {
    this.#engine = engine;
    this.#reuse = reuse;
  }

  /** What was found so far. */
  get known(): PlatformScreens[] {
    return [...this.#found].map(([platform, found]) => ({ platform, found }));
  }

  /** Looked for once, also when that fails: it would fail again, and take as long. */
  on(platform: Platform): Promise<DiscoverAnswer> {
    const asked = this.#asked.get(platform) ?? this.#find(platform);
    this.#asked.set(platform, asked);
    return asked;
  }

  async #find(platform: Platform): Promise<DiscoverAnswer> {
    const found = this.#reuse.discovery(platform) ?? (await this.#engine.discover(platform));
    this.#found.set(platform, found);
    for (const { entry, basis } of found.screens) this.#bases.set(basisKey(platform, entry), basis);
    return found;
  }

  /**
   * What the app says about an entry in this revision. `null` where no output could be copied anyway, or the app as
   * a whole is too much for an engine: the screen is then evaluated.
   */
  async basisOf(platform: Platform, entry: EntryPoint): Promise<string | null> {
    if (this.#reuse.likely.length === 0) return null;
    try {
      const { otherBasis } = await this.on(platform);
      return this.#bases.get(basisKey(platform, entry)) ?? otherBasis;
    } catch (error) {
      if (error instanceof EngineFailure) return null;
      throw error;
    }
  }
}

function basisKey(platform: Platform, entry: EntryPoint): string {
  return `${platform} ${entryKey(entry)}`;
}
