import type { MapEdge, MapNode } from '../../src/contracts/architecture-map.ts';
import type { InfluenceReport } from '../../src/contracts/influence-report.ts';
import { addBoundaries } from './add-boundaries.ts';
import { addInclusions } from './add-inclusions.ts';
import { addInfluence, addOverrides } from './add-influence.ts';
import { addElements, addPageFile } from './add-page.ts';
import { addSheets } from './add-sheets.ts';
import { Graph } from './graph.ts';

export interface StyleGraph {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/**
 * The HTML and CSS part of an architecture map, derived from influence reports, in the order of node ids. Each edge
 * names the line that says so.
 */
export function createStyleGraph(
  reports: readonly InfluenceReport[],
  include: { readonly html: boolean; readonly css: boolean },
): StyleGraph {
  const graph = new Graph();
  for (const report of reports) {
    const pages = include.html ? report.pages : [];
    const elements = pages.map((page) => addElements(graph, page, addPageFile(graph, page)));
    if (include.css) {
      const rules = addSheets(graph, report);
      addInclusions(graph, report);
      addOverrides(graph, report, rules);
      for (const [at, page] of pages.entries()) addInfluence(graph, page, elements[at] ?? new Map(), rules);
    }
    addBoundaries(graph, report);
  }
  return graph.list();
}
