import type { LayoutSession } from '../../engine-host/layout/layout-session.ts';
import type { BlobCache, HeldBlobs } from '../source/blob-cache.ts';
import type { SourcedBuild } from './preview-build.ts';
import { retryOnce } from './retry-once.ts';

/**
 * The engine of a job, opened when the first screen has to be evaluated: a build that copies everything fetches
 * no source and takes no engine from others.
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
    if (this.#held === null) {
      this.#held = await stopwatch.time('fetch', () => retryOnce(() => this.#hold()));
      progress('fetch', 1, 1);
    }
    this.#session ??= await engines.open({ files: revision.files }, signal);
    return this.#session;
  }

  release(): void {
    this.#session?.release();
    this.#held?.release();
  }

  #hold(): Promise<HeldBlobs> {
    const { payload, revision, signal } = this.#build;
    const files = revision.files.map((file) => ({ sha256: file.sha256, sizeBytes: file.size_bytes }));
    return this.#blobs.hold(payload.project_id, files, signal);
  }
}
