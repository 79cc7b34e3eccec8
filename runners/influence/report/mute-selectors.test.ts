import { expect, it } from 'vitest';
import { declarationOf, reportOf, winnerOf } from '../testing/report-of.ts';
import { muteSelectors } from './mute-selectors.ts';

const CSS = 'p { color: red; margin: 0 } #a { color: blue } p:hover { color: grey }';

it('lets the next declaration win where a selector is muted, and lists what changed', () => {
  const report = reportOf('<p id="a">x</p>', CSS, { mode: 'deep' });
  const muted = muteSelectors(report, ['#a']);
  expect(winnerOf(muted, 'p', 'color')).toBe('red');
  expect(winnerOf(report, 'p', 'color')).toBe('blue');
  expect(
    muted.css_simulation?.changed.map((one) => [one.property, declarationOf(report, one.after ?? '')?.value]),
  ).toEqual([['color', 'red']]);
});

it('finds the winners that a report without the rule would have', () => {
  const report = reportOf('<p id="a">x</p>', CSS, { mode: 'deep' });
  const without = reportOf('<p id="a">x</p>', '#a { color: blue } p:hover { color: grey }', { mode: 'deep' });
  const muted = muteSelectors(report, ['p']);
  const values = (one: typeof report): string[] =>
    Object.values(one.pages[0]?.winners ?? {}).flatMap((own) =>
      Object.entries(own).map(([property, id]) => `${property} ${declarationOf(one, id)?.value}`),
    );
  expect(values(muted)).toEqual(values(without));
});

it('mutes a whole sheet by its name', () => {
  const muted = muteSelectors(reportOf('<p id="a">x</p>', CSS, { mode: 'deep' }), ['main.css']);
  expect(winnerOf(muted, 'p', 'color')).toBeUndefined();
});
