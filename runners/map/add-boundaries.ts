import type { MapEdge } from '../../src/contracts/architecture-map.ts';
import type { InfluenceReport } from '../../src/contracts/influence-report.ts';
import { type Graph, stableId } from './graph.ts';

/** Adds what lies outside of the project, where it was named: as an address, which nobody has followed. */
export function addBoundaries(graph: Graph, { boundaries }: InfluenceReport): void {
  for (const { url, kind, from } of boundaries) {
    const type = kind === 'stylesheet' ? 'css_external' : 'external_resource';
    const to = graph.add({
      id: stableId(type, url),
      type,
      name: url.slice(0, 1_024),
      path: url.slice(0, 2_048),
      range: null,
      language: null,
      parse_confidence: 0,
      confidence_reason: ['outside of the project: not fetched'],
      metadata: { kind },
    });
    const evidence = { path: from.file, line: from.line };
    const page = stableId('html_file', from.file);
    graph.connect({ from: page, to, type: edgeFromPage(kind), evidence });
    graph.connect({ from: stableId('css_file', from.file), to, type: edgeFromSheet(kind), evidence });
  }
}

function edgeFromPage(kind: string): MapEdge['type'] {
  return kind === 'stylesheet' || kind === 'script' ? 'html_includes' : 'html_references_asset';
}

function edgeFromSheet(kind: string): MapEdge['type'] {
  return kind === 'stylesheet' ? 'css_import' : 'html_references_asset';
}
