import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { ObjectValue } from '../../evaluate/values/object-value.ts';
import { cssToStyle } from '../styled/css-to-style.ts';
import { parseClass, type VariantFacts, variantHolds } from './class-variants.ts';
import { replaceVariables } from './color-value.ts';
import { finishStyle } from './finish-style.ts';
import type { Stylesheet } from './read-stylesheet.ts';
import { resolveClass } from './resolve-class.ts';
import type { TailwindTheme } from './theme.ts';
import { toLength, type Units } from './units.ts';
import type { UtilitySetting } from './utility-kinds.ts';

/** Classes of one project, as styles on one device. */
export interface Tailwind {
  readonly setting: UtilitySetting;
  /** The style that a list of classes stands for. Classes it does not know are of no effect. */
  readonly styleOf: (classes: string) => ObjectValue;
  /** The classes of that list which apply to a prop of their own, such as `placeholder:text-red-500`. */
  readonly variantStyleOf: (classes: string, variant: string) => ObjectValue;
}

export interface TailwindOptions {
  readonly interpreter: Interpreter;
  readonly theme: TailwindTheme;
  readonly sheet: Stylesheet;
  readonly rem: number;
}

type Parts = Map<string, string | number>;

interface RankedPart {
  readonly rank: number;
  readonly style: Readonly<Record<string, string | number>>;
}

/** Ranks are Tailwind's order: plain classes, then those with variants, then important ones. */
const VARIANT_RANK = 1_000;
const IMPORTANT_RANK = 10_000;
const MAX_CLASSES = 200;
const MAX_APPLIED = 4;

export function createTailwind({ interpreter, theme, sheet, rem }: TailwindOptions): Tailwind {
  const facts: VariantFacts = {
    platform: () => interpreter.readDevice('platform'),
    colorScheme: () => interpreter.readDevice('color_scheme'),
    width: () => interpreter.readDevice('width'),
    height: () => interpreter.readDevice('height'),
  };
  const units: Units = {
    rem: interpreter.rootFontSize ?? rem,
    viewportWidth: facts.width,
    viewportHeight: facts.height,
  };
  const setting: UtilitySetting = { theme, units, variables: variablesOf(interpreter, sheet) };

  function collect(classes: string, parts: RankedPart[], depth: number, variant?: string): void {
    for (const text of classes.split(/\s+/).slice(0, MAX_CLASSES)) {
      if (text === '') continue;
      interpreter.charge(1);
      const { name, variants, isImportant } = parseClass(text);
      const own = variants.filter((name) => name !== variant);
      if (variant !== undefined && own.length === variants.length) continue;
      if (!own.every((name) => variantHolds(name, facts, theme))) continue;
      const rank = (own.length > 0 ? VARIANT_RANK : 0) + (isImportant ? IMPORTANT_RANK : 0);
      const custom = sheet.classes.get(name);
      if (custom !== undefined && depth < MAX_APPLIED) {
        const applied: RankedPart[] = [];
        collect(custom.applied.join(' '), applied, depth + 1);
        const css = ownStyle(custom.css, setting);
        for (const part of [...inOrder(applied), { rank: 0, style: css }]) {
          parts.push({ rank: rank - 1, style: part.style });
        }
        continue;
      }
      const resolved = resolveClass(name, setting);
      if (resolved !== undefined) parts.push({ rank: rank + resolved.order, style: resolved.style });
    }
  }

  function toStyle(classes: string, variant?: string): ObjectValue {
    const ranked: RankedPart[] = [];
    collect(classes, ranked, 0, variant);
    const parts: Parts = new Map();
    for (const { style } of inOrder(ranked)) {
      for (const [property, value] of Object.entries(style)) {
        parts.delete(property);
        parts.set(property, value);
      }
    }
    return finishStyle(parts);
  }

  return {
    setting,
    styleOf: (classes) => toStyle(classes),
    variantStyleOf: (classes, variant) => toStyle(classes, variant),
  };
}

function inOrder(parts: readonly RankedPart[]): RankedPart[] {
  return [...parts].sort((first, second) => first.rank - second.rank);
}

function variablesOf(interpreter: Interpreter, sheet: Stylesheet): ReadonlyMap<string, string> {
  if (sheet.darkVariables.size === 0 || interpreter.readDevice('color_scheme') === 'light') return sheet.variables;
  return new Map([...sheet.variables, ...sheet.darkVariables]);
}

/** Declarations that a style sheet gives a class of its own. */
function ownStyle(css: string, setting: UtilitySetting): Record<string, string | number> {
  const style: Record<string, string | number> = {};
  for (const [property, value] of Object.entries(cssToStyle(replaceVariables(css, setting.variables)))) {
    if (typeof value === 'string') style[property] = toLength(value, setting.units) ?? value;
    else if (typeof value === 'number') style[property] = value;
  }
  return style;
}
