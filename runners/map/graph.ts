import { createHash } from 'node:crypto';
import type { MapEdge, MapNode } from '../../src/contracts/architecture-map.ts';

/** An id that stays the same from version to version: from what the parts name, never from where they stand. */
export function stableId(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 24);
}

type NewEdge = Pick<MapEdge, 'from' | 'to' | 'type' | 'evidence'>;

/** Nodes and edges, each once, whoever adds them again. */
export class Graph {
  readonly #nodes = new Map<string, MapNode>();
  readonly #edges = new Map<string, MapEdge>();

  add(node: MapNode): string {
    if (!this.#nodes.has(node.id)) this.#nodes.set(node.id, node);
    return node.id;
  }

  /** The first evidence is kept; an edge of or to a node that is not here is left out. */
  connect({ from, to, type, evidence }: NewEdge): void {
    if (from === to || !this.#nodes.has(from) || !this.#nodes.has(to)) return;
    const id = stableId('edge', type, from, to);
    if (this.#edges.has(id)) return;
    this.#edges.set(id, { id, from, to, type, method: 'static', confidence: 1, evidence });
  }

  /** In the order of their ids, so that the same source gives the same bytes. */
  list(): { nodes: MapNode[]; edges: MapEdge[] } {
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    return { nodes: [...this.#nodes.values()].sort(byId), edges: [...this.#edges.values()].sort(byId) };
  }
}
