import { expandProperty } from '../properties/expand-property.ts';
import { isValidValue } from '../properties/is-valid-value.ts';
import { parseSelectorList } from '../selectors/parse-selector.ts';
import type { ComplexSelector } from '../selectors/selector-types.ts';
import type {
  CompiledDeclaration,
  CompiledRule,
  CompiledSheet,
  Condition,
  Scope,
  SheetEntry,
} from './compiled-types.ts';
import { parseImport, parseLayerName, parseNamespace } from './parse-import.ts';
import { parseScope } from './parse-scope.ts';
import { type ScannedDeclaration, type ScannedItem, type ScannedRule, scanSheet } from './scan-css.ts';

/** Where a rule stands. */
interface Surroundings {
  /** What `&` stands for. */
  readonly parent: readonly ComplexSelector[] | null;
  /** What declarations that stand here apply to. */
  readonly selectors: readonly ComplexSelector[] | null;
  readonly parentText: string;
  readonly relation: 'none' | 'scoped' | 'nested';
  readonly conditions: readonly Condition[];
  readonly layer: readonly string[];
  readonly scope: Scope | null;
}

const TOP: Surroundings = {
  parent: null,
  selectors: null,
  parentText: '',
  relation: 'none',
  conditions: [],
  layer: [],
  scope: null,
};

/** A declaration as the browser reads it: dropped, or setting its longhands. */
export function compileDeclaration(
  scanned: ScannedDeclaration,
  index: number,
  quirks: boolean,
): CompiledDeclaration {
  const valid = !scanned.broken && isValidValue(scanned.property, scanned.value, quirks);
  return {
    index,
    property: scanned.property,
    value: scanned.value,
    important: scanned.important,
    offset: scanned.offset,
    valid,
    longhands: valid ? expandProperty(scanned.property) : [],
  };
}

class SheetCompiler {
  readonly #quirks: boolean;
  readonly entries: SheetEntry[] = [];
  readonly rules: CompiledRule[] = [];
  readonly fonts: { value: string; offset: number }[] = [];
  readonly #readSelectors: typeof parseSelectorList;
  #declarations = 0;
  #anonymous = 0;
  /** What may still come: layers and imports, imports, namespaces, rules. */
  #phase: 0 | 1 | 2 | 3 = 0;
  readonly #namespaces = new Map<string, string>();

  constructor(quirks: boolean, readSelectors: typeof parseSelectorList) {
    this.#quirks = quirks;
    this.#readSelectors = readSelectors;
  }

  get #isPlain(): boolean {
    return this.#readSelectors === parseSelectorList;
  }

  compile(items: readonly ScannedItem[], around: Surroundings): void {
    let run: ScannedDeclaration[] = [];
    const flush = (): void => {
      if (run.length > 0 && around.selectors !== null)
        this.#addRule(around.parentText, around.selectors, run, around, run[0]?.offset ?? 0);
      run = [];
    };
    for (const item of items) {
      if (item.kind === 'declaration') run.push(item);
      else {
        flush();
        this.#compileRule(item, around);
      }
    }
    flush();
  }

  #addRule(
    selectorText: string,
    selectors: readonly ComplexSelector[] | null,
    scanned: readonly ScannedDeclaration[],
    around: Surroundings,
    offset: number,
  ): void {
    const declarations = scanned.map((one) => compileDeclaration(one, this.#declarations++, this.#quirks));
    const { conditions, layer, scope } = around;
    const rule: CompiledRule = {
      kind: 'rule',
      index: this.rules.length,
      selectorText,
      selectors,
      conditions,
      layer,
      scope,
      offset,
      declarations,
    };
    this.rules.push(rule);
    this.entries.push(rule);
  }

  #compileRule(rule: ScannedRule, around: Surroundings): void {
    if (rule.name === '') {
      this.#phase = 3;
      this.#compileStyle(rule, around);
    } else if (rule.body === null) this.#compileStatement(rule, around);
    else this.#compileGroup(rule, rule.body, around);
  }

  #compileStyle(rule: ScannedRule, around: Surroundings): void {
    const { parent, relation } = around;
    const namespaces = this.#namespaces;
    const selectors = this.#readSelectors(rule.prelude, { parent, relation, namespaces });
    const selectorText = rule.prelude.replace(/\s+/g, ' ');
    const items = rule.body ?? [];
    const first = items.findIndex((item) => item.kind !== 'declaration');
    const own = first < 0 ? items : items.slice(0, first);
    const declarations = own.filter((item) => item.kind === 'declaration');
    this.#addRule(selectorText, selectors, declarations, around, rule.offset);
    if (first < 0 || selectors === null) return;
    this.compile(items.slice(first), {
      ...around,
      // A component's styles are kept to it by their innermost selectors alone.
      parent: this.#isPlain ? selectors : (parseSelectorList(rule.prelude, around) ?? selectors),
      selectors,
      parentText: selectorText,
      relation: 'nested',
    });
  }

  #compileStatement(rule: ScannedRule, around: Surroundings): void {
    if (rule.name === 'layer') {
      this.#phase = this.#phase === 0 ? 0 : this.#phase === 3 ? 3 : 2;
      for (const name of rule.prelude.split(',')) {
        const path = parseLayerName(name);
        if (path === null) continue;
        this.entries.push({ kind: 'layer', path: [...around.layer, ...path], conditions: around.conditions });
      }
    } else if (rule.name === 'import' && this.#phase <= 1 && around === TOP) {
      const statement = parseImport(rule.prelude, rule.offset);
      if (statement === null) return;
      this.#phase = 1;
      this.entries.push(statement);
    } else if (rule.name === 'namespace' && this.#phase <= 2 && around === TOP) {
      const declared = parseNamespace(rule.prelude);
      if (declared === null) return;
      this.#phase = 2;
      this.#namespaces.set(declared.prefix, declared.uri);
    }
  }

  #compileGroup(rule: ScannedRule, body: readonly ScannedItem[], around: Surroundings): void {
    this.#phase = 3;
    switch (rule.name) {
      case 'media':
      case 'supports':
      case 'container': {
        const condition: Condition = { kind: rule.name, text: rule.prelude };
        this.compile(body, { ...around, conditions: [...around.conditions, condition] });
        break;
      }
      case 'layer': {
        this.#anonymous += 1;
        const names = rule.prelude === '' ? [`\u0000${this.#anonymous}`] : parseLayerName(rule.prelude);
        if (names === null) break;
        const layer = [...around.layer, ...names];
        this.entries.push({ kind: 'layer', path: layer, conditions: around.conditions });
        this.compile(body, { ...around, layer });
        break;
      }
      case 'scope': {
        const scope = parseScope(rule.prelude, around.parent, around.scope, this.#namespaces);
        const inside = parseSelectorList(':where(:scope)', { parent: null, relation: 'none' });
        if (scope === null || inside === null) break;
        this.compile(body, {
          ...around,
          scope,
          parent: inside,
          selectors: inside,
          parentText: rule.prelude,
          relation: 'scoped',
        });
        break;
      }
      case 'font-face':
        for (const item of body) {
          if (item.kind === 'declaration' && item.property === 'src') {
            this.fonts.push({ value: item.value, offset: item.offset });
          }
        }
        break;
      default:
        break;
    }
  }
}

export interface SheetReading {
  /** Whether the page is in quirks mode. */
  readonly quirks?: boolean;
  /** Another reader where selectors do not mean what they say, as in a component's own styles. */
  readonly readSelectors?: typeof parseSelectorList;
}

/** Reads a style sheet into rules with all that decides about them. */
export function compileSheet(
  text: string,
  { quirks = false, readSelectors = parseSelectorList }: SheetReading = {},
): CompiledSheet {
  const { items, errors } = scanSheet(text);
  const compiler = new SheetCompiler(quirks, readSelectors);
  compiler.compile(items, TOP);
  const { entries, rules, fonts } = compiler;
  return { text, entries, rules, errors, ...(fonts.length === 0 ? {} : { fonts }) };
}
