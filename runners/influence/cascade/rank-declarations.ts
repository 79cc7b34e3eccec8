import { holdsNow } from '../selectors/matcher.ts';
import type { CompiledDeclaration } from '../sheets/compiled-types.ts';
import type { RuleMatch } from './match-element.ts';

/** A declaration that reaches an element. */
export interface RankedDeclaration {
  readonly id: string;
  readonly declaration: CompiledDeclaration;
  /** Null for the style attribute. */
  readonly match: RuleMatch | null;
}

/** A declaration of a style attribute. */
export interface InlineDeclaration {
  readonly id: string;
  readonly declaration: CompiledDeclaration;
}

/** Whether the declaration applies to the page as it is, for the asked environment. */
export function applies(ranked: RankedDeclaration): boolean {
  return (
    ranked.match === null ||
    (ranked.match.contained === true &&
      holdsNow(ranked.match.verdict) &&
      ranked.match.rule.blockedBy === null)
  );
}

/** Important declarations turn the order of layers around and leave all else as it is; matches come in normal order. */
function inImportantOrder(matches: readonly RuleMatch[]): RuleMatch[] {
  const groups: RuleMatch[][] = [];
  for (const match of matches) {
    const group = groups.at(-1);
    if (group?.[0]?.rule.layerRank === match.rule.layerRank) group.push(match);
    else groups.push([match]);
  }
  return groups.reverse().flat();
}

function addMatches(ranked: RankedDeclaration[], matches: readonly RuleMatch[], important: boolean): void {
  for (const match of matches) {
    const { rule, sheet } = match.rule;
    for (const declaration of rule.declarations) {
      if (declaration.important !== important || declaration.longhands.length === 0) continue;
      ranked.push({ id: sheet.declarationIds[declaration.index] ?? '', declaration, match });
    }
  }
}

/** All declarations that reach an element, the weakest first. */
export function rankDeclarations(
  matches: readonly RuleMatch[],
  inline: readonly InlineDeclaration[],
): RankedDeclaration[] {
  const ranked: RankedDeclaration[] = [];
  addMatches(ranked, matches, false);
  for (const one of inline) if (!one.declaration.important) ranked.push({ ...one, match: null });
  addMatches(ranked, inImportantOrder(matches), true);
  for (const one of inline) if (one.declaration.important) ranked.push({ ...one, match: null });
  return ranked;
}
