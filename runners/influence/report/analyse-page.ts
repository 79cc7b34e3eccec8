import { chooseWinners } from '../cascade/choose-winners.ts';
import { flowOf } from '../cascade/flow-of.ts';
import { matchElement } from '../cascade/match-element.ts';
import { outrankedNames } from '../cascade/match-pairs.ts';
import { type RankedDeclaration, rankDeclarations } from '../cascade/rank-declarations.ts';
import { RuleIndex } from '../cascade/rule-index.ts';
import { groupByLonghand, traceChain } from '../cascade/trace-lineage.ts';
import type { Environment } from '../conditions/environment.ts';
import { ContainerQueries } from '../containers/container-query.ts';
import { PageStyles } from '../containers/page-styles.ts';
import type { PageElement, ParsedPage } from '../html/page-types.ts';
import { isInherited } from '../properties/inherited-names.ts';
import type { Flow } from '../properties/logical-pairs.ts';
import { Matcher } from '../selectors/matcher.ts';
import type { PageRule } from '../sheets/collect-rules.ts';
import { InlineSheet } from './inline-sheet.ts';
import type { LineageEntry, ReportPage, ReportSheet } from './report-types.ts';

type Chosen = ReadonlyMap<string, RankedDeclaration>;

/** What became of the rules of a page. */
export interface PageAnalysis {
  readonly page: ReportPage;
  readonly inlineSheet: ReportSheet | null;
  readonly exhausted: boolean;
}

export interface AnalysisOptions {
  readonly deep: boolean;
  readonly matchSteps: number;
  readonly inlineId: string;
  readonly environment: Environment;
  /** Told of each element what reached it, the weakest first, and which of it won. */
  readonly tally: (ranked: readonly RankedDeclaration[], winners: Chosen) => void;
}

/** The lineage of one element, what it inherits included. */
function traceElement(
  ranked: readonly RankedDeclaration[],
  parent: Readonly<Record<string, LineageEntry[]>> | undefined,
  flow: Flow | null,
): Record<string, LineageEntry[]> {
  const lineage: Record<string, LineageEntry[]> = {};
  for (const [longhand, chain] of groupByLonghand(ranked, flow)) lineage[longhand] = traceChain(chain);
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

class PageAnalyser {
  readonly #winners: Record<number, Record<string, string>> = {};
  readonly #outranked: NonNullable<ReportPage['outranked']> = {};
  readonly #lineage: NonNullable<ReportPage['lineage']> = {};
  readonly #flows: (Flow | null)[] = [];
  readonly #index: RuleIndex;
  readonly #matcher: Matcher;
  readonly #styles: PageStyles;
  readonly #containers: ContainerQueries;
  readonly #asksContainers: boolean;
  readonly #inline: InlineSheet;
  readonly #options: AnalysisOptions;

  constructor(parsed: ParsedPage, rules: readonly PageRule[], options: AnalysisOptions) {
    this.#options = options;
    const wanted = options.deep ? rules : rules.filter((one) => one.blockedBy === null);
    this.#index = new RuleIndex(wanted, parsed.quirks);
    this.#matcher = new Matcher(parsed.quirks, options.matchSteps);
    this.#styles = new PageStyles(options.environment);
    this.#containers = new ContainerQueries(this.#styles);
    this.#asksContainers = rules.some(({ containers }) => containers.length > 0);
    this.#inline = new InlineSheet(options.inlineId, parsed);
  }

  addElement(element: PageElement): void {
    const { deep, tally } = this.#options;
    const matches = matchElement(element, this.#index, this.#matcher, deep, this.#containers);
    const ranked = rankDeclarations(matches, this.#inline.read(element));
    const chosen = chooseWinners(ranked);
    tally(ranked, chosen);
    if (this.#asksContainers) this.#styles.set(element, chosen);
    const own: Record<string, string> = {};
    for (const [longhand, one] of chosen) own[longhand] = one.id;
    this.#winners[element.index] = own;
    const flow = this.#readFlow(element, chosen);
    const outranked = flow === null ? null : outrankedNames(chosen, ranked, flow);
    if (outranked !== null) this.#outranked[element.index] = outranked;
    if (deep) {
      const parent = element.parent === null ? undefined : this.#lineage[element.parent.index];
      this.#lineage[element.index] = traceElement(ranked, parent, flow);
    }
  }

  #readFlow(element: PageElement, chosen: Chosen): Flow | null {
    const around = element.parent === null ? null : (this.#flows[element.parent.index] ?? null);
    const flow = flowOf(element, chosen, around);
    this.#flows.push(flow);
    return flow;
  }

  finish({ file, template, elements }: ParsedPage): PageAnalysis {
    const page: ReportPage = {
      file,
      ...(template === null ? {} : { template }),
      elements: elements.map(({ index, tag, id, classes, line, parent }) => ({
        index,
        tag,
        id: id ?? '',
        classes: [...classes],
        line,
        parent: parent?.index ?? null,
      })),
      winners: this.#winners,
      ...(Object.keys(this.#outranked).length === 0 ? {} : { outranked: this.#outranked }),
      ...(this.#options.deep ? { lineage: this.#lineage } : {}),
    };
    return { page, inlineSheet: this.#inline.describe(), exhausted: this.#matcher.exhausted };
  }
}

/** Works out the winners of every element, and with `deep` how they came to win. */
export function analysePage(
  parsed: ParsedPage,
  rules: readonly PageRule[],
  options: AnalysisOptions,
): PageAnalysis {
  const analyser = new PageAnalyser(parsed, rules, options);
  for (const element of parsed.elements) analyser.addElement(element);
  return analyser.finish(parsed);
}
