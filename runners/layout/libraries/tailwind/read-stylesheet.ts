import postcss, { type ChildNode, type Rule } from 'postcss';
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

/** Reads a style sheet that goes through Tailwind; one that is not CSS says nothing. */
export function readStylesheet(text: string): Stylesheet {
  const reader = new StylesheetReader();
  try {
    for (const node of postcss.parse(text).nodes) reader.read(node, false);
  } catch {
    return new StylesheetReader();
  }
  reader.isVersion4 = /@import\s+["']tailwindcss|@theme\b/.test(text);
  return reader;
}

class StylesheetReader implements Stylesheet {
  readonly classes = new Map<string, CustomClass>();
  readonly variables = new Map<string, string>();
  readonly darkVariables = new Map<string, string>();
  readonly theme: Record<string, Record<string, string>> = {};
  isVersion4 = false;

  read(node: ChildNode, isDark: boolean): void {
    if (node.type === 'rule') this.readRule(node, isDark);
    if (node.type !== 'atrule') return;
    if (node.name === 'theme') this.readTheme(node.nodes ?? []);
    else if (node.name === 'utility') this.addClass(node.params.trim(), node.nodes ?? []);
    else if (node.name === 'layer' || node.name === 'variant') {
      for (const child of node.nodes ?? []) this.read(child, isDark || node.params === 'dark');
    } else if (node.name === 'media' && /prefers-color-scheme:\s*dark/.test(node.params)) {
      for (const child of node.nodes ?? []) this.read(child, true);
    }
  }

  private readRule(rule: Rule, isDark: boolean): void {
    for (const selector of rule.selectors) {
      const name = CLASS.exec(selector)?.[1];
      if (DARK.test(selector)) this.addVariables(this.darkVariables, rule.nodes);
      else if (ROOT.test(selector))
        this.addVariables(isDark ? this.darkVariables : this.variables, rule.nodes);
      else if (name !== undefined) this.addClass(name, rule.nodes);
    }
    for (const child of rule.nodes) if (child.type === 'atrule') this.read(child, isDark);
  }

  private addVariables(variables: Map<string, string>, nodes: readonly ChildNode[]): void {
    for (const node of nodes) {
      if (node.type === 'decl' && node.prop.startsWith('--')) variables.set(node.prop, node.value);
    }
  }

  private addClass(name: string, nodes: readonly ChildNode[]): void {
    const known = this.classes.get(name);
    const applied = nodes.flatMap((node) =>
      node.type === 'atrule' && node.name === 'apply' ? node.params.split(/\s+/) : [],
    );
    const css = nodes.flatMap((node) => (node.type === 'decl' ? [`${node.prop}: ${node.value};`] : []));
    this.classes.set(name, {
      applied: [...(known?.applied ?? []), ...applied.filter((text) => text !== '' && text !== '!important')],
      css: `${known?.css ?? ''}${css.join('')}`,
    });
  }

  /** `@theme { --color-brand: red }`: Tailwind 4's way to write a theme. */
  private readTheme(nodes: readonly ChildNode[]): void {
    for (const node of nodes) {
      if (node.type !== 'decl') continue;
      this.variables.set(node.prop, node.value);
      for (const [prefix, scale] of THEME_NAMES) {
        if (!node.prop.startsWith(prefix)) continue;
        const entries: Record<string, string> = this.theme[scale] ?? {};
        entries[node.prop.slice(prefix.length)] = node.value;
        this.theme[scale] = entries;
        break;
      }
    }
  }
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

export const NO_STYLESHEET: Stylesheet = new StylesheetReader();
