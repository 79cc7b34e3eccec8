import { parseColor } from '../../components/style/parse-color.ts';

/** The variables of a style sheet, by name with its dashes. */
export type CssVariables = ReadonlyMap<string, string>;

const MAX_REPLACEMENTS = 8;
const VARIABLE = /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/;

/** Puts variables in place; one that is not there leaves its fallback, or nothing. */
export function replaceVariables(text: string, variables: CssVariables): string {
  let current = text;
  for (let count = 0; count < MAX_REPLACEMENTS && current.includes('var('); count += 1) {
    current = current.replace(VARIABLE, (_, name: string, fallback: string | undefined) => {
      return (variables.get(name) ?? fallback ?? '').trim();
    });
  }
  return current;
}

/** A theme's colour with an opacity from 0 to 1 laid over its own, as hex. */
export function toColor(text: string, opacity: number, variables: CssVariables): string | undefined {
  const plain = replaceVariables(text, variables).replace(/<alpha-value>/g, '1');
  const color = parseColor(plain);
  if (color === undefined || opacity === 1) return color;
  const own = color.length === 9 ? Number.parseInt(color.slice(7), 16) : 255;
  const alpha = Math.round(own * opacity);
  return `${color.slice(0, 7)}${alpha.toString(16).padStart(2, '0')}`;
}
