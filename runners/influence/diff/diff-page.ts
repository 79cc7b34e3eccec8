import type { PageDiff, PropertyChange } from '../../../src/contracts/influence-diff.ts';
import type { InfluenceReport } from '../../../src/contracts/influence-report.ts';
import type { DiffBudget } from './diff-limits.ts';
import type { FoundDeclaration } from './find-declarations.ts';
import { type ElementMatches, matchElements } from './match-elements.ts';

type Page = InfluenceReport['pages'][number];
type Element = Page['elements'][number];
type Shown = PageDiff['elements']['added'][number];

/** A page of one revision with the declarations of its report. */
export interface DiffSide {
  readonly page: Page;
  readonly declarations: ReadonlyMap<string, FoundDeclaration>;
}

const show = ({ index, tag, id, classes, line }: Element): Shown => ({
  index,
  tag,
  id,
  classes,
  line: Math.max(1, line),
});

const hasChanged = (before: Element, after: Element): boolean =>
  before.tag !== after.tag ||
  before.id !== after.id ||
  before.classes.toSorted().join(' ') !== after.classes.toSorted().join(' ');

function diffElements(before: Page, after: Page, matches: ElementMatches): PageDiff['elements'] {
  const kept = new Set(matches.values());
  const byIndex = new Map(after.elements.map((element) => [element.index, element]));
  return {
    added: after.elements.filter(({ index }) => !kept.has(index)).map(show),
    removed: before.elements.filter(({ index }) => !matches.has(index)).map(show),
    changed: before.elements.flatMap((element) => {
      const other = byIndex.get(matches.get(element.index) ?? -1);
      if (other === undefined || !hasChanged(element, other)) return [];
      return [{ before: show(element), after: show(other) }];
    }),
  };
}

function kindOf(
  before: FoundDeclaration | undefined,
  after: FoundDeclaration | undefined,
): PropertyChange['change'] | null {
  if (before === undefined || after === undefined) {
    if (before === after) return null;
    return before === undefined ? 'added' : 'removed';
  }
  if (before.identity === after.identity) return null;
  const [old, now] = [before.shown, after.shown];
  const same = old.property === now.property && old.value === now.value && old.important === now.important;
  return same ? 'rule' : 'value';
}

function diffWinners(before: DiffSide, after: DiffSide, matches: ElementMatches): PropertyChange[] {
  const changes: PropertyChange[] = [];
  for (const [indexBefore, indexAfter] of matches) {
    const old = before.page.winners[indexBefore] ?? {};
    const now = after.page.winners[indexAfter] ?? {};
    for (const property of new Set([...Object.keys(old), ...Object.keys(now)])) {
      const [was, is] = [
        before.declarations.get(old[property] ?? ''),
        after.declarations.get(now[property] ?? ''),
      ];
      const change = kindOf(was, is);
      if (change === null) continue;
      changes.push({
        element: { before: indexBefore, after: indexAfter },
        property,
        change,
        before: was?.shown ?? null,
        after: is?.shown ?? null,
      });
    }
  }
  return changes.sort((a, b) => a.element.before - b.element.before || (a.property < b.property ? -1 : 1));
}

/** What has changed on a page that both revisions have; null where nothing has. */
export function diffPage(before: DiffSide, after: DiffSide, budget: DiffBudget): PageDiff | null {
  const matches = matchElements(before.page.elements, after.page.elements);
  const { added, removed, changed } = diffElements(before.page, after.page, matches);
  const winners = diffWinners(before, after, matches);
  if (added.length + removed.length + changed.length + winners.length === 0) return null;
  return {
    file: after.page.file,
    elements: {
      added: budget.take('elements', added),
      removed: budget.take('elements', removed),
      changed: budget.take('elements', changed),
    },
    properties: budget.take('properties', winners),
  };
}
