import { parseSelectorList } from '../selectors/parse-selector.ts';
import type { InfluenceReport, LineageEntry, ReportDeclaration, ReportPage } from './report-types.ts';

interface Place {
  readonly declaration: ReportDeclaration;
  readonly where: string;
}

function placesOf(report: InfluenceReport): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { source, rules } of report.stylesheets) {
    for (const { selector, declarations } of rules) {
      for (const declaration of declarations) {
        const where = `${source}:${declaration.line}:${declaration.column} ${selector || 'style=""'}`;
        places.set(declaration.id, { declaration, where });
      }
    }
  }
  return places;
}

/** Splits `SELECTOR:property` where what follows the last colon is a property of the report. */
function splitQuestion(
  question: string,
  report: InfluenceReport,
): { selector: string; property: string | null } {
  const at = question.lastIndexOf(':');
  const property = question.slice(at + 1);
  const known = report.pages.some(({ lineage }) =>
    Object.values(lineage ?? {}).some((own) => property in own),
  );
  return at > 0 && known
    ? { selector: question.slice(0, at), property }
    : { selector: question, property: null };
}

/** The elements whose tag, id and classes are those of a simple selector such as `a.button#go`. */
function findElements(page: ReportPage, selector: string): ReportPage['elements'] {
  const wanted = (parseSelectorList(selector, { parent: null, relation: 'none' }) ?? []).flatMap(
    ({ compounds }) => compounds.slice(0, 1),
  );
  return page.elements.filter((element) =>
    wanted.some(
      ({ tag, ids, classes }) =>
        (tag === null || tag === element.tag) &&
        ids.every((id) => id === element.id) &&
        classes.every((name) => element.classes.includes(name)),
    ),
  );
}

/** The chain of one property, a line for each declaration. */
function explainChain(chain: readonly LineageEntry[], places: ReadonlyMap<string, Place>): string[] {
  return chain.flatMap(({ declaration, status, because }) => {
    const place = places.get(declaration);
    if (place === undefined) return [];
    const { property, value, important } = place.declaration;
    const written = `${property}: ${value}${important ? ' !important' : ''}`;
    return [`    ${status} (${because}): ${written} — ${place.where}`];
  });
}

/** For people: each property of the elements asked for, from its winner to its last loser, with place and reason. */
export function explainReport(report: InfluenceReport, question: string): string[] {
  const { selector, property } = splitQuestion(question, report);
  const places = placesOf(report);
  const lines: string[] = [];
  for (const page of report.pages) {
    for (const element of findElements(page, selector)) {
      lines.push(`${page.file}:${element.line} <${element.tag}>`);
      for (const [longhand, chain] of Object.entries(page.lineage?.[element.index] ?? {})) {
        if (property === null || longhand === property)
          lines.push(`  ${longhand}`, ...explainChain(chain, places));
      }
    }
  }
  return lines;
}
