import { describe, expect, it } from 'vitest';
import { evaluateSource } from '../../evaluate/testing/evaluate-files.ts';
import type { Plain } from '../../evaluate/to-plain.ts';
import { dateLibraries } from './index.ts';

const NOW = Date.parse('2024-06-15T09:41:00Z');

function evaluate(imports: string, expression: string, now: number | undefined = NOW): Plain {
  const source = `${imports}\nexport const result = ${expression};`;
  return evaluateSource(source, { models: dateLibraries, now }).plain('result');
}

describe('date-fns', () => {
  const imports = `import * as F from 'date-fns'; import { fr, ptBR } from 'date-fns/locale'; import format from 'date-fns/format';
    const at = new Date('2024-03-05T14:07:09.045Z');`;

  it.each([
    ["F.format(at, 'MM.dd.yy')", '03.05.24'],
    ['F.format(at, "EEEE, do MMMM yyyy \'at\' h:mm aaa")', 'Tuesday, 5th March 2024 at 2:07 pm'],
    ["F.format(at, 'EEE EEEEEE EEEEE MMM LLL Q w I D')", 'Tue Tu T Mar Mar 1 10 10 65'],
    [
      "F.format(at, 'P p PP PPP PPPPpppp')",
      '03/05/2024 2:07 PM Mar 5, 2024 March 5th, 2024 Tuesday, March 5th, 2024 at 2:07:09 PM GMT+00:00',
    ],
    ["F.format(at, 'HH:mm:ss.SSS xxx X')", '14:07:09.045 +00:00 Z'],
    ["F.format(at, 'd MMMM', { locale: fr })", '5 mars'],
    ["F.format(at, 'd MMMM', { locale: ptBR })", '5 março'],
    ["format(at, 'yyyy')", '2024'],
    ["F.format(F.parseISO('2024-01-31'), 'P')", '01/31/2024'],
    ["F.format(F.addMonths(new Date(2024, 0, 31), 1), 'yyyy-MM-dd')", '2024-02-29'],
    ["F.format(F.endOfWeek(at), 'yyyy-MM-dd HH:mm')", '2024-03-09 23:59'],
    ['F.differenceInDays(new Date(2024, 5, 15), at)', 101],
    ['F.differenceInMonths(new Date(2024, 5, 15), at)', 3],
    ['F.differenceInYears(at, new Date(1990, 5, 15))', 33],
    ['F.formatDistanceToNow(at, { addSuffix: true })', '3 months ago'],
    ['F.formatDistanceToNow(F.subMinutes(new Date(), 5))', '5 minutes'],
    ['F.formatDistance(at, F.addHours(at, 30))', '1 day'],
    ['F.formatDistanceStrict(at, F.addHours(at, 30))', '1 day'],
    ['F.isToday(new Date())', true],
    ['F.isYesterday(F.subDays(new Date(), 1))', true],
    ['F.isWeekend(new Date())', true],
    [
      "F.format(F.parse('05/03/2024 2:07 PM', 'dd/MM/yyyy h:mm a', new Date()), 'PPpp')",
      'Mar 5, 2024, 2:07:00 PM',
    ],
    ["F.isValid(F.parse('nonsense', 'dd/MM/yyyy', new Date()))", false],
    ['F.eachDayOfInterval({ start: at, end: F.addDays(at, 2) }).length', 3],
    ['F.formatDuration({ hours: 2, minutes: 1 })', '2 hours 1 minute'],
    ['F.isWithinInterval(at, { start: F.subDays(at, 1), end: F.addDays(at, 1) })', true],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(imports, expression)).toBe(expected);
  });

  it('does not know what depends on a clock that is not given', () => {
    const { interpreter, read } = evaluateSource(
      "import { isToday } from 'date-fns'; export const x = isToday(new Date(0));",
      { models: dateLibraries },
    );
    expect(read('x')).toMatchObject({ kind: 'unknown' });
    expect(interpreter.diagnostics).toEqual([]);
  });
});

describe.each(['moment', 'dayjs'])('%s', (library) => {
  const imports = `import at from '${library}'; import relativeTime from 'dayjs/plugin/relativeTime'; at.extend?.(relativeTime);
    const day = at('2024-03-05T14:07:09Z');`;

  it.each([
    ["day.format('DD MMM YYYY, h:mm A')", '05 Mar 2024, 2:07 PM'],
    ["day.format('dddd Do [of] MMMM')", 'Tuesday 5th of March'],
    ['day.format()', '2024-03-05T14:07:09+00:00'],
    ["day.format('LL LT')", 'March 5, 2024 2:07 PM'],
    ["at('05/03/2024', 'DD/MM/YYYY').format('YYYY-MM-DD')", '2024-03-05'],
    ['at().fromNow()', 'a few seconds ago'],
    ['day.fromNow()', '3 months ago'],
    ["at().diff(day, 'days')", 101],
    ["day.isBefore('2024-04-01')", true],
    ["day.isSame('2024-03-01', 'month')", true],
    ["at().add(1, 'month').startOf('month').format('YYYY-MM-DD')", '2024-07-01'],
    ['at().subtract({ days: 1 }).calendar()', 'Yesterday at 9:41 AM'],
    ['day.year() + day.month() + day.date() + day.hour()', 2045],
    ['day.isValid()', true],
    ["at('nonsense').isValid()", false],
    ["at('nonsense').format('YYYY')", 'Invalid date'],
    ['day.toDate().getTime() === day.valueOf()', true],
    ['at.unix(0).year()', 1970],
    ["at.duration(90, 'minutes').humanize()", '2 hours'],
    ["at.duration(90, 'minutes').asHours()", 1.5],
    ['day < at()', true],
    ["day.locale('fr').format('MMMM')", 'mars'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(imports, expression)).toBe(expected);
  });
});

it('moment changes its objects, dayjs makes new ones', () => {
  const after = "(() => { const a = at('2024-03-05'); a.add(1, 'day'); return a.date(); })()";
  expect(evaluate("import at from 'moment';", after)).toBe(6);
  expect(evaluate("import at from 'dayjs';", after)).toBe(5);
});
