import type { Diagnostic } from '../../../src/contracts/layout-document.ts';

/** One line for a person and for editors that make `file:line:column` clickable. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, severity, code, message } = diagnostic;
  const place = file === '' ? '' : `${file}:${line}:${column} `;
  return `${place}${severity} ${code} ${message.replaceAll(/\s+/g, ' ')}`;
}
