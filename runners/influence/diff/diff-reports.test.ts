import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { influenceDiffSchema } from '../../../src/contracts/influence-diff.ts';
import { influenceReportSchema } from '../../../src/contracts/influence-report.ts';
import { createInfluenceReport } from '../report/create-influence-report.ts';
import { diffReports } from './diff-reports.ts';
import { mergeDiffs } from './merge-diffs.ts';

const BODY =
  '<main id="top"><ul><li class="item">1</li><li class="item">2</li></ul><p class="note">x</p></main>';
const CSS = 'p { color: red }\n.note { margin: 0 }\n.item { padding: 1px }';

const stored = (body: string, css: string, mode: 'basic' | 'deep' = 'basic', file = 'index.html') => {
  const page = `<!doctype html><link rel="stylesheet" href="a.css">\n${body}`;
  const files = new Map([
    [file, page],
    ['a.css', css],
  ]);
  return influenceReportSchema.parse(JSON.parse(JSON.stringify(createInfluenceReport({ files, mode }))));
};

const diffOf = (body: string, css: string) =>
  influenceDiffSchema.parse(diffReports(stored(BODY, CSS), stored(body, css)));

const nothing = diffOf(BODY, CSS);

describe('a difference of two revisions', () => {
  it('is empty where only lines have moved', () => {
    expect(nothing.pages.changed).toEqual([]);
    expect(diffOf(`\n\n${BODY}`, `\n/* moved */\n${CSS}`)).toEqual(nothing);
  });

  it('names the declarations that won and win, with file and line', () => {
    const { pages, rules } = diffOf(BODY, CSS.replace('red', 'blue').replace('.note', '\n.item, .note'));
    const [page] = pages.changed;
    expect(page?.elements).toEqual({ added: [], removed: [], changed: [] });
    expect(page?.properties.find(({ property }) => property === 'color')).toMatchObject({
      change: 'value',
      before: { value: 'red', selector: 'p', source: 'a.css', line: 1 },
      after: { value: 'blue', selector: 'p', source: 'a.css', line: 1 },
    });
    const margins = page?.properties.filter(({ property }) => property === 'margin-top');
    expect(margins?.map(({ change, before, after }) => [change, before?.selector, after?.selector])).toEqual([
      ['added', undefined, '.item, .note'],
      ['added', undefined, '.item, .note'],
      ['rule', '.note', '.item, .note'],
    ]);
    expect(rules.changed.map(({ before, after }) => [before.declarations, after.declarations])).toEqual([
      [['color: red'], ['color: blue']],
    ]);
    expect(rules.added.map(({ selector }) => selector)).toEqual(['.item, .note']);
    expect(rules.removed.map(({ selector }) => selector)).toEqual(['.note']);
  });

  it('tells elements by what they are, not by their number', () => {
    const [page] = diffOf(BODY.replace('<ul>', '<h1 class="new">n</h1><ul>'), CSS).pages.changed;
    expect(page?.elements.added.map(({ tag, classes }) => [tag, ...classes])).toEqual([['h1', 'new']]);
    expect([page?.elements.removed, page?.elements.changed, page?.properties]).toEqual([[], [], []]);
    const [wrapped] = diffOf(`<div class="wrap">${BODY}</div>`, CSS).pages.changed;
    expect(wrapped?.elements.added.map(({ tag }) => tag)).toEqual(['div']);
    expect([wrapped?.elements.removed, wrapped?.properties]).toEqual([[], []]);
    const [changed] = diffOf(BODY.replace('"note"', '"note wide"'), CSS).pages.changed;
    expect(changed?.elements.changed.map(({ before, after }) => [before.classes, after.classes])).toEqual([
      [['note'], ['note', 'wide']],
    ]);
  });

  it('tells which pages and sheets came and went', () => {
    const { pages, stylesheets } = diffReports(stored(BODY, CSS), stored(BODY, CSS, 'basic', 'b.html'));
    expect(pages).toEqual({ added: ['b.html'], removed: ['index.html'], changed: [] });
    expect(stylesheets).toEqual({ added: [], removed: [] });
  });

  it('is cut at its limits, and says so', () => {
    const limits = { elements: 1, properties: 1, rules: 1 };
    const diff = diffReports(
      stored(BODY, CSS),
      stored('<b></b><i></i>', 'b { color: red; margin: 0 } i {}'),
      limits,
    );
    expect(diff.truncated.map(({ what }) => what).sort()).toEqual(['elements', 'rules']);
    expect(diff.rules.added.length + diff.rules.removed.length + diff.rules.changed.length).toBe(1);
  });

  it('of single pages is merged with each rule once', () => {
    const edited = CSS.replace('red', 'blue');
    const diffs = ['a.html', 'b.html'].map((file) =>
      diffReports(stored(BODY, CSS, 'basic', file), stored(BODY, edited, 'basic', file)),
    );
    const sheets = { before: new Set(['a.css']), after: new Set(['a.css']) };
    const merged = influenceDiffSchema.parse(mergeDiffs(diffs, sheets));
    expect(merged.pages.changed.map(({ file }) => file)).toEqual(['a.html', 'b.html']);
    expect(merged.rules.changed).toHaveLength(1);
  });

  it('of single pages says nothing of a sheet that a page has joined and others had', () => {
    const bare = createInfluenceReport({ files: new Map([['a.html', BODY]]), mode: 'basic' });
    const diff = diffReports(influenceReportSchema.parse(bare), stored(BODY, CSS, 'basic', 'a.html'));
    expect(diff.stylesheets.added).toEqual(['a.css']);
    expect(diff.rules.added).toHaveLength(3);
    const others = { before: new Set(['a.css']), after: new Set(['a.css']) };
    expect(mergeDiffs([diff], others)).toMatchObject({ stylesheets: { added: [] }, rules: { added: [] } });
    expect(mergeDiffs([diff], { ...others, before: new Set() }).rules.added).toHaveLength(3);
  });
});

/** Each element stands in the one before it, or in one further out. */
const tree = fc
  .array(
    fc.tuple(
      fc.constantFrom('div', 'section', 'b'),
      fc.constantFrom('', ' class="x"', ' class="x y"', ' id="i"'),
      fc.nat(3),
    ),
    { maxLength: 14 },
  )
  .map((list) => {
    const open: string[] = [];
    const parts = list.flatMap(([tag, attribute, closed]) => {
      const ended = open.splice(Math.max(0, open.length - closed)).reverse();
      open.push(tag);
      return [...ended.map((one) => `</${one}>`), `<${tag}${attribute}>`];
    });
    return [...parts, ...open.reverse().map((one) => `</${one}>`)].join('');
  });
const sheet = fc
  .array(
    fc.tuple(fc.constantFrom('.x', 'div', '#i', 'b'), fc.constantFrom('color: red', 'margin: 0', 'top: 1px')),
    {
      maxLength: 5,
    },
  )
  .map((rules) => rules.map(([selector, body]) => `${selector} { ${body} }`).join('\n'));

it('accounts for every element once, is empty against itself, and is the same out of basic and deep reports', () => {
  fc.assert(
    fc.property(tree, tree, sheet, sheet, (bodyBefore, bodyAfter, cssBefore, cssAfter) => {
      const [before, after] = [stored(bodyBefore, cssBefore), stored(bodyAfter, cssAfter)];
      expect(diffReports(before, before)).toEqual(nothing);
      const diff = diffReports(before, after);
      const [page] = diff.pages.changed;
      const removed = new Set(page?.elements.removed.map(({ index }) => index));
      const added = new Set(page?.elements.added.map(({ index }) => index));
      const kept = (before.pages[0]?.elements.length ?? 0) - removed.size;
      expect((after.pages[0]?.elements.length ?? 0) - added.size).toBe(kept);
      for (const { element, before: was, after: is } of page?.properties ?? []) {
        expect([removed.has(element.before), added.has(element.after)]).toEqual([false, false]);
        expect([was?.value, was?.selector]).not.toEqual([is?.value, is?.selector, is?.source]);
      }
      expect(diffReports(stored(bodyBefore, cssBefore, 'deep'), stored(bodyAfter, cssAfter, 'deep'))).toEqual(
        diff,
      );
    }),
    { numRuns: 60, seed: 5 },
  );
});
