import { sharedResolver } from '../../source/module-resolver.ts';
import { EvaluationMachine } from './evaluation-machine.ts';
import type { Interpreter } from './interpreter.ts';
import type { InterpreterOptions } from './interpreter-options.ts';
import { createLibraryRegistry, type LibraryModule, type LibraryRegistry } from './library-module.ts';
import { propTypesModule, reactModule } from './react/react-module.ts';

/**
 * A fresh evaluation: one screen on one device.
 *
 * The evaluator is a small abstract interpreter over the syntax tree. It never runs user code: a value is concrete,
 * unknown with the reason, or one of several with the assumption that chose it; only built-ins and library models
 * written here are executed, on values of its own kinds, within budgets of steps, depth and memory.
 */
export function createInterpreter(options: InterpreterOptions): Interpreter {
  const { project, device, parsed } = options;
  return new EvaluationMachine({
    ...options,
    libraries: withReact(options.libraries),
    resolver: sharedResolver(project, device.platform, parsed),
  });
}

const own: ReadonlyMap<string, LibraryModule> = createLibraryRegistry([reactModule, propTypesModule]);
const extended = new WeakMap<LibraryRegistry, LibraryRegistry>();

/** React is part of the evaluator: what its functions mean cannot be told apart from how components run. */
function withReact(libraries: LibraryRegistry): LibraryRegistry {
  let registry = extended.get(libraries);
  if (registry === undefined) {
    registry = new Map([...own, ...libraries]);
    extended.set(libraries, registry);
  }
  return registry;
}
