import type { InfluenceReport, LineageEntry, ReportFindings } from './report-types.ts';

type Reported = Pick<InfluenceReport, 'stylesheets' | 'pages' | 'selectors'>;
type War = ReportFindings['important_wars'][number];

/** What a deep report shows to be without effect on its pages, and where `!important` is fought with `!important`. */
export function collectFindings({ stylesheets, pages, selectors }: Reported): ReportFindings {
  const won = new Set(pages.flatMap(({ winners }) => Object.values(winners).flatMap(Object.values)));
  const matching = new Set(selectors.filter(({ matches }) => matches > 0).map(({ rule_id }) => rule_id));
  const rules = stylesheets.flatMap((sheet) => sheet.rules);
  return {
    unused_rules: selectors.filter(({ matches }) => matches === 0).map(({ rule_id }) => rule_id),
    rules_that_never_win: selectors
      .filter(({ matches, properties_won }) => matches > 0 && properties_won === 0)
      .map(({ rule_id }) => rule_id),
    unused_declarations: rules
      .filter(({ id }) => matching.has(id))
      .flatMap(({ declarations }) => declarations)
      .filter(({ id, valid }) => valid && !won.has(id))
      .map(({ id }) => id),
    important_wars: findWars({ stylesheets, pages }),
  };
}

/** Several important declarations of different rules for one property of an element, the strongest first. */
function findWars({ stylesheets, pages }: Pick<Reported, 'stylesheets' | 'pages'>): War[] {
  const ruleOf = new Map<string, string>();
  for (const { id: rule, declarations } of stylesheets.flatMap((sheet) => sheet.rules)) {
    for (const { id, important } of declarations) if (important) ruleOf.set(id, rule);
  }
  const wars = new Map<string, War>();
  const add = (page: string, property: string, chain: readonly LineageEntry[]) => {
    const fighting = chain.filter(({ declaration, status }) => ruleOf.has(declaration) && reaches(status));
    const declarations = [...new Set(fighting.map(({ declaration }) => declaration))];
    if (new Set(declarations.map((id) => ruleOf.get(id))).size < 2) return;
    const key = [page, property, ...declarations].join(' ');
    const known = wars.get(key);
    if (known === undefined) wars.set(key, { page, property, declarations, elements: 1 });
    else known.elements += 1;
  };
  if (ruleOf.size === 0) return [];
  for (const { file, lineage } of pages) {
    for (const chains of Object.values(lineage ?? {})) {
      for (const [property, chain] of Object.entries(chains)) add(file, property, chain);
    }
  }
  return [...wars.values()];
}

function reaches(status: LineageEntry['status']): boolean {
  return status === 'dominant' || status === 'overridden';
}
