import { createInfluenceReport } from '../report/create-influence-report.ts';
import type { InfluenceInput } from '../report/influence-input.ts';
import type { InfluenceReport, ReportDeclaration } from '../report/report-types.ts';

type ReportOptions = Partial<Omit<InfluenceInput, 'files'>> & {
  readonly files?: ReadonlyMap<string, string | Uint8Array>;
};

/** A report over one page whose body is given, with the given style sheet. */
export function reportOf(body: string, css: string, options: ReportOptions = {}): InfluenceReport {
  const page = `<!doctype html><html><head><link rel="stylesheet" href="main.css"></head><body>${body}</body></html>`;
  const files = new Map<string, string | Uint8Array>([
    ['index.html', page],
    ['main.css', css],
    ...(options.files ?? []),
  ]);
  return createInfluenceReport({ mode: 'basic', ...options, files });
}

/** The declaration of that name in the report. */
export function declarationOf(
  report: InfluenceReport,
  id: string | undefined,
): ReportDeclaration | undefined {
  return report.stylesheets
    .flatMap((sheet) => sheet.rules)
    .flatMap((rule) => rule.declarations)
    .find((one) => one.id === id);
}

/** What is declared by the winner of a property on the first element of that tag. */
export function winnerOf(report: InfluenceReport, tag: string, property: string): string | undefined {
  const page = report.pages[0];
  const element = page?.elements.find((one) => one.tag === tag);
  if (page === undefined || element === undefined) return undefined;
  return declarationOf(report, page.winners[element.index]?.[property])?.value;
}
