import type { InfluenceReport } from '../../src/contracts/influence-report.ts';
import { type Graph, stableId } from './graph.ts';

type Page = InfluenceReport['pages'][number];

const EXACT = { parse_confidence: 1, confidence_reason: [] };

/** The node of a page. Markup that was taken out of a template is only what the template may become. */
export function addPageFile(graph: Graph, { file, template, elements }: Page): string {
  return graph.add({
    id: stableId('html_file', file),
    type: 'html_file',
    name: file.slice(file.lastIndexOf('/') + 1),
    path: file,
    range: null,
    language: 'html',
    parse_confidence: template === undefined ? 1 : 0.5,
    confidence_reason: template === undefined ? [] : [`markup of a ${template} template`],
    metadata: { elements: elements.length },
  });
}

/** Adds the elements of a page below its file; answers their node ids by index. */
export function addElements(graph: Graph, page: Page, fileId: string): Map<number, string> {
  const ids = new Map<number, string>();
  const siblings = new Map<string, number>();
  for (const { index, tag, id, classes, line, parent } of page.elements) {
    const parentId = parent === null ? fileId : (ids.get(parent) ?? fileId);
    const kind = `${parentId} ${tag}`;
    const position = (siblings.get(kind) ?? 0) + 1;
    siblings.set(kind, position);
    const node = graph.add({
      id: stableId('html_element', parentId, tag, position),
      type: 'html_element',
      name: [tag, id === '' ? '' : `#${id}`, ...classes.map((one) => `.${one}`)].join('').slice(0, 1_024),
      path: page.file,
      range: { line: Math.max(1, line), column: 1 },
      language: 'html',
      ...EXACT,
      metadata: { index, position },
    });
    ids.set(index, node);
    const evidence = { path: page.file, line: Math.max(1, line) };
    graph.connect({ from: parentId, to: node, type: 'component_contains', evidence });
  }
  return ids;
}
