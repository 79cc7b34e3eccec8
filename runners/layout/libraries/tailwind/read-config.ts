import type { Interpreter } from '../../evaluate/interpreter.ts';
import { type Plain, toPlain } from '../../evaluate/to-plain.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { isScale, type Scale, type ThemeChanges } from './theme.ts';

const CONFIG_FILES = [
  'tailwind.config.js',
  'tailwind.config.ts',
  'tailwind.config.cjs',
  'tailwind.config.mjs',
];
const MAX_PRESETS = 8;

/** The path of the project's Tailwind configuration, if it has one. */
export function findConfig(interpreter: Interpreter): string | undefined {
  return CONFIG_FILES.find((path) => interpreter.project.has(path));
}

/** The theme in a configuration file: evaluated as source is, never run. */
export function readConfigTheme(interpreter: Interpreter, path: string): Omit<ThemeChanges, 'anySpacing'> {
  const changes = { replaced: {}, extended: {} };
  interpreter.probe(() => addTheme(interpreter, exported(interpreter, path), changes, 0));
  return changes;
}

function exported(interpreter: Interpreter, path: string): Value {
  const module = interpreter.loadModule(path);
  return interpreter.getProperty(module, 'default') ?? module;
}

/** Adds a configuration's theme; its presets come first. */
function addTheme(
  interpreter: Interpreter,
  config: Value,
  changes: { replaced: Record<string, Scale>; extended: Record<string, Scale> },
  depth: number,
): void {
  if (depth > 2) return;
  const presets = interpreter.iterate(chosenOf(interpreter.getProperty(config, 'presets')));
  if (Array.isArray(presets)) {
    for (const preset of presets.slice(0, MAX_PRESETS)) addTheme(interpreter, preset, changes, depth + 1);
  }
  const theme = toPlain(interpreter, interpreter.getProperty(config, 'theme')).value;
  if (!isScale(theme)) return;
  const { extend, ...scales } = theme;
  addScales(changes.replaced, scales);
  if (isScale(extend)) addScales(changes.extended, extend);
}

function addScales(target: Record<string, Scale>, scales: { readonly [name: string]: Plain }): void {
  for (const [name, scale] of Object.entries(scales)) {
    if (isScale(scale)) target[name] = { ...target[name], ...scale };
  }
}
