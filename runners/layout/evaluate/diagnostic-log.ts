import type { EvaluationCode, EvaluationDiagnostic } from './diagnostics.ts';
import type { SourcePoint } from './source-point.ts';

const MAX_DIAGNOSTICS = 500;
const MAX_MESSAGE = 1_000;

/** Findings in the order they were made, each once, and not without end. */
export class DiagnosticLog {
  readonly entries: EvaluationDiagnostic[] = [];
  private readonly seen = new Set<string>();
  private muted = false;

  add(diagnostic: EvaluationDiagnostic): void {
    if (this.muted || this.entries.length >= MAX_DIAGNOSTICS) return;
    const { code, message, file, line, column } = diagnostic;
    const key = `${code} ${file}:${line}:${column} ${message}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.entries.push(
      message.length <= MAX_MESSAGE ? diagnostic : { ...diagnostic, message: message.slice(0, MAX_MESSAGE) },
    );
  }

  addAt(
    severity: EvaluationDiagnostic['severity'],
    code: EvaluationCode,
    message: string,
    point: SourcePoint | undefined,
  ): void {
    if (this.muted) return;
    const { file = '', line = 0, column = 0 } = point ?? {};
    this.add({ severity, code, message, file, line, column });
  }

  /** Stops listening; gives what `unmute` needs to restore the state before. */
  mute(): boolean {
    const before = this.muted;
    this.muted = true;
    return before;
  }

  unmute(before: boolean): void {
    this.muted = before;
  }
}
