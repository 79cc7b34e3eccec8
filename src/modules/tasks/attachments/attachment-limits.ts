import { and, eq, gt, isNotNull, isNull, or } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import { nextTier, upgradeRequired } from '../../../contracts/tier-refusals.ts';
import { TIER_LIMITS, TIERS, type Tier } from '../../../contracts/tiers.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { taskAttachments } from '../tables.ts';

/** Refuses a file that the tier does not hold: with the tier that would, or as too large for any. */
export function assertSizeFits(tier: Tier, sizeBytes: number): void {
  const limit = TIER_LIMITS[tier].attachmentBytes;
  if (sizeBytes <= limit) return;
  const details = { limit_type: 'attachment_bytes', limit, asked: sizeBytes };
  const fitting = TIERS.find((candidate) => sizeBytes <= TIER_LIMITS[candidate].attachmentBytes);
  if (fitting === undefined) {
    throw new DomainError(
      'PAYLOAD_TOO_LARGE',
      `An attachment has at most ${limit} bytes. Make the file smaller.`,
      {
        details,
      },
    );
  }
  const message = `The ${tier} tier takes attachments of up to ${limit} bytes. Make the file smaller, or upgrade to ${fitting}.`;
  throw upgradeRequired(tier, message, details, fitting);
}

/** Throws `UPGRADE_REQUIRED` when a task has as many files as the tier allows. The caller has locked the task. */
export async function assertRoomForAttachment(
  tx: Transaction,
  tier: Tier,
  { taskId, now }: { readonly taskId: string; readonly now: Date },
): Promise<void> {
  const limit = TIER_LIMITS[tier].attachmentsPerTask;
  const { completedAt, removedAt, deletableAt } = taskAttachments;
  const counted = and(
    eq(taskAttachments.taskId, taskId),
    isNull(removedAt),
    or(isNotNull(completedAt), gt(deletableAt, now)),
  );
  if ((await tx.$count(taskAttachments, counted)) < limit) return;
  const message = `This task has ${limit} attachments, as many as the ${tier} tier allows, uploads that are not finished included.`;
  const remedy = nextTier(tier) === null ? 'Remove one.' : 'Remove one, or upgrade.';
  throw upgradeRequired(tier, `${message} ${remedy}`, { limit_type: 'attachments_per_task', limit });
}
