import type { LifecycleRule } from '@aws-sdk/client-s3';
import { z } from 'zod';
import file from '../../deploy/r2/lifecycle.json' with { type: 'json' };

const ruleSchema = z.strictObject({
  ID: z.string().startsWith('hivesync-'),
  Status: z.enum(['Enabled', 'Disabled']),
  Filter: z.strictObject({ Prefix: z.string() }),
  Expiration: z.strictObject({ Days: z.int().positive() }).optional(),
  AbortIncompleteMultipartUpload: z.strictObject({ DaysAfterInitiation: z.int().positive() }).optional(),
});

export type OurRule = z.infer<typeof ruleSchema>;

/** The rules of deploy/r2/lifecycle.json. */
export const OUR_RULES: readonly OurRule[] = z.strictObject({ Rules: z.array(ruleSchema) }).parse(file).Rules;

const isOurs = ({ ID: id }: { ID?: string | undefined }) => id?.startsWith('hivesync-') === true;

/** What a bucket should have: our rules, beside those that somebody else gave it. */
export function mergeRules(
  present: readonly LifecycleRule[],
  ours: readonly OurRule[] = OUR_RULES,
): LifecycleRule[] {
  return [...present.filter((rule) => !isOurs(rule)), ...ours];
}

/** What is wrong with the rules of a bucket, a line each; none when ours are in force. */
export function compareRules(
  present: readonly LifecycleRule[],
  ours: readonly OurRule[] = OUR_RULES,
): string[] {
  const wrong = ours.flatMap((rule) => {
    const found = present.find(({ ID: id }) => id === rule.ID);
    if (found === undefined) return [`${rule.ID} is missing`];
    return isSame(found, rule) ? [] : [`${rule.ID} is another one`];
  });
  const known = new Set(ours.map(({ ID: id }) => id));
  const old = present.filter((rule) => isOurs(rule) && !known.has(rule.ID ?? ''));
  return [...wrong, ...old.map(({ ID: id }) => `${id} is none of this release's`)];
}

/** Servers give a rule back with more, or other, ways of saying the same. */
function isSame(found: LifecycleRule, rule: OurRule): boolean {
  return (
    found.Status === rule.Status &&
    (found.Filter?.Prefix ?? found.Prefix ?? '') === rule.Filter.Prefix &&
    found.Expiration?.Days === rule.Expiration?.Days &&
    found.AbortIncompleteMultipartUpload?.DaysAfterInitiation ===
      rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation
  );
}

/** How long the API itself keeps things; the bucket is only a net below it. */
export interface Keeping {
  readonly previewTtlHours: number;
  readonly logRetentionDays: number;
  readonly graceMinutes: number;
}

const MINUTES_A_DAY = 1_440;

/** Rules that would delete what the API still keeps, each with what to do about it. */
export function findEarlyRules(keeping: Keeping, ours: readonly OurRule[] = OUR_RULES): string[] {
  const grace = keeping.graceMinutes / MINUTES_A_DAY;
  // A build may be written a while before it ends, and its time counts from its end.
  const wanted: Readonly<Record<string, number>> = {
    'previews/': Math.ceil(keeping.previewTtlHours / 24 + grace) + 1,
    'logs/': Math.ceil(keeping.logRetentionDays + grace) + 1,
  };
  return ours.flatMap(({ ID: id, Filter: { Prefix: prefix }, Expiration: expiration }) => {
    const days = wanted[prefix];
    if (days === undefined || expiration === undefined || expiration.Days >= days) return [];
    return [
      `${id} deletes after ${expiration.Days} days what the settings keep: make it at least ${days} in deploy/r2/lifecycle.json`,
    ];
  });
}
