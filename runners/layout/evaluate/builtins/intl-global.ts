import { NativeClassValue } from '../native-class.ts';
import { type NativeCall, native } from '../native-function.ts';
import { numberOf } from '../operators.ts';
import { ObjectValue, objectOf } from '../values/object-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { DateValue } from '../values/simple-values.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { attempt, DEFAULT_LOCALE, formatDate, formatNumber, localeOf, optionsOf } from './intl-format.ts';
import { intlLists } from './intl-lists.ts';

/** `Intl` with the formatters that screens use. Without a locale it is `en-US`, without a zone UTC. */
export function intlGlobal(): ObjectValue {
  return objectOf({
    ...intlLists,
    NumberFormat: formatter('NumberFormat', (call, locale, options) =>
      formatNumber(call, numberOf(call.args[0]) ?? Number.NaN, locale, options),
    ),
    DateTimeFormat: formatter('DateTimeFormat', (call, locale, options) => {
      const time = timeOf(call);
      if (time instanceof UnknownValue) return time;
      return formatDate(call, time, locale, options, { year: 'numeric', month: 'numeric', day: 'numeric' });
    }),
    PluralRules: new NativeClassValue('PluralRules', {
      create: ({ args: [locale, options] }) =>
        objectOf({
          select: native('select', (call) =>
            attempt(call, () =>
              new Intl.PluralRules(localeOf(locale), optionsOf(call, options)).select(
                numberOf(call.args[0]) ?? 0,
              ),
            ),
          ),
        }),
      isInstance: () => false,
    }),
    RelativeTimeFormat: new NativeClassValue('RelativeTimeFormat', {
      create: ({ args: [locale, options] }) =>
        objectOf({
          format: native('format', (call) => attempt(call, () => relativeTime(call, locale, options))),
        }),
      isInstance: () => false,
    }),
  });
}

type Format = (call: NativeCall, locale: Value, options: Value) => Value;

function formatter(name: string, format: Format): NativeClassValue {
  return new NativeClassValue(name, {
    create: ({ args: [locale, options] }) =>
      objectOf({
        format: native('format', (call) => format(call, locale, options)),
        resolvedOptions: native('resolvedOptions', () =>
          objectOf({ locale: locale === undefined ? DEFAULT_LOCALE : localeOf(locale), timeZone: 'UTC' }),
        ),
      }),
    isInstance: (value) => value instanceof ObjectValue && value.hasOwn('resolvedOptions'),
  });
}

function timeOf({ args, interpreter }: NativeCall): number | UnknownValue {
  const given = chosenOf(args[0]);
  if (given instanceof DateValue) return given.time;
  if (given === undefined)
    return interpreter.now ?? new UnknownValue('the time is known at run time only', { hint: 'now' });
  return numberOf(given) ?? Number.NaN;
}

const UNITS = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year']);

function isUnit(unit: string): unit is Intl.RelativeTimeFormatUnitSingular {
  return UNITS.has(unit);
}

function relativeTime(call: NativeCall, locale: Value, options: Value): Value {
  const unit = String(chosenOf(call.args[1])).replace(/s$/, '');
  if (!isUnit(unit)) return new UnknownValue('the unit of time is not known');
  return new Intl.RelativeTimeFormat(localeOf(locale), optionsOf(call, options)).format(
    numberOf(call.args[0]) ?? Number.NaN,
    unit,
  );
}
