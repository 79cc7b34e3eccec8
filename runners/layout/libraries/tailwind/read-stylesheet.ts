import { type CssBlock, parseBlocks } from './parse-blocks.ts';
import type { ThemeChanges } from './theme.ts';

/** A class that the project's style sheet defines: the classes it applies, and CSS of its own. */
export interface CustomClass {
  readonly applied: readonly string[];
  readonly css: string;
}

/** What a style sheet says to classes. */
export interface Stylesheet {
  readonly classes: ReadonlyMap<string, CustomClass>;
  readonly variables: ReadonlyMap<string, string>;
  /** Those that replace variables in the dark scheme. */
  readonly darkVariables: ReadonlyMap<string, string>;
  readonly theme: ThemeChanges['extended'];
  readonly isVersion4: boolean;
}

const CLASS = /^\.([\w-]+)$/;
const ROOT = /^(:root|:host|\*|html|body)$/;
const DARK = /^(\.dark(:root)?|:root\.dark|:root\[class~=["']?dark["']?\]|\.dark \*)$/;
const DECLARATION = /^([\w-]+)\s*:\s*([\s\S]+)$/;
const APPLY = /^@apply\s+([\s\S]+)$/;

/** Reads a style sheet that goes through Tailwind. */
export function readStylesheet(text: string): Stylesheet {
  const reader = new StylesheetReader(/@import\s+["']tailwindcss|@theme\b/.test(text));
  for (const block of parseBlocks(text).blocks) reader.read(block, false);
  return reader;
}

class StylesheetReader implements Stylesheet {
  readonly classes = new Map<string, CustomClass>();
  readonly variables = new Map<string, string>();
  readonly darkVariables = new Map<string, string>();
  readonly theme: Record<string, Record<string, string>> = {};
  readonly isVersion4: boolean;

  constructor(isVersion4: boolean) {
    this.isVersion4 = isVersion4;
  }

  read(block: CssBlock, isDark: boolean): void {
    const [, name = '', params = ''] = /^@([\w-]+)\s*([\s\S]*)$/.exec(block.prelude) ?? [];
    if (name === '') this.readRule(block, isDark);
    else if (name === 'theme') this.readTheme(block);
    else if (name === 'utility') this.addClass(params, block);
    else if (name === 'layer') this.readInner(block, isDark);
    else if (name === 'variant') this.readInner(block, isDark || params === 'dark');
    else if (name === 'media' && /prefers-color-scheme:\s*dark/.test(params)) this.readInner(block, true);
  }

  private readInner(block: CssBlock, isDark: boolean): void {
    for (const inner of block.blocks) this.read(inner, isDark);
  }

  private readRule(rule: CssBlock, isDark: boolean): void {
    for (const selector of rule.prelude.split(',').map((text) => text.trim())) {
      const name = CLASS.exec(selector)?.[1];
      if (DARK.test(selector)) this.addVariables(this.darkVariables, rule);
      else if (ROOT.test(selector)) this.addVariables(isDark ? this.darkVariables : this.variables, rule);
      else if (name !== undefined) this.addClass(name, rule);
    }
    for (const inner of rule.blocks) this.readVariant(inner, isDark);
  }

  /** `:root { @variant dark { --a: b } }`: a block of variables inside that of the root. */
  private readVariant(block: CssBlock, isDark: boolean): void {
    const variant = /^@variant\s+(\w+)$/.exec(block.prelude)?.[1];
    if (variant !== undefined)
      this.addVariables(isDark || variant === 'dark' ? this.darkVariables : this.variables, block);
  }

  private addVariables(variables: Map<string, string>, { statements }: CssBlock): void {
    for (const [property, value] of declarationsOf(statements)) {
      if (property.startsWith('--')) variables.set(property, value);
    }
  }

  private addClass(name: string, { statements }: CssBlock): void {
    const known = this.classes.get(name);
    const applied = statements.flatMap((text) => APPLY.exec(text)?.[1]?.split(/\s+/) ?? []);
    const css = declarationsOf(statements).map(([property, value]) => `${property}: ${value};`);
    this.classes.set(name, {
      applied: [...(known?.applied ?? []), ...applied.filter((text) => text !== '!important')],
      css: `${known?.css ?? ''}${css.join('')}`,
    });
  }

  /** `@theme { --color-brand: red }`: Tailwind 4's way to write a theme. */
  private readTheme({ statements }: CssBlock): void {
    for (const [property, value] of declarationsOf(statements)) {
      this.variables.set(property, value);
      const [prefix, scale] = THEME_NAMES.find(([start]) => property.startsWith(start)) ?? [];
      if (prefix === undefined || scale === undefined) continue;
      this.theme[scale] = { ...this.theme[scale], [property.slice(prefix.length)]: value };
    }
  }
}

function declarationsOf(statements: readonly string[]): [property: string, value: string][] {
  return statements.flatMap((text) => {
    const [, property, value] = DECLARATION.exec(text) ?? [];
    return property === undefined || value === undefined ? [] : [[property, value]];
  });
}

const THEME_NAMES: readonly (readonly [prefix: string, scale: string])[] = [
  ['--color-', 'colors'],
  ['--spacing-', 'spacing'],
  ['--radius-', 'borderRadius'],
  ['--text-', 'fontSize'],
  ['--font-weight-', 'fontWeight'],
  ['--font-', 'fontFamily'],
  ['--leading-', 'lineHeight'],
  ['--tracking-', 'letterSpacing'],
  ['--breakpoint-', 'screens'],
];

export const NO_STYLESHEET: Stylesheet = new StylesheetReader(false);
