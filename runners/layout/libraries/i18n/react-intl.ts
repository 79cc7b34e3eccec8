import { DEFAULT_LOCALE, formatDate, formatNumber } from '../../evaluate/builtins/intl-format.ts';
import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { type NativeCall, nativeAccepting } from '../../evaluate/native-function.ts';
import { ContextValue } from '../../evaluate/react/component-values.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { readTime } from '../dates/read-time.ts';
import { elementOf, mergeObjects, wrapComponent } from '../model-components.ts';
import { lookUp } from './catalogue.ts';
import { formatMessage } from './format-message.ts';

/** What `IntlProvider` was given. */
const settings = new ContextValue(new ObjectValue());

function setting(interpreter: Interpreter, name: string): Value {
  return chosenOf(interpreter.getProperty(interpreter.readContext(settings), name));
}

function localeOf(interpreter: Interpreter): string {
  const locale = setting(interpreter, 'locale');
  return typeof locale === 'string' ? locale : DEFAULT_LOCALE;
}

/** The text of `{ id, defaultMessage }`: the provider's, else the default, else the id. */
function messageOf(call: NativeCall, descriptor: Value, values: Value): Value {
  const { interpreter } = call;
  const id = chosenOf(interpreter.getProperty(descriptor, 'id'));
  const written = chosenOf(interpreter.getProperty(descriptor, 'defaultMessage'));
  const found =
    typeof id === 'string' ? lookUp(interpreter, setting(interpreter, 'messages'), id, '') : undefined;
  const text = typeof found === 'string' ? found : (written ?? id);
  return typeof text === 'string' ? formatMessage(call, text, values, localeOf(interpreter)) : text;
}

function dateText(call: NativeCall, value: Value, options: Value, parts: Record<string, string>): Value {
  const time = readTime(value);
  return typeof time === 'number' ? formatDate(call, time, localeOf(call.interpreter), options, parts) : time;
}

const DATE = { year: 'numeric', month: 'numeric', day: 'numeric' };
const TIME = { hour: 'numeric', minute: 'numeric' };

function numberText(call: NativeCall, value: Value, options: Value): Value {
  const number = chosenOf(value);
  return typeof number === 'number' ? formatNumber(call, number, localeOf(call.interpreter), options) : value;
}

function createIntl(interpreter: Interpreter): ObjectValue {
  const intl = objectOf({
    formatMessage: nativeAccepting('formatMessage', (call) => messageOf(call, call.args[0], call.args[1])),
    formatNumber: nativeAccepting('formatNumber', (call) => numberText(call, call.args[0], call.args[1])),
    formatDate: nativeAccepting('formatDate', (call) => dateText(call, call.args[0], call.args[1], DATE)),
    formatTime: nativeAccepting('formatTime', (call) => dateText(call, call.args[0], call.args[1], TIME)),
  });
  return mergeObjects(
    interpreter,
    objectOf({ locale: localeOf(interpreter) }),
    interpreter.readContext(settings),
    intl,
  );
}

/** A component that is a text, or hands it to its child function. */
function textComponent(name: string, text: (call: NativeCall, props: Value) => Value) {
  return nativeAccepting(name, (call) => {
    const [props] = call.args;
    const shown = text(call, props);
    const children = chosenOf(call.interpreter.getProperty(props, 'children'));
    return children instanceof Callable ? call.interpreter.call(children, [shown]) : shown;
  });
}

const shownValue = (call: NativeCall, props: Value): Value => call.interpreter.getProperty(props, 'value');

/** `react-intl`: ICU messages from the provider, or as source writes them. */
export const reactIntl: LibraryModule = {
  specifiers: ['react-intl'],
  exports: {
    FormattedDate: textComponent('FormattedDate', (call, props) =>
      dateText(call, shownValue(call, props), props, DATE),
    ),
    FormattedMessage: textComponent('FormattedMessage', (call, props) =>
      messageOf(call, props, call.interpreter.getProperty(props, 'values')),
    ),
    FormattedNumber: textComponent('FormattedNumber', (call, props) =>
      numberText(call, shownValue(call, props), props),
    ),
    FormattedTime: textComponent('FormattedTime', (call, props) =>
      dateText(call, shownValue(call, props), props, TIME),
    ),
    IntlProvider: nativeAccepting('IntlProvider', ({ interpreter, args: [props] }) =>
      elementOf(settings.provider, { value: props, children: interpreter.getProperty(props, 'children') }),
    ),
    defineMessage: nativeAccepting('defineMessage', ({ args }) => args[0]),
    defineMessages: nativeAccepting('defineMessages', ({ args }) => args[0]),
    injectIntl: nativeAccepting('injectIntl', ({ args: [component] }) =>
      wrapComponent(component, (props, interpreter) =>
        mergeObjects(interpreter, props, objectOf({ intl: createIntl(interpreter) })),
      ),
    ),
    useIntl: nativeAccepting('useIntl', ({ interpreter }) => createIntl(interpreter)),
  },
};
