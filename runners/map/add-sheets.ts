import type { InfluenceReport } from '../../src/contracts/influence-report.ts';
import { type Graph, stableId } from './graph.ts';

/** Where a rule stands, and its node. */
export interface KnownRule {
  readonly node: string;
  readonly evidence: { readonly path: string; readonly line: number };
}

export interface KnownRules {
  readonly byRule: ReadonlyMap<string, KnownRule>;
  readonly byDeclaration: ReadonlyMap<string, KnownRule>;
}

const EXACT = { parse_confidence: 1, confidence_reason: [] };

type Sheet = InfluenceReport['stylesheets'][number];

/** Adds style sheets with their rules. A sheet inside of a page is contained in the page. */
export function addSheets(graph: Graph, report: InfluenceReport): KnownRules {
  const byRule = new Map<string, KnownRule>();
  const byDeclaration = new Map<string, KnownRule>();
  for (const sheet of report.stylesheets) {
    const [path = sheet.source, part] = sheet.source.split('#');
    const file = addSheetFile(graph, sheet, path);
    const [first] = sheet.rules;
    if (part !== undefined && first !== undefined) {
      const evidence = { path, line: first.line };
      const from = stableId('html_file', path);
      graph.connect({ from, to: file, type: 'component_contains', evidence });
    }
    const equal = new Map<string, number>();
    for (const rule of sheet.rules) {
      const name = nameOf(rule);
      const repeat = (equal.get(name) ?? 0) + 1;
      equal.set(name, repeat);
      const node = addRule(graph, rule, path, { name, id: stableId('css_rule', sheet.source, name, repeat) });
      const known = { node, evidence: { path, line: rule.line } };
      graph.connect({ from: file, to: node, type: 'component_contains', evidence: known.evidence });
      byRule.set(rule.id, known);
      for (const { id } of rule.declarations) byDeclaration.set(id, known);
    }
  }
  return { byRule, byDeclaration };
}

/** What a pre-processor makes of its source is known only in part. */
function sourceOf(syntax: string) {
  return {
    parse_confidence: 0.5,
    confidence_reason: [`${syntax} source, which no pre-processor has run over`],
  };
}

function addSheetFile(graph: Graph, { source, media, layer, syntax, rules }: Sheet, path: string): string {
  return graph.add({
    id: stableId('css_file', source),
    type: 'css_file',
    name: source.slice(source.lastIndexOf('/') + 1),
    path,
    range: null,
    language: 'css',
    ...(syntax === undefined ? EXACT : sourceOf(syntax)),
    metadata: { rules: rules.length, ...withoutUndefined({ media, layer, syntax }) },
  });
}

function addRule(
  graph: Graph,
  rule: Sheet['rules'][number],
  path: string,
  { name, id }: { readonly name: string; readonly id: string },
): string {
  return graph.add({
    id,
    type: 'css_rule',
    name: name.slice(0, 1_024),
    path,
    range: { line: rule.line, column: rule.column },
    language: 'css',
    ...EXACT,
    metadata: {
      specificity: rule.specificity.join(','),
      declarations: rule.declarations.length,
      conditions: rule.conditions,
      ...withoutUndefined({ layer: rule.layer, scope: rule.scope }),
    },
  });
}

function nameOf({ conditions, selector }: Sheet['rules'][number]): string {
  return [...conditions, selector === '' ? 'style attribute' : selector].join(' ');
}

function withoutUndefined(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
