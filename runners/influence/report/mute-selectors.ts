import type { InfluenceReport as StoredReport } from '../../../src/contracts/influence-report.ts';
import type { LineageEntry, SimulatedChange } from './report-types.ts';

/** A report as it is made, or as it was stored. */
type MutedReport = Pick<StoredReport, 'stylesheets' | 'pages'>;

const reaches = ({ status }: LineageEntry): boolean => status === 'dominant' || status === 'overridden';

/** The declarations of all rules that are named by their selector, their id or their sheet. */
function mutedDeclarations(report: MutedReport, muted: ReadonlySet<string>): Set<string> {
  const declarations = new Set<string>();
  for (const sheet of report.stylesheets) {
    for (const rule of sheet.rules) {
      if (!muted.has(rule.selector) && !muted.has(rule.id) && !muted.has(sheet.source)) continue;
      for (const { id } of rule.declarations) declarations.add(id);
    }
  }
  return declarations;
}

/** The winners of an element without what is muted, from its lineage. */
function winnersWithout(
  muted: ReadonlySet<string>,
  before: Readonly<Record<string, string>>,
  lineage: Readonly<Record<string, readonly LineageEntry[]>>,
): Record<string, string> {
  const after: Record<string, string> = {};
  for (const [property, id] of Object.entries(before)) {
    const next = muted.has(id)
      ? lineage[property]?.find((one) => reaches(one) && !muted.has(one.declaration))?.declaration
      : id;
    if (next !== undefined) after[property] = next;
  }
  return after;
}

/**
 * What would win without the rules that are named by selector, rule id or sheet, out of a deep report. Nothing is
 * matched again: the next of each lineage moves up.
 */
export function muteSelectors<Report extends MutedReport>(
  report: Report,
  selectors: readonly string[],
): Report & Pick<StoredReport, 'css_simulation'> {
  const muted = mutedDeclarations(report, new Set(selectors));
  const changed: SimulatedChange[] = [];
  const pages = report.pages.map((page) => {
    const winners = { ...page.winners };
    for (const { index } of page.elements) {
      const before = page.winners[index] ?? {};
      if (!Object.values(before).some((id) => muted.has(id))) continue;
      const after = winnersWithout(muted, before, page.lineage?.[index] ?? {});
      winners[index] = after;
      for (const [property, id] of Object.entries(before)) {
        const next = after[property] ?? null;
        if (next !== id) changed.push({ page: page.file, element: index, property, before: id, after: next });
      }
    }
    return { ...page, winners };
  });
  return { ...report, pages, css_simulation: { muted_selectors: [...selectors], changed } };
}
