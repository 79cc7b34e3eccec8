import type { Platform } from '../../../src/contracts/device-context.ts';
import type { DiscoverAnswer } from '../../engine-host/layout/layout-calls.ts';
import type { LayoutSession } from '../../engine-host/layout/layout-session.ts';
import type { BlobCache, HeldBlobs } from '../source/blob-cache.ts';
import { retryOnce } from '../source/retry-once.ts';
import type { ReadyEngine } from './head-start.ts';
import type { SourcedBuild } from './preview-build.ts';

/**
 * The engine of a job: the one that was made ready ahead, else opened when the first screen has to be evaluated. A
 * build that copies everything fetches no source and takes no engine from others.
 */
export class JobEngine {
  readonly #build: SourcedBuild;
  readonly #blobs: BlobCache;
  #held: HeldBlobs | null = null;
  #session: LayoutSession | null = null;

  constructor(build: SourcedBuild, blobs: BlobCache) {
    this.#build = build;
    this.#blobs = blobs;
  }

  /** Brings the source to this machine and waits for a free engine. */
  async open(): Promise<LayoutSession> {
    const { stopwatch, progress, engines, revision, signal } = this.#build;
    this.#session ??= (await this.#ready())?.session ?? null;
    if (this.#session !== null) return this.#session;
    if (this.#held === null) {
      this.#held = await stopwatch.time('fetch', () => retryOnce(() => this.#hold()));
      progress('fetch', 1, 1);
    }
    this.#session = await engines.open({ files: revision.files }, signal);
    return this.#session;
  }

  /** The screens of the app on this platform. Throws `EngineFailure`, or the signal's reason. */
  async discover(platform: Platform): Promise<DiscoverAnswer> {
    const session = await this.open();
    const found = (await this.#ready())?.found.get(platform);
    return found ?? session.discover({ platform }, this.#build.signal);
  }

  release(): void {
    this.#build.headStart.release();
    this.#session?.release();
    this.#held?.release();
  }

  /** What was begun ahead, under this job's limits from now on. */
  async #ready(): Promise<ReadyEngine | null> {
    const { headStart, signal } = this.#build;
    const stop = () => headStart.abort(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    try {
      if (signal.aborted) stop();
      return await headStart.engine;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  #hold(): Promise<HeldBlobs> {
    const { payload, revision, signal } = this.#build;
    const files = revision.files.map((file) => ({ sha256: file.sha256, sizeBytes: file.size_bytes }));
    return this.#blobs.hold(payload.project_id, files, signal);
  }
}
