import { expect, it } from 'vitest';
import { influenceReportSchema } from '../../../src/contracts/influence-report.ts';
import { createInfluenceReport, muteSelectors } from '../index.ts';

const FILES = new Map([
  [
    'index.html',
    `<!doctype html>
<link rel="stylesheet" href="css/a.css">
<link rel="stylesheet" href="https://example.com/far.css">
<style>@media print { p { color: black } } p { colr: red; color: green }</style>
<img src="https://example.com/far.png">
<p id="lead" class="note" style="margin: 0">Text</p>`,
  ],
  [
    'css/a.css',
    '@layer base { .note { color: red } }\n#lead:hover { color: blue !important }\n p..x { color: red }',
  ],
]);

it.each(['basic', 'deep'] as const)('keeps to the contract in a %s report', (mode) => {
  const report = createInfluenceReport({ files: FILES, mode });
  expect(influenceReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(
    JSON.parse(JSON.stringify(report)),
  );
});

it('keeps to the contract when selectors are muted, and reads back what was stored', () => {
  const deep = createInfluenceReport({ files: FILES, mode: 'deep' });
  const stored = influenceReportSchema.parse(JSON.parse(JSON.stringify(deep)));
  expect(stored).toEqual(JSON.parse(JSON.stringify(deep)));
  const muted = muteSelectors(deep, ['p']);
  expect(influenceReportSchema.parse(muted).css_simulation?.changed.length).toBeGreaterThan(0);
});
