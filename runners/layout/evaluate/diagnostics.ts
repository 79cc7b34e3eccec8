import type { Diagnostic } from '../../../src/contracts/layout-document.ts';

/** A finding of evaluation. Line and column are 0 when it belongs to a file as a whole. */
export type EvaluationDiagnostic = Omit<Diagnostic, 'node_id'>;

/** Codes that evaluation reports; what each means to a reader is in `docs/diagnostics.md`. */
export const EVALUATION_CODES = [
  'ASSUMED_CONDITION',
  'ASSUMED_LIST',
  'BUDGET_EXCEEDED',
  'COMPONENT_THREW',
  'EXPORT_NOT_FOUND',
  'FORBIDDEN_ACCESS',
  'MODULE_NOT_FOUND',
  'MODULE_THREW',
  'NESTING_TOO_DEEP',
  'SOURCE_NOT_TEXT',
  'SOURCE_TOO_LARGE',
  'SYNTAX_ERROR',
  'UNMODELLED_LIBRARY',
  'UNSAFE_REGULAR_EXPRESSION',
  'UNSUPPORTED_SYNTAX',
] as const;

export type EvaluationCode = (typeof EVALUATION_CODES)[number];
