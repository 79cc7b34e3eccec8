import type { ParsedModuleCache } from '../../source/module-cache.ts';
import type { SourceProject } from '../../source/project.ts';
import type { EvaluationLimits } from './budget.ts';
import type { DeviceFacts } from './interpreter.ts';
import type { LibraryRegistry } from './library-module.ts';

export interface InterpreterOptions {
  readonly project: SourceProject;
  readonly device: DeviceFacts;
  readonly libraries: LibraryRegistry;
  readonly parsed: ParsedModuleCache;
  /** Epoch milliseconds for `Date.now()`; left out, the clock is unknown. */
  readonly now?: number | undefined;
  readonly limits?: Partial<EvaluationLimits>;
}
