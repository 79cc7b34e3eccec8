import type { Diagnostic } from '../../../src/contracts/layout-document.ts';

const MOST_DIAGNOSTICS = 500;
const LONGEST_MESSAGE = 1_000;
const SEVERITY_ORDER = { error: 0, warning: 1, info: 2 } as const;

/**
 * Brings diagnostics into the order of the source, says each thing once, and keeps the most severe when there
 * are too many to read.
 */
export function emitDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const unique = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const emitted = emitOne(diagnostic);
    const key = [emitted.code, emitted.file, emitted.line, emitted.column, emitted.message].join('\n');
    if (!unique.has(key)) unique.set(key, emitted);
  }
  const all = [...unique.values()];
  if (all.length <= MOST_DIAGNOSTICS) return all.sort(bySource);
  const kept = all
    .sort(bySeverity)
    .slice(0, MOST_DIAGNOSTICS - 1)
    .sort(bySource);
  return [...kept, droppedDiagnostic(all.length - kept.length)];
}

function emitOne({ severity, code, message, file, line, column, node_id }: Diagnostic): Diagnostic {
  const shortened = message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE - 1)}…` : message;
  const emitted = { severity, code, message: shortened, file, line, column };
  return node_id === undefined ? emitted : { ...emitted, node_id };
}

function droppedDiagnostic(count: number): Diagnostic {
  const message = `${count} less severe diagnostics of this screen are not listed`;
  return { severity: 'info', code: 'DIAGNOSTICS_DROPPED', message, file: '', line: 0, column: 0 };
}

function bySource(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function bySeverity(a: Diagnostic, b: Diagnostic): number {
  return SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] || bySource(a, b);
}

/** Compares by code unit: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
