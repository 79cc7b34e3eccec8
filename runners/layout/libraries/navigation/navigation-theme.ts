import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { interpreterState } from '../interpreter-state.ts';
import { defaultTheme } from './themes.ts';

const current = interpreterState<{ theme: Value }>(() => ({ theme: defaultTheme }));

/** The theme that the nearest navigation container was given. */
export function themeOf(interpreter: Interpreter): Value {
  return current(interpreter).theme;
}

export function setTheme(interpreter: Interpreter, theme: Value): void {
  current(interpreter).theme = theme;
}
