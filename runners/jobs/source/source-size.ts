import type { JobFailure } from '../../../src/contracts/job-failures.ts';
import type { RevisionDocument } from '../../../src/contracts/source-revision.ts';
import { TIER_LIMITS, type Tier } from '../../../src/contracts/tiers.ts';

/** Why a revision is too large for the tier the claim gave, or `null`. A downgrade can come after the upload. */
export function sourceSizeFailure(revision: RevisionDocument, tier: Tier): JobFailure | null {
  const limits = TIER_LIMITS[tier];
  const bytes = revision.files.reduce((sum, file) => sum + file.size_bytes, 0);
  if (revision.files.length <= limits.sourceFiles && bytes <= limits.sourceBytes) return null;
  return {
    code: 'SOURCE_TOO_LARGE',
    message: `The revision has ${revision.files.length} files and ${bytes} bytes; the ${tier} tier builds up to ${limits.sourceFiles} files and ${limits.sourceBytes} bytes.`,
    hint: 'Leave generated files and large media out of the project, or upgrade.',
  };
}
