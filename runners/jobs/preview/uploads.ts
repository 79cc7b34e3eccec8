import type { ManifestOutput } from '../../../src/contracts/manifest.ts';
import type { SourcedBuild } from './preview-build.ts';
import { type BuiltScreen, uploadScreen } from './upload-screen.ts';

/** Results wait in memory while they are uploaded; engines wait when storage falls this far behind. */
const MAX_IN_FLIGHT = 8;

/** Uploads of one job, running beside its engines. */
export class Uploads {
  readonly #build: SourcedBuild;
  readonly #inFlight = new Set<Promise<void>>();
  readonly #outputs: ManifestOutput[] = [];
  readonly #failures: unknown[] = [];

  constructor(build: SourcedBuild) {
    this.#build = build;
  }

  /** Starts an upload, waiting for room first. Throws when an earlier one failed. */
  async add(screen: BuiltScreen): Promise<void> {
    while (this.#inFlight.size >= MAX_IN_FLIGHT) await Promise.race(this.#inFlight);
    if (this.#failures.length > 0) throw this.#failures[0];
    const upload = this.#upload(screen).finally(() => this.#inFlight.delete(upload));
    this.#inFlight.add(upload);
  }

  /** Waits for all; gives the outputs by device and screen. Throws the first failure. */
  async settle(): Promise<ManifestOutput[]> {
    await Promise.all(this.#inFlight);
    if (this.#failures.length > 0) throw this.#failures[0];
    return this.#outputs.sort(
      (a, b) => deviceNumber(a) - deviceNumber(b) || (a.screen_id < b.screen_id ? -1 : 1),
    );
  }

  async #upload(screen: BuiltScreen): Promise<void> {
    try {
      this.#outputs.push(await uploadScreen(this.#build, screen));
    } catch (error) {
      this.#failures.push(error);
    }
  }
}

function deviceNumber({ device_id: id }: ManifestOutput): number {
  return Number(id.slice(1));
}
