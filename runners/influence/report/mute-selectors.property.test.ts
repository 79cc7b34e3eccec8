import fc from 'fast-check';
import { expect, it } from 'vitest';
import { influenceReportSchema } from '../../../src/contracts/influence-report.ts';
import { declarationOf, reportOf } from '../testing/report-of.ts';
import { muteSelectors } from './mute-selectors.ts';
import type { InfluenceReport } from './report-types.ts';

const BODY =
  '<section class="a"><p id="i" class="b" style="order: 1; color: red">x<b class="a b">y</b></p></section>';
const SELECTORS = ['p', '.a', '.b', '#i', '.a .b', 'p:hover', 'section > p', ':is(p, b)', 'b:not(.a)'];
const WRAPPERS = ['', '@media (min-width: 1px)', '@media print', '@layer one', '@layer two', '@scope (.a)'];

interface Written {
  readonly selector: string;
  readonly wrapper: string;
  readonly body: string;
}

const rule: fc.Arbitrary<Written> = fc.record({
  selector: fc.constantFrom(...SELECTORS),
  wrapper: fc.constantFrom(...WRAPPERS),
  body: fc
    .array(
      fc.tuple(
        fc.constantFrom('color', 'order', 'margin', 'margin-top', 'border', '--x'),
        fc.constantFrom('1px', 'red', '2', 'var(--x)', 'nonsense'),
        fc.boolean(),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((list) =>
      list.map(([name, value, important]) => `${name}: ${value}${important ? ' !important' : ''}`).join('; '),
    ),
});

/** A sheet in which a muted rule leaves an empty place, so that its layer is still named where it was. */
function write(rules: readonly Written[], muted: ReadonlySet<string>): string {
  return rules
    .map(({ selector, wrapper, body }) => {
      const text = muted.has(selector) ? '' : `${selector} { ${body} }`;
      return wrapper === '' ? text : `${wrapper} { ${text} }`;
    })
    .join('\n');
}

/** The winners of a report by what is declared, for declarations have other ids in another report. */
function winnersOf(report: InfluenceReport): Record<string, Record<string, string>> {
  const page = report.pages[0];
  return Object.fromEntries(
    Object.entries(page?.winners ?? {}).map(([element, own]) => [
      element,
      Object.fromEntries(
        Object.entries(own).map(([property, id]) => {
          const found = declarationOf(report, id);
          return [property, `${found?.property}: ${found?.value} ${found?.important} line ${found?.line}`];
        }),
      ),
    ]),
  );
}

it('says of a stored report what a fresh one over sources without the muted rules says', () => {
  fc.assert(
    fc.property(
      fc.array(rule, { maxLength: 8 }),
      fc.uniqueArray(fc.constantFrom(...SELECTORS), { maxLength: 3 }),
      (rules, muted) => {
        const report = reportOf(BODY, write(rules, new Set()), { mode: 'deep' });
        const stored: InfluenceReport = JSON.parse(JSON.stringify(influenceReportSchema.parse(report)));
        const simulated = muteSelectors(stored, muted);
        const fresh = reportOf(BODY, write(rules, new Set(muted)), { mode: 'basic' });
        expect(winnersOf({ ...stored, pages: simulated.pages as InfluenceReport['pages'] })).toEqual(
          winnersOf(fresh),
        );
      },
    ),
    { numRuns: 300, seed: 3 },
  );
});
