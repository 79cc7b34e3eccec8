import { NativeClassValue } from '../native-class.ts';
import { type NativeCall, native, nativeAccepting } from '../native-function.ts';
import { objectOf } from '../values/object-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { attempt, localeOf, optionsOf } from './intl-format.ts';

/** A formatter with one method on texts. */
function formatter(
  name: string,
  method: string,
  format: (call: NativeCall, locale: string, options: ReturnType<typeof optionsOf>) => Value,
): NativeClassValue {
  return new NativeClassValue(name, {
    create: ({ args: [locale, options] }) =>
      objectOf({
        [method]: nativeAccepting(method, (call) =>
          attempt(call, () => format(call, localeOf(locale), optionsOf(call, options))),
        ),
      }),
    isInstance: () => false,
  });
}

function listed(call: NativeCall, locale: string, options: Intl.ListFormatOptions): Value {
  const items = call.interpreter.iterate(call.args[0]);
  if (items instanceof UnknownValue) return items;
  const texts = items.map((item) => call.interpreter.toText(item));
  const unknown = texts.find((text) => text instanceof UnknownValue);
  if (unknown instanceof UnknownValue) return unknown;
  return new Intl.ListFormat(locale, options).format(texts.filter((text) => typeof text === 'string'));
}

/** The parts of `Intl` that put texts together, name things, and order them. */
export const intlLists = {
  Collator: formatter('Collator', 'compare', ({ args: [a, b] }, locale, options) =>
    new Intl.Collator(locale, options).compare(String(chosenOf(a)), String(chosenOf(b))),
  ),
  DisplayNames: formatter('DisplayNames', 'of', ({ args: [code] }, locale, options) => {
    const type = options.type === 'language' || options.type === 'currency' ? options.type : 'region';
    return new Intl.DisplayNames(locale, { type }).of(String(chosenOf(code)));
  }),
  ListFormat: formatter('ListFormat', 'format', listed),
  getCanonicalLocales: native('getCanonicalLocales', ({ args }) => args[0]),
};
