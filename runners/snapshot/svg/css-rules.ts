import { isElement, type SvgElement } from './svg-element.ts';

/** A rule whose selector is one class, id or element name: more than that no drawing tool writes. */
interface Rule {
  readonly kind: 'tag' | 'class' | 'id';
  readonly name: string;
  readonly declarations: ReadonlyMap<string, string>;
}

const MOST_RULES = 500;
const STRENGTH = { tag: 0, class: 1, id: 2 } as const;

export function readRules(sheet: string): readonly Rule[] {
  const rules: Rule[] = [];
  const plain = sheet.replaceAll(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '');
  for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declarations = readDeclarations(body);
    for (const selector of selectors.split(',')) {
      const found = /^\s*([.#]?)([\w-]+)\s*$/.exec(selector);
      if (found === null || rules.length >= MOST_RULES) continue;
      const kind = found[1] === '.' ? 'class' : found[1] === '#' ? 'id' : 'tag';
      rules.push({ kind, name: found[2] ?? '', declarations });
    }
  }
  return rules.toSorted((a, b) => STRENGTH[a.kind] - STRENGTH[b.kind]);
}

/** The declarations of a `style` attribute or a rule. */
export function readDeclarations(text: string): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).replace(/!\s*important\s*$/, '');
    declarations.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim());
  }
  return declarations;
}

/** Writes what rules and `style` attributes say into attributes: rules win over these, `style` over both. */
export function applyRules(element: SvgElement, rules: readonly Rule[]): SvgElement {
  const attributes = new Map(element.attributes);
  const classes = (attributes.get('class') ?? '').split(/\s+/);
  const own = { tag: [element.name], class: classes, id: [attributes.get('id') ?? ''] };
  for (const rule of rules) {
    if (own[rule.kind].includes(rule.name)) merge(attributes, rule.declarations);
  }
  merge(attributes, readDeclarations(attributes.get('style') ?? ''));
  const children = element.children.map((child) => (isElement(child) ? applyRules(child, rules) : child));
  return { name: element.name, attributes, children };
}

function merge(into: Map<string, string>, declarations: ReadonlyMap<string, string>): void {
  for (const [name, value] of declarations) into.set(name, value);
}
