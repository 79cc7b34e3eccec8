import type { InfluenceDiff, PageDiff } from '../../../src/contracts/influence-diff.ts';
import type { InfluenceReport } from '../../../src/contracts/influence-report.ts';
import { DEFAULT_DIFF_LIMITS, DiffBudget, type DiffLimits } from './diff-limits.ts';
import { diffPage } from './diff-page.ts';
import { diffRules } from './diff-rules.ts';
import { findDeclarations } from './find-declarations.ts';

/** The parts of a report, as it is made or as it was stored, that are compared. */
export type ComparedReport = Pick<InfluenceReport, 'stylesheets' | 'pages'>;

/** Those of the first names that are not among the second. */
function without(names: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return names.filter((name) => !known.has(name)).sort();
}

const filesOf = ({ pages }: ComparedReport): string[] => pages.map(({ file }) => file);
const sourcesOf = ({ stylesheets }: ComparedReport): string[] =>
  stylesheets.map(({ source }) => source).filter((source) => !source.includes('#'));

/**
 * What a revision changes against an earlier one, out of two influence reports of either mode: pages, elements, the
 * winner of each property, and rules. Elements are told by what they are, not by their number; lines alone change
 * nothing. What is inherited is not followed.
 */
export function diffReports(
  before: ComparedReport,
  after: ComparedReport,
  limits: DiffLimits = DEFAULT_DIFF_LIMITS,
): InfluenceDiff {
  const budget = new DiffBudget(limits);
  const [oldDeclarations, newDeclarations] = [findDeclarations(before), findDeclarations(after)];
  const pages = new Map(before.pages.map((page) => [page.file, page]));
  const changed = after.pages.flatMap((page): PageDiff[] => {
    const old = pages.get(page.file);
    if (old === undefined) return [];
    const sides = [
      { page: old, declarations: oldDeclarations },
      { page, declarations: newDeclarations },
    ] as const;
    const diff = diffPage(...sides, budget);
    return diff === null ? [] : [diff];
  });
  const rules = diffRules(before.stylesheets, after.stylesheets);
  return {
    schema_version: '1.0',
    pages: {
      added: without(filesOf(after), filesOf(before)),
      removed: without(filesOf(before), filesOf(after)),
      changed,
    },
    stylesheets: {
      added: without(sourcesOf(after), sourcesOf(before)),
      removed: without(sourcesOf(before), sourcesOf(after)),
    },
    rules: {
      added: budget.take('rules', rules.added),
      removed: budget.take('rules', rules.removed),
      changed: budget.take('rules', rules.changed),
    },
    truncated: budget.truncated,
  };
}
