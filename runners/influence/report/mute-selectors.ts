import type { InfluenceReport as StoredReport } from '../../../src/contracts/influence-report.ts';
import { isBeyondAll } from '../cascade/choose-winners.ts';
import { expandProperty } from '../properties/expand-property.ts';
import type { LineageEntry, SimulatedChange } from './report-types.ts';

/** A report as it is made, or as it was stored. */
type MutedReport = Pick<StoredReport, 'stylesheets' | 'pages'>;
type MutedPage = MutedReport['pages'][number];

type Lineage = Readonly<Record<string, readonly LineageEntry[]>>;

const reaches = ({ status }: LineageEntry): boolean => status === 'dominant' || status === 'overridden';

/** What is muted of a report, and what its declarations set. */
class Muted {
  readonly declarations = new Set<string>();
  readonly #properties = new Map<string, string>();

  constructor(report: MutedReport, names: ReadonlySet<string>) {
    for (const { source, rules } of report.stylesheets) {
      for (const { selector, id: rule, declarations } of rules) {
        const isMuted = names.has(selector) || names.has(rule) || names.has(source);
        for (const { id, property } of declarations) {
          this.#properties.set(id, property);
          if (isMuted) this.declarations.add(id);
        }
      }
    }
  }

  /** The strongest declaration of a chain that is left and sets the property under this very name. */
  next(chain: readonly LineageEntry[] | undefined, longhand: string): string | undefined {
    return chain?.find(
      (one) =>
        reaches(one) && !this.declarations.has(one.declaration) && this.#sets(one.declaration, longhand),
    )?.declaration;
  }

  /** Whether the strongest that is left of a chain is written under another name that means the same. */
  isOutranked(chain: readonly LineageEntry[] | undefined, longhand: string): boolean {
    const first = chain?.find((one) => reaches(one) && !this.declarations.has(one.declaration));
    return first !== undefined && !this.#sets(first.declaration, longhand);
  }

  #sets(declaration: string, longhand: string): boolean {
    const property = this.#properties.get(declaration) ?? '';
    return property === 'all' ? !isBeyondAll(longhand) : expandProperty(property).includes(longhand);
  }
}

/** The winners of an element without what is muted; the very same ones where nothing changes. */
function winnersWithout(
  muted: Muted,
  before: Readonly<Record<string, string>>,
  lineage: Lineage,
): Readonly<Record<string, string>> {
  let after: Record<string, string> | null = null;
  for (const property in before) {
    const id = before[property];
    if (id === undefined || !muted.declarations.has(id)) continue;
    after ??= { ...before };
    const next = muted.next(lineage[property], property);
    if (next === undefined) delete after[property];
    else after[property] = next;
  }
  return after ?? before;
}

/** Of the pairs of names that mean the same, those that have no effect now. */
function outrankedWithout(
  muted: Muted,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  lineage: Lineage,
): Record<string, string> {
  const outranked: Record<string, string> = {};
  for (const [weak, strong] of Object.entries(before)) {
    if (after[weak] === undefined || after[strong] === undefined) continue;
    if (muted.isOutranked(lineage[weak], weak)) outranked[weak] = strong;
    else if (muted.isOutranked(lineage[strong], strong)) outranked[strong] = weak;
  }
  return outranked;
}

function mutePage(page: MutedPage, muted: Muted, changed: SimulatedChange[]): MutedPage {
  const winners = { ...page.winners };
  const outranked = page.outranked === undefined ? undefined : { ...page.outranked };
  for (const { index } of page.elements) {
    const before = page.winners[index] ?? {};
    const lineage = page.lineage?.[index] ?? {};
    const after = winnersWithout(muted, before, lineage);
    if (after === before) continue;
    winners[index] = after;
    for (const [property, id] of Object.entries(before)) {
      const next = after[property] ?? null;
      if (next !== id) changed.push({ page: page.file, element: index, property, before: id, after: next });
    }
    const pairs = outranked?.[index];
    if (outranked !== undefined && pairs !== undefined)
      outranked[index] = outrankedWithout(muted, pairs, after, lineage);
  }
  return { ...page, winners, ...(outranked === undefined ? {} : { outranked }) };
}

/**
 * What would win without the rules that are named by selector, rule id or sheet, out of a deep report. Nothing is
 * matched again: the next of each lineage moves up.
 */
export function muteSelectors<Report extends MutedReport>(
  report: Report,
  selectors: readonly string[],
): Report & Pick<StoredReport, 'css_simulation'> {
  const muted = new Muted(report, new Set(selectors));
  const changed: SimulatedChange[] = [];
  const pages = report.pages.map((page) => mutePage(page, muted, changed));
  return { ...report, pages, css_simulation: { muted_selectors: [...selectors], changed } };
}
