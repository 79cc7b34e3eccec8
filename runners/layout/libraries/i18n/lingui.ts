import type { LibraryModule } from '../../evaluate/library-module.ts';
import { type NativeCall, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { modelComponent, passThrough } from '../model-components.ts';
import { LANGUAGE } from './device-language.ts';
import { formatMessage } from './format-message.ts';

/** `t` as a macro: a template, an id, or `{ id, message, values }`. Source is written in the language it is shown in. */
const translate = nativeAccepting('t', (call) => {
  const [first, ...rest] = call.args;
  const given = chosenOf(first);
  if (given instanceof ArrayValue) return joined(call, given, rest);
  if (!(given instanceof ObjectValue))
    return typeof given === 'string' ? message(call, given, rest[0]) : given;
  const read = (name: string): Value => chosenOf(call.interpreter.getProperty(given, name));
  const text = read('message') ?? read('id');
  return typeof text === 'string' ? message(call, text, read('values') ?? rest[0]) : text;
});

function message(call: NativeCall, text: string, values: Value): Value {
  return formatMessage(call, text, values, LANGUAGE);
}

function joined({ interpreter }: NativeCall, strings: ArrayValue, values: readonly Value[]): string {
  return strings.elements
    .map((part, index) => {
      if (index >= values.length) return String(part);
      const text = interpreter.toText(values[index]);
      return `${String(part)}${text instanceof UnknownValue ? `{${text.hint}}` : text}`;
    })
    .join('');
}

const i18n = objectOf({
  _: translate,
  t: translate,
  locale: LANGUAGE,
  activate: noop('activate'),
  load: noop('load'),
  loadAndActivate: noop('loadAndActivate'),
});

/** `<Trans>Read the <Link>terms</Link></Trans>`, or the text of an id. */
const Trans = modelComponent('Trans', (props, interpreter) => {
  const read = (name: string): Value => chosenOf(interpreter.getProperty(props, name));
  return read('children') ?? read('message') ?? read('id');
});

const plural = nativeAccepting('plural', ({ interpreter, args: [count, forms] }) => {
  const number = chosenOf(count);
  const name = number === 1 ? 'one' : 'other';
  const form = chosenOf(interpreter.getProperty(forms, name));
  return typeof form === 'string'
    ? form.replaceAll('#', typeof number === 'number' ? String(number) : '{count}')
    : form;
});

/** Lingui: texts as they are written in source. */
export const lingui: LibraryModule = {
  specifiers: ['@lingui/core', '@lingui/core/macro', '@lingui/react', '@lingui/react/macro', '@lingui/macro'],
  exports: {
    I18nProvider: passThrough('I18nProvider'),
    Trans,
    defineMessage: translate,
    i18n,
    msg: translate,
    plural,
    setupI18n: nativeAccepting('setupI18n', () => i18n),
    t: translate,
    useLingui: nativeAccepting('useLingui', () => objectOf({ _: translate, i18n, t: translate })),
  },
};
