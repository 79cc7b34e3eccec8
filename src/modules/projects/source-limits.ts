import { DomainError } from '../../contracts/errors.ts';
import { TIER_LIMITS, TIERS, type Tier } from '../../contracts/tiers.ts';

export interface SourceSize {
  readonly files: number;
  readonly bytes: number;
}

/** Refuses a tree the tier does not hold: with the tier that would, or as too large for any. */
export function assertSourceFits(tier: Tier, size: SourceSize): void {
  if (fits(tier, size)) return;
  const recommended = TIERS.slice(TIERS.indexOf(tier) + 1).find((higher) => fits(higher, size));
  const { sourceFiles, sourceBytes } = TIER_LIMITS[tier];
  const details = {
    tier,
    limit: { files: sourceFiles, bytes: sourceBytes },
    requested: size,
  };
  const limits = `${sourceFiles} files and ${sourceBytes} bytes`;
  if (recommended === undefined) {
    throw new DomainError(
      'PAYLOAD_TOO_LARGE',
      `A revision holds at most ${limits}. Leave out what no screen uses.`,
      {
        details,
      },
    );
  }
  throw new DomainError(
    'UPGRADE_REQUIRED',
    `The ${tier} tier holds ${limits} per revision. Leave out files, or upgrade to ${recommended}.`,
    { details: { ...details, upgrade_available: true, recommended_tier: recommended } },
  );
}

function fits(tier: Tier, size: SourceSize): boolean {
  const { sourceFiles, sourceBytes } = TIER_LIMITS[tier];
  return size.files <= sourceFiles && size.bytes <= sourceBytes;
}
