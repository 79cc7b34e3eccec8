import { DEFAULT_LOCALE } from '../../evaluate/builtins/intl-format.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { type ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { PromiseValue } from '../../evaluate/values/simple-values.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { subscription } from '../react-native/subscription.ts';

/** The language of the device that a preview is drawn for. */
export const LANGUAGE = 'en';
const REGION = 'US';

const locale = (): ObjectValue =>
  objectOf({
    languageTag: DEFAULT_LOCALE,
    languageCode: LANGUAGE,
    languageScriptCode: null,
    regionCode: REGION,
    countryCode: REGION,
    isRTL: false,
    textDirection: 'ltr',
    currencyCode: 'USD',
    currencySymbol: '$',
    languageCurrencyCode: 'USD',
    decimalSeparator: '.',
    digitGroupingSeparator: ',',
    measurementSystem: 'us',
    temperatureUnit: 'fahrenheit',
  });

const calendar = (): ObjectValue =>
  objectOf({ calendar: 'gregory', timeZone: 'UTC', uses24hourClock: false, firstWeekday: 1 });

const listed = (name: string, item: () => Value) => nativeAccepting(name, () => new ArrayValue([item()]));
const constant = (name: string, value: Value) => nativeAccepting(name, () => value);

/** The language of a list that the device speaks, as `{ languageTag, isRTL }`. */
const findBest = nativeAccepting('findBestAvailableLanguage', ({ interpreter, args: [tags] }) => {
  const offered = interpreter.iterate(tags);
  if (offered instanceof UnknownValue) return offered;
  const names = offered.map((tag) => String(chosenOf(tag)));
  const best =
    names.find((name) => name === DEFAULT_LOCALE) ?? names.find((name) => name.split('-')[0] === LANGUAGE);
  return best === undefined ? undefined : objectOf({ languageTag: best, isRTL: false });
});

/** Packages that tell which language the device is set to. */
export const deviceLanguage: readonly LibraryModule[] = [
  {
    specifiers: ['expo-localization'],
    exports: {
      getCalendars: listed('getCalendars', calendar),
      getLocales: listed('getLocales', locale),
      getLocalizationAsync: constant(
        'getLocalizationAsync',
        new PromiseValue(objectOf({ locale: DEFAULT_LOCALE })),
      ),
      isRTL: false,
      locale: DEFAULT_LOCALE,
      locales: new ArrayValue([DEFAULT_LOCALE]),
      region: REGION,
      timezone: 'UTC',
      useCalendars: listed('useCalendars', calendar),
      useLocales: listed('useLocales', locale),
    },
  },
  {
    specifiers: ['react-native-localize'],
    exports: {
      addEventListener: subscription('addEventListener'),
      findBestAvailableLanguage: findBest,
      findBestLanguageTag: findBest,
      getCalendar: constant('getCalendar', 'gregorian'),
      getCountry: constant('getCountry', REGION),
      getCurrencies: listed('getCurrencies', () => 'USD'),
      getLocales: listed('getLocales', locale),
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
