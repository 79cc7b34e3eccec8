import type { InfluenceReport } from '../../src/contracts/influence-report.ts';
import type { KnownRules } from './add-sheets.ts';
import type { Graph } from './graph.ts';

type Page = InfluenceReport['pages'][number];

/** Which rules overrode which on the pages of the report. */
export function addOverrides(graph: Graph, report: InfluenceReport, rules: KnownRules): void {
  for (const { rule_id, overridden_by } of report.selectors) {
    const loser = rules.byRule.get(rule_id);
    for (const id of overridden_by) {
      const winner = rules.byRule.get(id);
      if (loser === undefined || winner === undefined) continue;
      const { node: from, evidence } = winner;
      graph.connect({ from, to: loser.node, type: 'css_override', evidence });
    }
  }
}

/** Which rules style which elements; from a deep report also what is inherited and what specificity decided. */
export function addInfluence(
  graph: Graph,
  page: Page,
  elements: ReadonlyMap<number, string>,
  rules: KnownRules,
): void {
  for (const [index, to] of elements) {
    for (const declaration of Object.values(page.winners[index] ?? {})) {
      const rule = rules.byDeclaration.get(declaration);
      if (rule === undefined) continue;
      graph.connect({ from: rule.node, to, type: 'css_applies_to', evidence: rule.evidence });
    }
    for (const chain of Object.values(page.lineage?.[index] ?? {})) addChain(graph, chain, to, rules);
  }
}

type Chain = NonNullable<Page['lineage']>[string][string];

function addChain(graph: Graph, chain: Chain, element: string, rules: KnownRules): void {
  const dominant = chain.find(({ status }) => status === 'dominant');
  const winner = dominant && rules.byDeclaration.get(dominant.declaration);
  for (const { declaration, status, because } of chain) {
    const rule = rules.byDeclaration.get(declaration);
    if (rule === undefined) continue;
    const { node, evidence } = rule;
    if (status === 'inherited') graph.connect({ from: node, to: element, type: 'css_inherit', evidence });
    if (status !== 'overridden' || because !== 'specificity' || winner === undefined) continue;
    graph.connect({ from: winner.node, to: node, type: 'css_specificity', evidence: winner.evidence });
  }
}
