import type { InfluenceReport, ReportDeclaration, ReportPage } from '../report/report-types.ts';
import type { BrowserDeclaration, BrowserElement } from './browser-cascade.ts';

/** How far an analysis and a browser agree on one page. */
export interface Agreement {
  readonly winners: number;
  readonly right: number;
  /** Winners that beat another declaration. */
  readonly contested: number;
  readonly contestedRight: number;
  /** Winners that only the analysis sees. */
  readonly extra: number;
  readonly differences: readonly string[];
}

interface Located {
  readonly source: string;
  readonly declaration: ReportDeclaration;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

function locate(report: InfluenceReport): Map<string, Located> {
  const located = new Map<string, Located>();
  for (const sheet of report.stylesheets) {
    const source = sheet.source.replace(/^.*#(style-\d+|inline)$/, '$1');
    for (const { declarations } of sheet.rules)
      for (const declaration of declarations) located.set(declaration.id, { source, declaration });
  }
  return located;
}

function isSame({ source, declaration }: Located, truth: BrowserDeclaration): boolean {
  if (source !== truth.source || declaration.property !== truth.property) return false;
  if (truth.line === null) return plain(declaration.value) === plain(truth.value);
  return declaration.line === truth.line && declaration.column === truth.column;
}

/** Compares the winners of a page with the browser's, element by element. */
export function compareCascades(
  report: InfluenceReport,
  page: ReportPage,
  truth: readonly BrowserElement[],
): Agreement {
  const located = locate(report);
  const counts = { winners: 0, right: 0, contested: 0, contestedRight: 0, extra: 0 };
  const differences: string[] = [];
  const isAligned =
    page.elements.length === truth.length && page.elements.every(({ tag }, at) => tag === truth[at]?.tag);
  if (!isAligned)
    differences.push(`the page has other elements: ${page.elements.length} instead of ${truth.length}`);
  for (const [index, element] of truth.entries()) {
    const ours = new Map(
      Object.entries(isAligned ? (page.winners[index] ?? {}) : {}).map(([property, id]) => [
        property,
        located.get(id),
      ]),
    );
    compareElement(element, ours, counts, (difference) =>
      differences.push(`#${index} <${element.tag}> ${difference}`),
    );
  }
  return { ...counts, differences };
}

interface Counts {
  winners: number;
  right: number;
  contested: number;
  contestedRight: number;
  extra: number;
}

function compareElement(
  { chains }: BrowserElement,
  ours: ReadonlyMap<string, Located | undefined>,
  counts: Counts,
  differ: (difference: string) => void,
): void {
  for (const [property, [winner, second]] of chains) {
    if (property === 'all' || winner === undefined) continue;
    const contested = second === undefined ? 0 : 1;
    counts.winners += 1;
    counts.contested += contested;
    const own = ours.get(property);
    if (own !== undefined && isSame(own, winner)) {
      counts.right += 1;
      counts.contestedRight += contested;
    } else differ(`${property}: ${placeOf(winner.source, winner)}, not ${placeOfOurs(own)}`);
  }
  for (const [property, own] of ours) {
    if (property === 'all' || chains.has(property)) continue;
    counts.extra += 1;
    differ(`${property}: nothing, not ${placeOfOurs(own)}`);
  }
}

const placeOfOurs = (own: Located | undefined): string =>
  own === undefined ? 'nothing' : placeOf(own.source, own.declaration);

const placeOf = (
  source: string,
  {
    line,
    property,
    value,
  }: { readonly line: number | null; readonly property: string; readonly value: string },
): string => `${source}:${line ?? ''} ${property}: ${value}`;
