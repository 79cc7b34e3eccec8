import type { InfluenceDiff } from '../../../src/contracts/influence-diff.ts';
import type { InfluenceReport } from '../../../src/contracts/influence-report.ts';
import { sourceIdentity } from './find-declarations.ts';

type Sheets = InfluenceReport['stylesheets'];
type RulesDiff = InfluenceDiff['rules'];
type Shown = RulesDiff['added'][number];

const keyOf = ({ source, selector, layer = '', scope = '', conditions }: Shown): string =>
  JSON.stringify([sourceIdentity(source), selector, layer, scope, conditions]);

const bodyOf = ({ declarations }: Shown): string => declarations.join(';');

/** The rules of sheets as a person reads them; style attributes are told with their elements. */
function listRules(sheets: Sheets): Shown[] {
  return sheets
    .filter(({ source }) => !source.endsWith('#inline'))
    .flatMap(({ source, rules }) =>
      rules.map(({ selector, layer, scope, conditions, line, declarations }) => ({
        source,
        selector,
        ...(layer === undefined ? {} : { layer }),
        ...(scope === undefined ? {} : { scope }),
        conditions,
        line,
        declarations: declarations.map(
          ({ property, value, important }) => `${property}: ${value}${important ? ' !important' : ''}`,
        ),
      })),
    );
}

/** Takes the pairs with the same key out of two lists, in their order. */
function takePairs(before: Shown[], after: Shown[], key: (rule: Shown) => string): [Shown, Shown][] {
  const waiting = Map.groupBy(after.toReversed(), key);
  const pairs: [Shown, Shown][] = [];
  const taken = new Set<Shown>();
  for (const rule of before) {
    const other = waiting.get(key(rule))?.pop();
    if (other === undefined) continue;
    pairs.push([rule, other]);
    taken.add(rule).add(other);
  }
  for (const list of [before, after]) list.splice(0, list.length, ...list.filter((rule) => !taken.has(rule)));
  return pairs;
}

/** Which rules are new, gone, or have other declarations. One that has only moved is none of these. */
export function diffRules(before: Sheets, after: Sheets): RulesDiff {
  const removed = listRules(before);
  const added = listRules(after);
  takePairs(removed, added, (rule) => `${keyOf(rule)} ${bodyOf(rule)}`);
  const changed = takePairs(removed, added, keyOf).map(([old, now]) => ({ before: old, after: now }));
  return { added, removed, changed };
}
