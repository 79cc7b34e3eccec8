import type { AtRule, ChildNode, Declaration, Rule } from 'postcss';
import { expandProperty } from '../../properties/expand-property.ts';
import type { SelectorReader } from '../../templates/component/scoped-selectors.ts';
import { compileDeclaration } from '../compile-sheet.ts';
import type {
  CompiledDeclaration,
  CompiledRule,
  CompiledSheet,
  Condition,
  SheetEntry,
} from '../compiled-types.ts';
import { parseLayerName } from '../parse-import.ts';
import { expandSelectors } from './expand-selectors.ts';
import { parseTolerantly } from './parse-tolerantly.ts';
import { PreprocessorNotes } from './preprocessor-notes.ts';
import { isEvaluated, isUnresolved } from './read-value.ts';
import { type FoundImport, findLessImport, findScssImports } from './resolve-import.ts';

/** Where a node stands. */
interface Surroundings {
  readonly parents: readonly string[] | null;
  readonly conditions: readonly Condition[];
  readonly layer: readonly string[];
  readonly depth: number;
}

const MAXIMUM_DEPTH = 64;
const MOST_RULES = 100_000;
const UNRESOLVED: Condition = { kind: 'preprocessor', text: 'a value that the pre-processor works out' };
/** Blocks of which it is not known whether, how often or around what they are put out. */
const UNDECIDED = new Set(['include', 'if', 'else', 'each', 'for', 'while']);
/** Definitions and instructions that put nothing out by themselves. */
const SILENT = new Set(['mixin', 'function', 'return', 'content', 'debug', 'warn', 'error', 'charset']);
const IMPORTING = new Set(['import', 'use', 'forward']);
const LESS_DEFINITION = /^[.#][\w-]+\s*\(.*\)\s*(?:when\b.*)?$/s;

type LessAtRule = AtRule & {
  readonly variable?: boolean;
  readonly mixin?: boolean;
  readonly filename?: string;
  readonly options?: string;
};

const offsetOf = (node: ChildNode): number => node.source?.start?.offset ?? 0;

class PreprocessorCompiler {
  readonly entries: SheetEntry[] = [];
  readonly rules: CompiledRule[] = [];
  readonly notes = new PreprocessorNotes();
  readonly #syntax: 'scss' | 'less';
  readonly #readSelectors: SelectorReader;
  #declarations = 0;
  #anonymous = 0;

  constructor(syntax: 'scss' | 'less', readSelectors: SelectorReader) {
    this.#syntax = syntax;
    this.#readSelectors = readSelectors;
  }

  compile(nodes: readonly ChildNode[], around: Surroundings): void {
    let run: CompiledDeclaration[] = [];
    const flush = (): void => {
      this.#addRule(run, around);
      run = [];
    };
    for (const node of nodes) {
      const declaring = node.type === 'decl' ? node : this.#asPropertyGroup(node);
      if (declaring !== null) {
        for (const one of this.#readDeclarations(declaring, '')) {
          if (run.length > 0 && run[0]?.unresolved !== one.unresolved) flush();
          run.push(one);
        }
        continue;
      }
      flush();
      if (around.depth >= MAXIMUM_DEPTH)
        this.notes.add(
          'deep nesting',
          offsetOf(node),
          `Blocks nested deeper than ${MAXIMUM_DEPTH} are left out.`,
        );
      else if (node.type === 'rule') this.#compileRule(node, around);
      else if (node.type === 'atrule') this.#compileAtRule(node, around);
    }
    flush();
  }

  /** `font: { family: x }`, of which the parser makes a rule. */
  #asPropertyGroup(node: ChildNode): Rule | null {
    return this.#syntax === 'scss' && node.type === 'rule' && /^[\w-]+:$/.test(node.selector) ? node : null;
  }

  #readDeclarations(node: Declaration | Rule, prefix: string): CompiledDeclaration[] {
    const isGroup = node.type === 'rule';
    const written = isGroup ? node.selector.slice(0, -1) : node.prop;
    const property = written.startsWith('--') ? written : (prefix + written).toLowerCase();
    const nested = 'nodes' in node && Array.isArray(node.nodes) ? (node.nodes as ChildNode[]) : [];
    const inside = nested
      .filter((one): one is Declaration => one.type === 'decl')
      .flatMap((one) => this.#readDeclarations(one, `${property}-`));
    if (isGroup) return inside;
    const own = this.#readDeclaration(node, property);
    return own === null ? inside : [own, ...inside];
  }

  #readDeclaration(node: Declaration, property: string): CompiledDeclaration | null {
    const offset = offsetOf(node);
    if (property.startsWith('$')) return null;
    if ('extend' in node && node.extend === true) {
      this.notes.add(':extend()', offset, 'What this extends is not extended.');
      return null;
    }
    if (isEvaluated(property)) {
      this.notes.add(
        'names',
        offset,
        `Which property "${property.slice(0, 80)}" is, is not known: it is left out.`,
      );
      return null;
    }
    const { value, important = false } = node;
    const index = this.#declarations;
    this.#declarations += 1;
    if (!isUnresolved(property, value))
      return compileDeclaration(
        { kind: 'declaration', property, value, important, offset, broken: false },
        index,
        false,
      );
    const longhands = expandProperty(property);
    return {
      index,
      property,
      value,
      important,
      offset,
      valid: longhands.length > 0,
      unresolved: true,
      longhands,
    };
  }

  #addRule(declarations: readonly CompiledDeclaration[], around: Surroundings): void {
    const { parents, layer } = around;
    const [first] = declarations;
    if (parents === null || first === undefined || this.rules.length >= MOST_RULES) return;
    const selectorText = parents.join(', ');
    const conditions = first.unresolved ? [...around.conditions, UNRESOLVED] : around.conditions;
    const rule: CompiledRule = {
      kind: 'rule',
      index: this.rules.length,
      selectorText,
      selectors: this.#readSelectors(selectorText, { parent: null, relation: 'none' }),
      conditions,
      layer,
      scope: null,
      offset: first.offset,
      declarations,
    };
    this.rules.push(rule);
    this.entries.push(rule);
  }

  #compileRule(rule: Rule, around: Surroundings): void {
    const { selector, nodes } = rule;
    const offset = offsetOf(rule);
    if (this.#syntax === 'less' && LESS_DEFINITION.test(selector)) return;
    if (selector.startsWith('%')) return;
    const [plain = '', guard] = selector.split(/\s+when\b/);
    if (isEvaluated(plain)) {
      const what = `Which elements "${plain.slice(0, 80)}" selects is not known: the rule is left out.`;
      this.notes.add('selectors', offset, what);
      return;
    }
    const parents = expandSelectors(plain, around.parents);
    if (parents === null) {
      this.notes.add('selectors', offset, 'The nested selectors here are too many: the rule is left out.');
      return;
    }
    const conditions =
      guard === undefined ? around.conditions : [...around.conditions, undecided(`when${guard}`)];
    this.compile(nodes, { ...around, parents, conditions, depth: around.depth + 1 });
  }

  #compileAtRule(node: LessAtRule, around: Surroundings): void {
    const { name, params, nodes } = node;
    const offset = offsetOf(node);
    if (node.variable === true || SILENT.has(name)) return;
    if (IMPORTING.has(name)) this.#import(node, around);
    else if (
      node.mixin === true ||
      (this.#syntax === 'less' && params.startsWith('(') && nodes === undefined)
    )
      this.notes.add('mixins', offset, `The mixin "${name}" is not run: what it adds is not in the report.`);
    else if (name === 'extend')
      this.notes.add('@extend', offset, `@extend ${params.slice(0, 80)} is not done.`);
    else if (name === 'plugin') this.notes.add('@plugin', offset, 'Plugins are never run.');
    else if (name === 'layer' && nodes === undefined) this.#declareLayers(params, around);
    else if (name === 'include' && nodes === undefined)
      this.notes.add(
        '@include',
        offset,
        `@include ${params.slice(0, 80)} is not run: what it adds is not in the report.`,
      );
    else if (nodes !== undefined) this.#compileGroup(node, nodes, { ...around, depth: around.depth + 1 });
  }

  #compileGroup({ name, params }: AtRule, nodes: readonly ChildNode[], around: Surroundings): void {
    if (name === 'media' || name === 'supports' || name === 'container') {
      const kind = isEvaluated(params) ? 'preprocessor' : name;
      const text = kind === 'preprocessor' ? `@${name} ${params}` : params;
      this.compile(nodes, { ...around, conditions: [...around.conditions, { kind, text }] });
    } else if (name === 'at-root') {
      const parents = params === '' || params.startsWith('(') ? null : expandSelectors(params, null);
      this.compile(nodes, { ...around, parents });
    } else if (name === 'layer') {
      this.#anonymous += 1;
      const names = params === '' ? [`\u0000${this.#anonymous}`] : parseLayerName(params);
      if (names === null) return;
      const layer = [...around.layer, ...names];
      this.entries.push({ kind: 'layer', path: layer, conditions: around.conditions });
      this.compile(nodes, { ...around, layer });
    } else if (UNDECIDED.has(name)) {
      const condition = undecided(`@${name} ${params}`.trim());
      this.compile(nodes, { ...around, conditions: [...around.conditions, condition] });
    }
  }

  #declareLayers(params: string, { layer, conditions }: Surroundings): void {
    for (const name of params.split(',')) {
      const path = parseLayerName(name);
      if (path !== null) this.entries.push({ kind: 'layer', path: [...layer, ...path], conditions });
    }
  }

  #import(node: LessAtRule, { depth }: Surroundings): void {
    const offset = offsetOf(node);
    const written = `@${node.name} ${(node.filename ?? node.params).slice(0, 80)}`;
    const found: FoundImport[] =
      this.#syntax === 'less' && node.filename !== undefined
        ? [findLessImport(node.filename, node.options ?? '', offset)]
        : findScssImports(node.name, node.params, offset);
    for (const one of found) {
      if (typeof one === 'string') this.notes.add('imports', offset, `${written} is not followed: ${one}.`);
      else if (depth > 0) this.notes.add('imports', offset, `${written} is not followed inside of a rule.`);
      else this.entries.push(one);
    }
  }
}

function undecided(text: string): Condition {
  return { kind: 'preprocessor', text: text.replace(/\s+/g, ' ') };
}

/**
 * Reads SCSS or Less for its structure: nested rules are written out, nothing is run. What a pre-processor would work
 * out keeps its rule from applying: it is reported as conditional and never wins.
 */
export function compilePreprocessed(
  text: string,
  syntax: 'scss' | 'less',
  readSelectors: SelectorReader,
): CompiledSheet {
  const { root, errors } = parseTolerantly(text, syntax);
  const compiler = new PreprocessorCompiler(syntax, readSelectors);
  compiler.compile(root?.nodes ?? [], { parents: null, conditions: [], layer: [], depth: 0 });
  const { entries, rules, notes } = compiler;
  return { text, entries, rules, errors, notes: notes.notes };
}
