import { CODE_FILES } from '../../../source/code-files.ts';
import type { ContentQuestion } from '../../../source/content-search.ts';
import { searchFiles } from '../../../source/project-queries.ts';
import type { Interpreter } from '../../evaluate/interpreter.ts';
import { nativeAccepting } from '../../evaluate/native-function.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { interpreterState } from '../interpreter-state.ts';

interface UnistylesSettings {
  themes: Value;
  breakpoints: Value;
  config: Value;
  isSought: boolean;
}

const settings = interpreterState<UnistylesSettings>(() => ({
  themes: undefined,
  breakpoints: undefined,
  config: undefined,
  isSought: false,
}));

const SETS_UP: ContentQuestion = {
  key: 'sets up unistyles',
  listing: CODE_FILES,
  matches: (text) =>
    text.includes('react-native-unistyles') &&
    /UnistylesRegistry\b|StyleSheet\s*\.\s*configure\s*\(/.test(text),
};

/** What the app gave the package, wherever it does: a screen need not import the file. */
function found(interpreter: Interpreter): UnistylesSettings {
  const state = settings(interpreter);
  if (state.themes !== undefined || state.isSought) return state;
  state.isSought = true;
  const [files = []] = searchFiles(interpreter.project, [SETS_UP]);
  for (const file of files) if (state.themes === undefined) interpreter.loadModule(file);
  return state;
}

export function breakpointsOf(interpreter: Interpreter): Value {
  return found(interpreter).breakpoints;
}

/** The name of the theme that the app starts with. */
export function themeName(interpreter: Interpreter): string | undefined {
  const { themes, config } = found(interpreter);
  const named = chosenOf(themes);
  if (!(named instanceof ObjectValue)) return undefined;
  const names = named.ownKeys();
  const scheme = interpreter.readDevice('color_scheme');
  const options = config ?? objectOf({});
  const initial = chosenOf(interpreter.getProperty(options, 'initialTheme'));
  const asked = initial instanceof Callable ? chosenOf(interpreter.call(initial, [])) : initial;
  if (typeof asked === 'string' && names.includes(asked)) return asked;
  return names.includes(scheme) ? scheme : names[0];
}

/** The theme that the app starts with. */
export function themeOf(interpreter: Interpreter): Value {
  const name = themeName(interpreter);
  return name === undefined ? objectOf({}) : interpreter.getProperty(found(interpreter).themes, name);
}

/** `StyleSheet.configure({ themes, breakpoints, settings })`. */
export const configure = nativeAccepting('configure', ({ interpreter, args: [options] }) => {
  const state = settings(interpreter);
  state.themes = interpreter.getProperty(options, 'themes');
  state.breakpoints = interpreter.getProperty(options, 'breakpoints');
  state.config = interpreter.getProperty(options, 'settings');
  return undefined;
});

const adds = (name: string, part: 'themes' | 'breakpoints' | 'config'): Value =>
  nativeAccepting(name, ({ interpreter, args: [value], thisValue }) => {
    settings(interpreter)[part] = value;
    return thisValue;
  });

/** `UnistylesRegistry.addThemes(…).addBreakpoints(…).addConfig(…)`. */
export const registry = objectOf({
  addThemes: adds('addThemes', 'themes'),
  addBreakpoints: adds('addBreakpoints', 'breakpoints'),
  addConfig: adds('addConfig', 'config'),
});
