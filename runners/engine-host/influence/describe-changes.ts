import type { SimulatedPage } from '../../../src/contracts/css-simulation.ts';
import type { InfluenceReport } from '../../../src/contracts/influence-report.ts';

type Found = SimulatedPage['changed'][number]['before'];

/** What muting changes on the page of a report, with each declaration as a person finds it in the source. */
export function describeChanges(
  report: InfluenceReport,
  { css_simulation: simulation }: Pick<InfluenceReport, 'css_simulation'>,
  maxChanges: number,
): SimulatedPage {
  const all = simulation?.changed ?? [];
  const find = declarationFinder(report);
  const changed = all.slice(0, maxChanges).flatMap(({ element, property, before, after }) => {
    const found = find(before);
    return found === null ? [] : [{ element, property, before: found, after: find(after) }];
  });
  return { file: report.pages[0]?.file ?? '', changed, truncated: all.length > maxChanges };
}

function declarationFinder({ stylesheets }: InfluenceReport): (id: string | null) => Found | null {
  const known = new Map<string, Found>();
  for (const { source, rules } of stylesheets) {
    for (const { selector, declarations } of rules) {
      for (const { id, property, value, important, line } of declarations) {
        known.set(id, { property, value, important, selector, source, line });
      }
    }
  }
  return (id) => (id === null ? null : (known.get(id) ?? null));
}

/** Those of the names that are the selector or the id of a rule, or a style sheet, in the report. */
export function findMuted({ stylesheets }: InfluenceReport, names: readonly string[]): string[] {
  const known = new Set(
    stylesheets.flatMap(({ source, rules }) => [
      source,
      ...rules.flatMap(({ id, selector }) => [id, selector]),
    ]),
  );
  return names.filter((name) => known.has(name));
}
