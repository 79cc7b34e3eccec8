import type { Interpreter } from '../../evaluate/interpreter.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { themeOf } from '../../libraries/navigation/navigation-theme.ts';
import { defaultTheme } from '../../libraries/navigation/themes.ts';
import { parseColor } from '../style/parse-color.ts';

export interface ThemeColors {
  readonly primary: string;
  readonly background: string;
  readonly card: string;
  readonly text: string;
  readonly border: string;
  readonly notification: string;
}

/** The navigation theme's colours; one that cannot be read is the default theme's. */
export function readThemeColors(interpreter: Interpreter): ThemeColors {
  const colors = interpreter.getProperty(themeOf(interpreter), 'colors');
  const standard = interpreter.getProperty(defaultTheme, 'colors');
  const read = (name: keyof ThemeColors): string =>
    parseColor(chosenOf(interpreter.getProperty(colors, name))) ??
    parseColor(interpreter.getProperty(standard, name)) ??
    '#000000';
  return {
    primary: read('primary'),
    background: read('background'),
    card: read('card'),
    text: read('text'),
    border: read('border'),
    notification: read('notification'),
  };
}

/** Two colours in equal parts: how inactive tabs are tinted. */
export function mixColors(first: string, second: string): string {
  const channel = (color: string, offset: number) => Number.parseInt(color.slice(offset, offset + 2), 16);
  const mixed = [1, 3, 5].map((offset) => Math.round((channel(first, offset) + channel(second, offset)) / 2));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
