import { chooseWinners } from '../cascade/choose-winners.ts';
import { matchElement } from '../cascade/match-element.ts';
import {
  type InlineDeclaration,
  type RankedDeclaration,
  rankDeclarations,
} from '../cascade/rank-declarations.ts';
import { RuleIndex } from '../cascade/rule-index.ts';
import { groupByLonghand, traceChain } from '../cascade/trace-lineage.ts';
import type { PageElement, ParsedPage } from '../html/page-types.ts';
import { isInherited } from '../properties/inherited-names.ts';
import { Matcher } from '../selectors/matcher.ts';
import type { PageRule } from '../sheets/collect-rules.ts';
import { compileDeclaration } from '../sheets/compile-sheet.ts';
import { scanDeclarations } from '../sheets/scan-css.ts';
import type { LineageEntry, ReportPage, ReportSheet } from './report-types.ts';

/** What became of the rules of a page. */
export interface PageAnalysis {
  readonly page: ReportPage;
  readonly inlineSheet: ReportSheet | null;
  /** What reached each element, the weakest first: the source of lineage and statistics. */
  readonly ranked: readonly (readonly RankedDeclaration[])[];
  readonly exhausted: boolean;
}

/** Reads the style attributes of a page into one sheet of the report. */
class InlineSheet {
  readonly rules: ReportSheet['rules'] = [];
  readonly #id: string;
  readonly #quirks: boolean;
  #declarations = 0;

  constructor(id: string, page: ParsedPage) {
    this.#id = id;
    this.#quirks = page.quirks;
  }

  read(element: PageElement): InlineDeclaration[] {
    const style = element.attributes.get('style');
    if (style === undefined) return [];
    const made = scanDeclarations(style).map((scanned) => {
      const declaration = compileDeclaration(scanned, this.#declarations++, this.#quirks);
      return { id: `${this.#id}d${declaration.index}`, declaration };
    });
    this.rules.push({
      id: `${this.#id}r${this.rules.length}`,
      selector: '',
      specificity: [0, 0, 0],
      conditions: [],
      line: element.styleLine,
      column: 1,
      declarations: made.map(({ id, declaration: { property, value, important, valid, offset } }) => ({
        id,
        property,
        value,
        important,
        line: element.styleLine + style.slice(0, offset).split('\n').length - 1,
        column: offset - style.lastIndexOf('\n', offset - 1),
        valid,
      })),
    });
    return made;
  }
}

/** The lineage of one element, what it inherits included. */
function traceElement(
  ranked: readonly RankedDeclaration[],
  parent: Readonly<Record<string, LineageEntry[]>> | undefined,
): Record<string, LineageEntry[]> {
  const lineage: Record<string, LineageEntry[]> = {};
  for (const [longhand, chain] of groupByLonghand(ranked)) lineage[longhand] = traceChain(chain);
  for (const [longhand, chain] of Object.entries(parent ?? {})) {
    const source = chain.find(({ status }) => status === 'dominant' || status === 'inherited');
    if (source === undefined || !isInherited(longhand)) continue;
    const own = lineage[longhand];
    if (own?.some(({ status }) => status === 'dominant')) continue;
    lineage[longhand] = [
      ...(own ?? []),
      { declaration: source.declaration, status: 'inherited', because: source.because },
    ];
  }
  return lineage;
}

/** Works out the winners of every element, and with `deep` how they came to win. */
export function analysePage(
  parsed: ParsedPage,
  rules: readonly PageRule[],
  options: { deep: boolean; matchSteps: number; inlineId: string },
): PageAnalysis {
  const index = new RuleIndex(
    options.deep ? rules : rules.filter((one) => one.blockedBy === null),
    parsed.quirks,
  );
  const matcher = new Matcher(parsed.quirks, options.matchSteps);
  const inline = new InlineSheet(options.inlineId, parsed);
  const winners: ReportPage['winners'] = {};
  const lineage: NonNullable<ReportPage['lineage']> = {};
  const all: RankedDeclaration[][] = [];
  for (const element of parsed.elements) {
    const ranked = rankDeclarations(
      matchElement(element, index, matcher, options.deep),
      inline.read(element),
    );
    all.push(ranked);
    const own: Record<string, string> = {};
    for (const [longhand, one] of chooseWinners(ranked)) own[longhand] = one.id;
    winners[element.index] = own;
    if (options.deep) {
      const parent = element.parent === null ? undefined : lineage[element.parent.index];
      lineage[element.index] = traceElement(ranked, parent);
    }
  }
  const page: ReportPage = {
    file: parsed.file,
    ...(parsed.template === null ? {} : { template: parsed.template }),
    elements: parsed.elements.map(({ index: at, tag, id, classes, line, parent }) => ({
      index: at,
      tag,
      id: id ?? '',
      classes: [...classes],
      line,
      parent: parent?.index ?? null,
    })),
    winners,
    ...(options.deep ? { lineage } : {}),
  };
  const inlineSheet =
    inline.rules.length === 0
      ? null
      : { id: options.inlineId, source: `${parsed.file}#inline`, rules: inline.rules };
  return { page, inlineSheet, ranked: all, exhausted: matcher.exhausted };
}
