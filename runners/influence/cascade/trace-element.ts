import type { PageElement } from '../html/page-types.ts';
import { isInherited } from '../properties/inherited-names.ts';
import type { Flow } from '../properties/logical-pairs.ts';
import type { LineageEntry } from '../report/report-types.ts';
import type { RankedDeclaration } from './rank-declarations.ts';
import { groupByLonghand, traceChain } from './trace-lineage.ts';

/** What children take over, by longhand; shared by all that take the same. */
type Heritage = ReadonlyMap<string, LineageEntry[]>;

const NOTHING: Heritage = new Map();

/** Traces the lineages of a page's elements, parents first. */
export class LineageTracer {
  readonly #heritages: Heritage[] = [];

  /** The lineage of one element, what it inherits included. */
  trace(
    element: PageElement,
    ranked: readonly RankedDeclaration[],
    flow: Flow | null,
  ): Record<string, LineageEntry[]> {
    const inherited = element.parent === null ? NOTHING : (this.#heritages[element.parent.index] ?? NOTHING);
    const lineage: Record<string, LineageEntry[]> = {};
    let handed: Map<string, LineageEntry[]> | null = null;
    for (const [longhand, chain] of groupByLonghand(ranked, flow)) {
      const own = traceChain(chain);
      const winner = own.find(({ status }) => status === 'dominant');
      const over = winner === undefined ? inherited.get(longhand) : undefined;
      lineage[longhand] = over === undefined ? own : [...own, ...over];
      if (winner === undefined || !isInherited(longhand)) continue;
      handed ??= new Map(inherited);
      handed.set(longhand, [
        { declaration: winner.declaration, status: 'inherited', because: winner.because },
      ]);
    }
    for (const [longhand, entries] of inherited) lineage[longhand] ??= entries;
    this.#heritages.push(handed ?? inherited);
    return lineage;
  }
}
