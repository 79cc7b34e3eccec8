import type { Environment } from '../conditions/environment.ts';
import type { InfluenceLimits } from '../limits.ts';
import type { SheetCache } from '../sheets/sheet-library.ts';

/** The files of a project by their paths; a map is one. Contents may be read when they are asked for. */
export interface InfluenceFiles {
  get(path: string): string | Uint8Array | undefined;
  has(path: string): boolean;
  keys(): Iterable<string>;
}

/** Everything that a report is made of. */
export interface InfluenceInput {
  readonly files: InfluenceFiles;
  readonly mode: 'basic' | 'deep';
  /** The pages to report; all of them where they are not told. With none, only pre-processor sources are listed. */
  readonly pages?: readonly string[];
  readonly environment?: Environment;
  readonly limits?: InfluenceLimits;
  /** Kept between reports, it spares reading sheets again. */
  readonly cache?: SheetCache;
}
