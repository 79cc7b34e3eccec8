import type { Diagnostic } from '../../../src/contracts/layout-document.ts';
import type { Skipped, SkipReason } from './complete-document.ts';

/** Codes that drawing reports; what each means to a reader is in `docs/diagnostics.md`. */
export const SNAPSHOT_CODES = ['SNAPSHOT_FAILED', 'SNAPSHOT_LIMIT', 'SNAPSHOT_TOO_LARGE'] as const;

const REPORTS: Readonly<
  Record<
    Exclude<SkipReason, 'no_extent'>,
    { code: (typeof SNAPSHOT_CODES)[number]; say: (count: string) => string }
  >
> = {
  too_many: {
    code: 'SNAPSHOT_LIMIT',
    say: (count) => `${count} not drawn: a screen has no more snapshots than its tier allows.`,
  },
  failed: { code: 'SNAPSHOT_FAILED', say: (count) => `${count} not drawn: something in it cannot be.` },
  too_large: {
    code: 'SNAPSHOT_TOO_LARGE',
    say: (count) => `${count} not drawn: a picture larger than the tier allows is left out.`,
  },
};

/** One diagnostic for each reason, at the first node that it left without a picture. */
export function reportSkipped(skipped: readonly Skipped[]): Diagnostic[] {
  return (['too_many', 'too_large', 'failed'] as const).flatMap((reason): Diagnostic[] => {
    const nodes = skipped.filter((entry) => entry.reason === reason).map(({ node }) => node);
    const [first] = nodes;
    if (first === undefined) return [];
    const { code, say } = REPORTS[reason];
    const message = say(nodes.length === 1 ? 'One picture is' : `${nodes.length} pictures are`);
    const { file, line, column } = first.source;
    return [{ severity: 'warning', code, message, file, line, column, node_id: first.id }];
  });
}
