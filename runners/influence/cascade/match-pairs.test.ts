import { expect, it } from 'vitest';
import { muteSelectors } from '../report/mute-selectors.ts';
import { declarationOf, reportOf } from '../testing/report-of.ts';

const indexOf = (report: ReturnType<typeof reportOf>, tag: string): number =>
  report.pages[0]?.elements.find((one) => one.tag === tag)?.index ?? -1;

it('lets flow-relative and physical names compete where they mean the same', () => {
  const css =
    'p { margin-inline-start: 1px; margin-left: 2px } b { margin-inline-start: 1px; margin-left: 2px }';
  const report = reportOf('<p>x</p><b dir="rtl">y</b>', css, { mode: 'deep' });
  const outranked = report.pages[0]?.outranked;
  expect(outranked?.[indexOf(report, 'p')]).toEqual({ 'margin-inline-start': 'margin-left' });
  expect(outranked?.[indexOf(report, 'b')]).toBeUndefined();
  const chain = report.pages[0]?.lineage?.[indexOf(report, 'p')]?.['margin-inline-start'] ?? [];
  expect(
    chain.map((one) => [declarationOf(report, one.declaration)?.property, one.status, one.because]),
  ).toEqual([
    ['margin-left', 'dominant', 'order'],
    ['margin-inline-start', 'overridden', 'order'],
  ]);
});

it('follows the writing mode that an element inherits', () => {
  const css =
    'div { writing-mode: vertical-rl } p { block-size: 1px; width: 2px; inline-size: 3px; height: 4px }';
  const report = reportOf('<div><p>x</p></div>', css, { mode: 'basic' });
  expect(report.pages[0]?.outranked?.[indexOf(report, 'p')]).toEqual({
    'block-size': 'width',
    'inline-size': 'height',
  });
});

it('keeps each name to its own declarations when the stronger name is muted', () => {
  const css = 'p { margin-inline-start: 1px } #a { margin-left: 2px }';
  const muted = muteSelectors(reportOf('<p id="a">x</p>', css, { mode: 'deep' }), ['#a']);
  const at = indexOf(muted, 'p');
  expect(Object.keys(muted.pages[0]?.winners[at] ?? {})).toEqual(['margin-inline-start']);
  expect(muted.pages[0]?.outranked?.[at]).toEqual({});
});
