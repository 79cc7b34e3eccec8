import type { InfluenceReport } from '../../src/contracts/influence-report.ts';
import { type Graph, stableId } from './graph.ts';

/** Which page links which style sheet of the project, and which sheet imports which. */
export function addInclusions(graph: Graph, { pages, stylesheets }: InfluenceReport): void {
  for (const { file, includes = [] } of pages) {
    const from = stableId('html_file', file);
    for (const { source, line } of includes) {
      const to = stableId('css_file', source);
      graph.connect({ from, to, type: 'html_includes', evidence: { path: file, line } });
    }
  }
  for (const { source, imports = [] } of stylesheets) {
    const from = stableId('css_file', source);
    const [path = source] = source.split('#');
    for (const { source: imported, line } of imports) {
      const to = stableId('css_file', imported);
      graph.connect({ from, to, type: 'css_import', evidence: { path, line } });
    }
  }
}
