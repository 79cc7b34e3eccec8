import type { Interpreter } from '../../evaluate/interpreter.ts';
import { HIDDEN_ITERATOR } from '../../evaluate/iterator-key.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { type ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { mergeObjects, modelComponent, passThrough, wrapComponent } from '../model-components.ts';
import { boundTranslate, currentInstance, currentRecord, scopeOf } from './i18next.ts';
import { fillTags } from './translated-elements.ts';

/** `{ t, i18n, ready }`, which may also be taken apart as a list. */
function translation(interpreter: Interpreter, namespace: Value, options: Value): ObjectValue {
  const prefix = chosenOf(options) === undefined ? undefined : interpreter.getProperty(options, 'keyPrefix');
  const t = boundTranslate(currentRecord, scopeOf(namespace, prefix));
  const i18n = currentInstance(interpreter);
  const parts = new ArrayValue([t, i18n, true]);
  const result = objectOf({ t, i18n, ready: true });
  result.setOwn(
    HIDDEN_ITERATOR,
    nativeAccepting('iterator', () => parts),
  );
  return result;
}

const useTranslation = nativeAccepting('useTranslation', ({ interpreter, args: [namespace, options] }) =>
  translation(interpreter, namespace, options),
);

const withTranslation = nativeAccepting('withTranslation', ({ args: [namespace, options] }) =>
  nativeAccepting('withTranslation', ({ args: [component] }) =>
    wrapComponent(component, (props, interpreter) =>
      mergeObjects(
        interpreter,
        props,
        translation(interpreter, namespace, options),
        objectOf({ tReady: true }),
      ),
    ),
  ),
);

/** `<Trans i18nKey="terms">…</Trans>`: the translated text, with its tags become the elements they stand for. */
const Trans = modelComponent('Trans', (props, interpreter) => {
  const read = (name: string): Value => chosenOf(interpreter.getProperty(props, name));
  const key = read('i18nKey');
  const children = read('children');
  if (typeof key !== 'string') return read('defaults') ?? children;
  const ownT = read('t');
  const t = ownT instanceof Callable ? ownT : boundTranslate(currentRecord, scopeOf(read('ns'), undefined));
  const options = mergeObjects(
    interpreter,
    read('tOptions'),
    read('values'),
    objectOf({ count: read('count') }),
  );
  const fallback = read('defaults');
  if (typeof fallback === 'string') options.setOwn('defaultValue', fallback);
  const text = chosenOf(interpreter.call(t, [key, options]));
  if (typeof text !== 'string' || (text === key && children !== undefined)) return children ?? text;
  return fillTags(interpreter, text, read('components') ?? children);
});

const Translation = modelComponent('Translation', (props, interpreter) => {
  const { t, i18n } = partsOf(interpreter, interpreter.getProperty(props, 'ns'));
  return interpreter.call(interpreter.getProperty(props, 'children'), [t, i18n]);
});

function partsOf(interpreter: Interpreter, namespace: Value): { t: Value; i18n: Value } {
  return {
    t: boundTranslate(currentRecord, scopeOf(namespace, undefined)),
    i18n: currentInstance(interpreter),
  };
}

/** `react-i18next` and its like for Expo and Next. */
export const reactI18next: LibraryModule = {
  specifiers: ['react-i18next'],
  exports: {
    I18nextProvider: passThrough('I18nextProvider'),
    Trans,
    Translation,
    initReactI18next: objectOf({ type: '3rdParty', init: noop('init') }),
    setI18n: noop('setI18n'),
    getI18n: nativeAccepting('getI18n', ({ interpreter }) => currentInstance(interpreter)),
    useTranslation,
    withTranslation,
  },
};
