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

export interface TailwindOptions {
  readonly interpreter: Interpreter;
  readonly theme: TailwindTheme;
  readonly sheet: Stylesheet;
  /** Points in a `rem`. */
  readonly rem: number;
}

interface RankedStyle {
  readonly rank: number;
  readonly style: Readonly<Record<string, string | number>>;
}

/** Ranks are Tailwind's order: classes of the style sheet, plain ones, those with variants, important ones. */
const SHEET_RANK = -1;
const VARIANT_RANK = 1_000;
const IMPORTANT_RANK = 10_000;
const MAX_CLASSES = 200;
const MAX_APPLIED = 4;
const MAX_REMEMBERED = 2_000;

/** Classes of one project, as styles on one device. */
export class Tailwind {
  readonly setting: UtilitySetting;
  private readonly interpreter: Interpreter;
  private readonly sheet: Stylesheet;
  private readonly facts: VariantFacts;
  /** A list draws the same classes many times. */
  private readonly styles = new Map<string, ObjectValue>();

  constructor({ interpreter, theme, sheet, rem }: TailwindOptions) {
    this.interpreter = interpreter;
    this.sheet = sheet;
    this.facts = {
      platform: () => interpreter.readDevice('platform'),
      colorScheme: () => interpreter.readDevice('color_scheme'),
      width: () => interpreter.readDevice('width'),
      height: () => interpreter.readDevice('height'),
    };
    const units: Units = {
      rem: interpreter.readDevice('root_font_size') ?? rem,
      viewportWidth: this.facts.width,
      viewportHeight: this.facts.height,
    };
    this.setting = { theme, units, variables: variablesOf(interpreter, sheet) };
  }

  /** The style that a list of classes stands for. Classes it does not know are of no effect. */
  styleOf(classes: string): ObjectValue {
    const known = this.styles.get(classes);
    if (known !== undefined) return known;
    const style = this.makeStyle(classes);
    if (this.styles.size < MAX_REMEMBERED) this.styles.set(classes, style);
    return style;
  }

  private makeStyle(classes: string): ObjectValue {
    const parts = new Map<string, string | number>();
    for (const { style } of this.collect(classes, 0)) {
      for (const [property, value] of Object.entries(style)) {
        parts.delete(property);
        parts.set(property, value);
      }
    }
    return finishStyle(parts);
  }

  private collect(classes: string, depth: number): RankedStyle[] {
    const found: RankedStyle[] = [];
    for (const text of classes.split(/\s+/).slice(0, MAX_CLASSES)) {
      this.interpreter.charge(1);
      const { name, variants, isImportant } = parseClass(text);
      if (name === '' || !variants.every((variant) => this.holds(variant))) continue;
      const rank = (variants.length > 0 ? VARIANT_RANK : 0) + (isImportant ? IMPORTANT_RANK : 0);
      const custom = depth < MAX_APPLIED ? this.sheet.classes.get(name) : undefined;
      if (custom !== undefined) {
        const styles = [...this.collect(custom.applied.join(' '), depth + 1).map(({ style }) => style)];
        styles.push(ownStyle(custom.css, this.setting));
        for (const style of styles) found.push({ rank: rank + SHEET_RANK, style });
        continue;
      }
      const resolved = resolveClass(name, this.setting);
      if (resolved !== undefined) found.push({ rank: rank + resolved.order, style: resolved.style });
    }
    return found.sort((first, second) => first.rank - second.rank);
  }

  private holds(variant: string): boolean {
    return variantHolds(variant, this.facts, this.setting.theme);
  }
}

function variablesOf(interpreter: Interpreter, sheet: Stylesheet): ReadonlyMap<string, string> {
  if (sheet.darkVariables.size === 0 || interpreter.readDevice('color_scheme') === 'light')
    return sheet.variables;
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
