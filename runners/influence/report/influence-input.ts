import type { Environment } from '../conditions/environment.ts';
import type { InfluenceLimits } from '../limits.ts';
import type { SheetCache } from '../sheets/sheet-library.ts';

/** Everything that a report is made of. */
export interface InfluenceInput {
  /** The project's files by their paths. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly mode: 'basic' | 'deep';
  /** The pages to report; all of them where they are not told. With none, only pre-processor sources are listed. */
  readonly pages?: readonly string[];
  readonly environment?: Environment;
  readonly limits?: InfluenceLimits;
  /** Kept between reports, it spares reading sheets again. */
  readonly cache?: SheetCache;
}
