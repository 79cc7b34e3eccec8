import type { ArchitectureMap, MapEdge, MapNode } from '../../../src/contracts/architecture-map.ts';
import type { InfluenceDiagnostic } from '../../../src/contracts/influence-report.ts';
import type { AnalysePageAnswer } from '../../engine-host/influence/influence-calls.ts';

type Analysed = Extract<AnalysePageAnswer, { kind: 'analysed' }>;

/** Together some 30 MB of JSON. What is beyond is in the reports of the pages. */
export const MAP_LIMITS = { nodes: 30_000, edges: 90_000, diagnostics: 2_000 } as const;

/** The parts of a map as they come from page to page: each node, edge and diagnostic once. */
export class MapParts {
  readonly #nodes = new Map<string, MapNode>();
  readonly #edges = new Map<string, MapEdge>();
  readonly #diagnostics = new Map<string, InfluenceDiagnostic>();
  readonly #truncated = new Map<string, number>();

  add({
    nodes,
    edges,
    diagnostics,
    truncated,
  }: Pick<Analysed, 'nodes' | 'edges' | 'diagnostics' | 'truncated'>): void {
    for (const node of nodes) this.#put(this.#nodes, node.id, node, 'nodes');
    for (const edge of edges) {
      // Without one of its ends an edge says nothing.
      if (this.#nodes.has(edge.from) && this.#nodes.has(edge.to))
        this.#put(this.#edges, edge.id, edge, 'edges');
    }
    for (const diagnostic of diagnostics) this.diagnose(diagnostic);
    for (const { what, limit } of truncated) this.truncate(what, limit);
  }

  diagnose(diagnostic: InfluenceDiagnostic): void {
    const { code, file, line, column, message } = diagnostic;
    this.#put(this.#diagnostics, [code, file, line, column, message].join('\0'), diagnostic, 'diagnostics');
  }

  truncate(what: string, limit: number): void {
    this.#truncated.set(what, limit);
  }

  /** In the order of their ids, so that the same source gives the same parts. */
  list(): Pick<ArchitectureMap, 'nodes' | 'edges' | 'diagnostics' | 'truncated'> {
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    return {
      nodes: [...this.#nodes.values()].sort(byId),
      edges: [...this.#edges.values()].sort(byId),
      diagnostics: [...this.#diagnostics.values()],
      truncated: [...this.#truncated].map(([what, limit]) => ({ what, limit })),
    };
  }

  #put<Part>(parts: Map<string, Part>, id: string, part: Part, what: keyof typeof MAP_LIMITS): void {
    if (parts.has(id)) return;
    if (parts.size < MAP_LIMITS[what]) parts.set(id, part);
    else this.truncate(what, MAP_LIMITS[what]);
  }
}
