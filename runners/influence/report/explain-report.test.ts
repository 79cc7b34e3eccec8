import { expect, it } from 'vitest';
import { reportOf } from '../testing/report-of.ts';
import { explainReport } from './explain-report.ts';

it('prints the chain from the winner to the loser with place and reason', () => {
  const report = reportOf('<p id="a">x</p>', 'p { color: red }\n#a { color: blue }', { mode: 'deep' });
  expect(explainReport(report, 'p#a:color')).toEqual([
    'index.html:1 <p>',
    '  color',
    '    dominant (specificity): color: blue — main.css:2:6 #a',
    '    overridden (specificity): color: red — main.css:1:5 p',
  ]);
});
