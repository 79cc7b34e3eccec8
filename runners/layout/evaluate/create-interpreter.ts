import type { Platform } from '../../../src/contracts/device-context.ts';
import type { ParsedModuleCache } from '../../source/module-cache.ts';
import { createModuleResolver, type ModuleResolver } from '../../source/module-resolver.ts';
import type { SourceProject } from '../../source/project.ts';
import type { EvaluationLimits } from './budget.ts';
import { EvaluationMachine } from './evaluation-machine.ts';
import type { DeviceFacts, Interpreter } from './interpreter.ts';
import { createLibraryRegistry, type LibraryModule, type LibraryRegistry } from './library-module.ts';
import { propTypesModule, reactModule } from './react/react-module.ts';

export interface InterpreterOptions {
  readonly project: SourceProject;
  readonly device: DeviceFacts;
  readonly libraries: LibraryRegistry;
  readonly parsed: ParsedModuleCache;
  /** Epoch milliseconds for `Date.now()`; left out, the clock is unknown. */
  readonly now?: number | undefined;
  readonly limits?: Partial<EvaluationLimits>;
}

/** A fresh evaluation: one screen on one device. */
export function createInterpreter(options: InterpreterOptions): Interpreter {
  const { project, device, parsed } = options;
  return new EvaluationMachine({
    ...options,
    libraries: withReact(options.libraries),
    resolver: resolverFor(project, device.platform, parsed),
  });
}

const resolvers = new WeakMap<SourceProject, Map<Platform, ModuleResolver>>();

/** Resolution depends on the project's files and the platform alone, so screens and devices share it. */
function resolverFor(project: SourceProject, platform: Platform, parsed: ParsedModuleCache): ModuleResolver {
  const byPlatform = resolvers.get(project) ?? new Map<Platform, ModuleResolver>();
  resolvers.set(project, byPlatform);
  const known = byPlatform.get(platform);
  if (known !== undefined) return known;
  const resolver = createModuleResolver(project, platform, parsed);
  byPlatform.set(platform, resolver);
  return resolver;
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
