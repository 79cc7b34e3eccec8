import { expect, it } from 'vitest';
import { reportOf } from '../testing/report-of.ts';

const CSS = `p { color: red; margin: 0 }
.a { color: blue !important }
p.a { color: green !important }
.never { color: black }
b { top: 0 }
b.b { top: 1px }`;
const BODY = '<p class="a">x</p><p class="a">y</p><b class="b">z</b>';

it('lists, in deep mode, what has no effect and where important fights important', () => {
  const report = reportOf(BODY, CSS, { mode: 'deep' });
  const rules = report.stylesheets.flatMap((sheet) => sheet.rules);
  const selectorOf = (id: string) => rules.find((rule) => rule.id === id)?.selector;
  const writtenValue = (id: string) =>
    rules.flatMap((rule) => rule.declarations).find((one) => one.id === id)?.value;
  const { unused_rules, rules_that_never_win, unused_declarations, important_wars } = report.findings ?? {};
  expect(unused_rules?.map(selectorOf)).toEqual(['.never']);
  expect(rules_that_never_win?.map(selectorOf)).toEqual(['.a', 'b']);
  expect(unused_declarations?.map(writtenValue)).toEqual(['red', 'blue', '0']);
  expect(important_wars).toEqual([
    { page: 'index.html', property: 'color', declarations: expect.any(Array), elements: 2 },
  ]);
  expect(important_wars?.[0]?.declarations.map(writtenValue)).toEqual(['green', 'blue']);
});

it('says nothing of it in basic mode, and finds no war where one important wins over plain ones', () => {
  expect(reportOf(BODY, CSS).findings).toBeUndefined();
  const calm = reportOf('<p class="a">x</p>', 'p { color: red } .a { color: blue !important }', {
    mode: 'deep',
  });
  expect(calm.findings?.important_wars).toEqual([]);
});
