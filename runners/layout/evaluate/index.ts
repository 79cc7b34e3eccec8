export { BudgetExceededError, type BudgetKind, DEFAULT_LIMITS, type EvaluationLimits } from './budget.ts';
export { createInterpreter } from './create-interpreter.ts';
export { EVALUATION_CODES, type EvaluationCode, type EvaluationDiagnostic } from './diagnostics.ts';
export type { CallOptions, DeviceFacts, Interpreter } from './interpreter.ts';
export type { InterpreterOptions } from './interpreter-options.ts';
export { createLibraryRegistry, type LibraryModule, type LibraryRegistry } from './library-module.ts';
