import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { NativeClassValue } from '../../evaluate/native-class.ts';
import { type NativeCall, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { PropertyHolder } from '../../evaluate/values/property-holder.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { languagesToTry, lookUp, pluralForm } from './catalogue.ts';
import { interpolate, PERCENT_BRACES } from './interpolate.ts';

/** What an instance holds under these names is what the app assigned to them. */
function textOf(interpreter: Interpreter, instance: Value, name: string): string | undefined {
  const value = chosenOf(interpreter.getProperty(instance, name));
  return typeof value === 'string' ? value : undefined;
}

/** Languages in the order they are tried; the default one only when the app asks for fallbacks. */
function languagesOf(interpreter: Interpreter, instance: Value): readonly string[] {
  const locale = textOf(interpreter, instance, 'locale') ?? 'en';
  const defaultLocale = textOf(interpreter, instance, 'defaultLocale') ?? 'en';
  const fallsBack = ['fallbacks', 'enableFallback'].some(
    (name) => chosenOf(interpreter.getProperty(instance, name)) === true,
  );
  return fallsBack ? languagesToTry(locale, [defaultLocale]) : [locale];
}

function translate(instance: Value, { interpreter, args: [given, options] }: NativeCall): Value {
  const wanted = chosenOf(given);
  if (wanted instanceof UnknownValue) return wanted.derive();
  const parts =
    wanted instanceof ArrayValue ? wanted.elements.map((part) => String(chosenOf(part))) : [String(wanted)];
  const key = parts.join('.');
  const languages = languagesOf(interpreter, instance);
  const catalogues = interpreter.getProperty(instance, 'translations');
  for (const language of languages) {
    const found = lookUp(interpreter, lookUp(interpreter, catalogues, language, ''), key, '.');
    if (found !== undefined) return fill(interpreter, found, options, language);
  }
  const fallback = options === undefined ? undefined : interpreter.getProperty(options, 'defaultValue');
  return typeof fallback === 'string' ? fallback : `[missing "${languages[0] ?? 'en'}.${key}" translation]`;
}

/** Plural forms are an object with a text for each; a number that is not known is taken to be more than one. */
function fill(interpreter: Interpreter, found: Value, options: Value, language: string): Value {
  if (typeof found === 'string') return interpolate(interpreter, found, options, PERCENT_BRACES);
  if (!(found instanceof ObjectValue) || options === undefined) return found;
  const count = chosenOf(interpreter.getProperty(options, 'count'));
  if (count === undefined) return found;
  const number = typeof count === 'number' ? count : 2;
  const forms = number === 0 ? ['zero', 'other'] : [pluralForm(language, number), 'other'];
  const form = forms
    .map((name) => chosenOf(interpreter.getProperty(found, name)))
    .find((text) => typeof text === 'string');
  return typeof form === 'string' ? interpolate(interpreter, form, options, PERCENT_BRACES) : found;
}

/** Gives an object the methods of an instance; its settings are properties that the app assigns. */
function equip(instance: PropertyHolder, translations: Value): void {
  const t = nativeAccepting('t', (call) => translate(instance, call));
  const keep = (name: string) => nativeAccepting(name, ({ args }) => args[1] ?? args[0]);
  const parts: Record<string, Value> = {
    translations,
    locale: 'en',
    defaultLocale: 'en',
    t,
    translate: t,
    currentLocale: nativeAccepting('currentLocale', ({ interpreter }) =>
      textOf(interpreter, instance, 'locale'),
    ),
    store: nativeAccepting('store', ({ interpreter, args }) => {
      const given = chosenOf(args[0]);
      const known = interpreter.getProperty(instance, 'translations');
      if (given instanceof ObjectValue) {
        for (const tag of given.ownKeys())
          interpreter.setProperty(known, tag, interpreter.getProperty(given, tag));
      }
      return undefined;
    }),
    l: keep('l'),
    localize: keep('localize'),
    toCurrency: keep('toCurrency'),
    onChange: nativeAccepting('onChange', () => noop('unsubscribe')),
  };
  for (const [name, part] of Object.entries(parts)) instance.setOwn(name, part);
}

/** `new I18n({ en, fr })`, and for older versions the object itself. */
const I18n: NativeClassValue = new NativeClassValue('I18n', {
  create: ({ args: [translations] }) => {
    const instance = new ObjectValue(undefined, I18n);
    equip(instance, translations ?? new ObjectValue());
    return instance;
  },
  isInstance: (value) => value instanceof ObjectValue && value.inherits === I18n,
});
equip(I18n, new ObjectValue());

export const i18nJs: LibraryModule = {
  specifiers: ['i18n-js', 'react-native-i18n'],
  exports: { default: I18n, I18n },
};
