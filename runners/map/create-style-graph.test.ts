import { expect, it } from 'vitest';
import { mapEdgeSchema, mapNodeSchema } from '../../src/contracts/architecture-map.ts';
import { influenceReportSchema } from '../../src/contracts/influence-report.ts';
import { createInfluenceReport } from '../influence/index.ts';
import { createStyleGraph } from './index.ts';

const PAGE = `<link rel="stylesheet" href="a.css">
<link rel="stylesheet" href="https://example.com/far.css">
<main><p class="note" style="margin: 0"><em>Text</em></p></main>
<img src="https://example.com/far.png">`;
const SHEET = 'p { color: red }\n.note { color: green }';
const BOTH = { html: true, css: true };

const reportOf = (page = PAGE, sheet = SHEET) =>
  influenceReportSchema.parse(
    JSON.parse(
      JSON.stringify(
        createInfluenceReport({
          files: new Map([
            ['index.html', page],
            ['a.css', sheet],
          ]),
          mode: 'deep',
        }),
      ),
    ),
  );

/** `from type to`, by the names of the nodes. */
function edgesOf({ nodes, edges }: ReturnType<typeof createStyleGraph>): string[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return edges.map(({ from, to, type }) => `${names.get(from)} ${type} ${names.get(to)}`);
}

it('tells which rule styles which element, what it overrides and why, and what is inherited', () => {
  const edges = edgesOf(createStyleGraph([reportOf()], BOTH));
  expect(edges).toEqual(
    expect.arrayContaining([
      'index.html component_contains html',
      'p.note component_contains em',
      'a.css component_contains .note',
      '.note css_applies_to p.note',
      'style attribute css_applies_to p.note',
      '.note css_override p',
      '.note css_specificity p',
      '.note css_inherit em',
    ]),
  );
});

it('names what lies outside of the project as a boundary, with the line that names it', () => {
  const graph = createStyleGraph([reportOf()], BOTH);
  const far = graph.nodes.find(({ type }) => type === 'css_external');
  expect(far).toMatchObject({ name: 'https://example.com/far.css', parse_confidence: 0 });
  const edge = graph.edges.find(({ to }) => to === far?.id);
  expect(edge).toMatchObject({ type: 'html_includes', evidence: { path: 'index.html', line: 2 } });
  expect(edgesOf(graph)).toContain('index.html html_references_asset https://example.com/far.png');
});

it('tells with the line which page links which sheet, and which sheet imports which', () => {
  const files = new Map([
    [
      'site/index.html',
      '\n<link rel="stylesheet" href="../css/a.css">\n<style>\n@import "css/b.css";</style>',
    ],
    ['css/a.css', '/* first */\n@import "sub/c.css";\n@import "a.css";\np { color: red }'],
    ['css/sub/c.css', ''],
    ['site/css/b.css', ''],
    ['site/team.html', '<link rel="stylesheet" href="/css/a.css">'],
  ]);
  const report = influenceReportSchema.parse(createInfluenceReport({ files, mode: 'basic' }));
  const graph = createStyleGraph([report], BOTH);
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  const found = graph.edges
    .filter(({ type }) => type === 'html_includes' || type === 'css_import')
    .map(
      ({ from, to, evidence }) => `${names.get(from)} > ${names.get(to)} ${evidence.path}:${evidence.line}`,
    );
  expect(found.sort()).toEqual([
    'a.css > c.css css/a.css:2',
    'index.html > a.css site/index.html:2',
    'index.html#style-1 > b.css site/index.html:4',
    'team.html > a.css site/team.html:1',
  ]);
});

it('tells what a style sheet shows that lies outside of the project', () => {
  const sheet = 'p { background: url(https://example.com/bg.png) }';
  expect(edgesOf(createStyleGraph([reportOf(PAGE, sheet)], BOTH))).toContain(
    'a.css html_references_asset https://example.com/bg.png',
  );
});

it('keeps to the contract, and gives the same graph for the same reports in any order', () => {
  const report = reportOf();
  const graph = createStyleGraph([report, report], BOTH);
  for (const node of graph.nodes) mapNodeSchema.parse(node);
  for (const edge of graph.edges) mapEdgeSchema.parse(edge);
  expect(graph).toEqual(createStyleGraph([report], BOTH));
});

it('keeps the ids of what is only moved to other lines', () => {
  const ids = (graph: ReturnType<typeof createStyleGraph>) => graph.nodes.map(({ id }) => id);
  const moved = reportOf(`\n\n${PAGE}`, `\n\n${SHEET}`);
  expect(ids(createStyleGraph([moved], BOTH))).toEqual(ids(createStyleGraph([reportOf()], BOTH)));
});

it('leaves out the half that is not asked for', () => {
  const types = (html: boolean, css: boolean) =>
    new Set(createStyleGraph([reportOf()], { html, css }).nodes.map(({ language }) => language));
  expect(types(true, false)).toEqual(new Set(['html', null]));
  expect(types(false, true)).toEqual(new Set(['css', null]));
});
