import type { ReportDiagnostic } from '../report/report-types.ts';
import { LineStarts } from '../sheets/line-starts.ts';

/** So many places are told of one kind of thing; of more, only how many there are. */
const MOST_PLACES = 20;

/** What is said about a template. */
export class TemplateNotes {
  readonly diagnostics: ReportDiagnostic[] = [];
  readonly #file: string;
  readonly #lines: LineStarts;

  constructor(file: string, source: string) {
    this.#file = file;
    this.#lines = new LineStarts(source);
  }

  say(severity: ReportDiagnostic['severity'], code: string, message: string, offset: number): void {
    const place = this.#lines.place(offset);
    this.diagnostics.push({ severity, code, message, file: this.#file, ...place });
  }

  sayOfEach(
    severity: ReportDiagnostic['severity'],
    code: string,
    message: string,
    offsets: readonly number[],
  ): void {
    for (const [at, offset] of offsets.entries()) {
      if (at < MOST_PLACES) this.say(severity, code, message, offset);
      else {
        const more = `${offsets.length - MOST_PLACES} more places are like this: ${message}`;
        this.say(severity, code, more, offset);
        return;
      }
    }
  }
}
