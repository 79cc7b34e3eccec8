import { createParsedModuleCache } from '../../../source/module-cache.ts';
import { createMemoryProject, type MemoryFile } from '../../../source/project.ts';
import { createInterpreter } from '../create-interpreter.ts';
import type { DeviceFacts, Interpreter } from '../interpreter.ts';
import type { InterpreterOptions } from '../interpreter-options.ts';
import { createLibraryRegistry, type LibraryModule } from '../library-module.ts';
import { type Plain, toPlain } from '../to-plain.ts';
import type { Value } from '../values/value.ts';

export const testDevice: DeviceFacts = {
  mode: 'virtual',
  model: 'Test phone',
  os_version: '17.5',
  width: 390,
  height: 844,
  dpr: 3,
  orientation: 'portrait',
  font_scale: 1,
  safe_area: { top: 47, right: 0, bottom: 34, left: 0 },
  zoom_mode_enabled: false,
  platform: 'ios',
  color_scheme: 'light',
};

export interface Evaluated {
  readonly interpreter: Interpreter;
  /** An export of the entry file. */
  read(name: string): Value;
  plain(name: string): Plain;
}

/** Evaluates a small project held in memory; the first file is the entry. */
export function evaluateFiles(
  files: Readonly<Record<string, MemoryFile>>,
  options: Partial<Omit<InterpreterOptions, 'project'>> & {
    libraries?: never;
    models?: readonly LibraryModule[];
  } = {},
): Evaluated {
  const { models = [], ...rest } = options;
  const interpreter = createInterpreter({
    device: testDevice,
    parsed: createParsedModuleCache(),
    ...rest,
    libraries: createLibraryRegistry(models),
    project: createMemoryProject(new Map(Object.entries(files))),
  });
  const [entry = ''] = Object.keys(files);
  const read = (name: string) => interpreter.getProperty(interpreter.loadModule(entry), name);
  return { interpreter, read, plain: (name) => toPlain(interpreter, read(name)).value };
}

/** Evaluates one TypeScript file. */
export function evaluateSource(source: string, options: Parameters<typeof evaluateFiles>[1] = {}): Evaluated {
  return evaluateFiles({ 'main.tsx': source }, options);
}
