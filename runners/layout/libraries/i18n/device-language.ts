import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { getter, nativeAccepting } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { type ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { PromiseValue } from '../../evaluate/values/simple-values.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { deviceLocale } from '../device/device-locale.ts';
import { subscription } from '../react-native/subscription.ts';

/** The language of texts that say nothing of theirs. */
export const LANGUAGE = 'en';
const REGION = 'US';

const localeOf = (interpreter: Interpreter): ObjectValue => {
  const { tag, language, region, isRightToLeft } = deviceLocale(interpreter);
  return objectOf({
    languageTag: tag,
    languageCode: language,
    languageScriptCode: null,
    regionCode: region ?? null,
    countryCode: region ?? '',
    isRTL: isRightToLeft,
    textDirection: isRightToLeft ? 'rtl' : 'ltr',
    currencyCode: 'USD',
    currencySymbol: '$',
    languageCurrencyCode: 'USD',
    decimalSeparator: '.',
    digitGroupingSeparator: ',',
    measurementSystem: 'us',
    temperatureUnit: 'fahrenheit',
  });
};

const regionOf = (interpreter: Interpreter) => deviceLocale(interpreter).region ?? REGION;
const tagOf = (interpreter: Interpreter) => deviceLocale(interpreter).tag;

const calendar = (): ObjectValue =>
  objectOf({ calendar: 'gregory', timeZone: 'UTC', uses24hourClock: false, firstWeekday: 1 });

const listed = (name: string, item: (interpreter: Interpreter) => Value) =>
  nativeAccepting(name, ({ interpreter }) => new ArrayValue([item(interpreter)]));
const constant = (name: string, value: Value) => nativeAccepting(name, () => value);

/** The language of a list that the device speaks, as `{ languageTag, isRTL }`. */
const findBest = nativeAccepting('findBestAvailableLanguage', ({ interpreter, args: [tags] }) => {
  const offered = interpreter.iterate(tags);
  if (offered instanceof UnknownValue) return offered;
  const names = offered.map((tag) => String(chosenOf(tag)));
  const { tag, language, isRightToLeft } = deviceLocale(interpreter);
  const best =
    names.find((name) => name === tag) ??
    names.find((name) => name.split('-')[0]?.toLowerCase() === language);
  return best === undefined ? undefined : objectOf({ languageTag: best, isRTL: isRightToLeft });
});

/** Packages that tell which language the device is set to. */
export const deviceLanguage: readonly LibraryModule[] = [
  {
    specifiers: ['expo-localization'],
    exports: {
      getCalendars: listed('getCalendars', calendar),
      getLocales: listed('getLocales', localeOf),
      getLocalizationAsync: nativeAccepting(
        'getLocalizationAsync',
        ({ interpreter }) => new PromiseValue(objectOf({ locale: tagOf(interpreter) })),
      ),
      isRTL: getter((interpreter) => deviceLocale(interpreter).isRightToLeft),
      locale: getter(tagOf),
      locales: getter((interpreter) => new ArrayValue([tagOf(interpreter)])),
      region: getter(regionOf),
      timezone: 'UTC',
      useCalendars: listed('useCalendars', calendar),
      useLocales: listed('useLocales', localeOf),
    },
  },
  {
    specifiers: ['react-native-localize'],
    exports: {
      addEventListener: subscription('addEventListener'),
      findBestAvailableLanguage: findBest,
      findBestLanguageTag: findBest,
      getCalendar: constant('getCalendar', 'gregorian'),
      getCountry: nativeAccepting('getCountry', ({ interpreter }) => regionOf(interpreter)),
      getCurrencies: listed('getCurrencies', () => 'USD'),
      getLocales: listed('getLocales', localeOf),
      getNumberFormatSettings: nativeAccepting('getNumberFormatSettings', () =>
        objectOf({ decimalSeparator: '.', groupingSeparator: ',' }),
      ),
      getTemperatureUnit: constant('getTemperatureUnit', 'fahrenheit'),
      getTimeZone: constant('getTimeZone', 'UTC'),
      removeEventListener: constant('removeEventListener', undefined),
      uses24HourClock: constant('uses24HourClock', false),
      usesMetricSystem: constant('usesMetricSystem', false),
    },
  },
];
