import type { InfluenceReport, ReportDiagnostic } from './report-types.ts';

/** What a report says beside its winners, each once and within a limit. */
export class ReportNotes {
  readonly diagnostics: ReportDiagnostic[] = [];
  readonly boundaries: InfluenceReport['boundaries'] = [];
  readonly truncated: { what: string; limit: number }[] = [];
  readonly #seen = new Set<string>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  diagnose(diagnostic: ReportDiagnostic): void {
    const key = `${diagnostic.code} ${diagnostic.file}:${diagnostic.line}:${diagnostic.column} ${diagnostic.message}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    if (this.diagnostics.length < this.#limit) this.diagnostics.push(diagnostic);
    else this.truncate('diagnostics', this.#limit);
  }

  boundary(url: string, kind: string, from: { file: string; line: number }): void {
    const key = `boundary ${url} ${from.file}:${from.line}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.boundaries.push({ url, kind, from });
  }

  /** Something is left out because there is more of it than the limit. */
  truncate(what: string, limit: number): void {
    if (!this.truncated.some((one) => one.what === what)) this.truncated.push({ what, limit });
  }
}
