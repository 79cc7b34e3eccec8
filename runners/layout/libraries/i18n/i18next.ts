import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { getter, type NativeFunctionValue, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { PromiseValue } from '../../evaluate/values/simple-values.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { interpreterState } from '../interpreter-state.ts';
import { lookUp } from './catalogue.ts';
import { findSetUp } from './find-set-up.ts';
import { I18nextRecord } from './i18next-record.ts';
import { hasTranslation, type TranslationScope, translate } from './translate.ts';

type FindRecord = (interpreter: Interpreter) => I18nextRecord;

const sharedRecords = interpreterState(() => ({ record: new I18nextRecord(), isSought: false }));

/** The package's own instance. Texts that it is not given by what the screen loads are looked for in the project. */
function shared(interpreter: Interpreter): I18nextRecord {
  const state = sharedRecords(interpreter);
  if (state.record.isInitialised || state.isSought) return state.record;
  state.isSought = true;
  const options = findSetUp(interpreter);
  if (options !== undefined) state.record.configure(interpreter, options);
  return state.record;
}

/** The instance that was set up last, which is the one React's hooks use. */
export const activeI18next = interpreterState<{
  instance: ObjectValue | undefined;
  record: I18nextRecord | undefined;
}>(() => ({ instance: undefined, record: undefined }));

/** What hooks translate with: the active instance, else the package's own. */
export function currentRecord(interpreter: Interpreter): I18nextRecord {
  return activeI18next(interpreter).record ?? shared(interpreter);
}

export function currentInstance(interpreter: Interpreter): ObjectValue {
  return activeI18next(interpreter).instance ?? i18next;
}

/** A `t` function bound to namespaces and a prefix. */
export function boundTranslate(find: FindRecord, scope: TranslationScope): NativeFunctionValue {
  return nativeAccepting('t', ({ interpreter, args }) =>
    translate(interpreter, find(interpreter), scope, args),
  );
}

const EVERYWHERE: TranslationScope = { namespaces: [], keyPrefix: '' };

function initialise(find: FindRecord): NativeFunctionValue {
  return nativeAccepting('init', ({ interpreter, args: [options], thisValue }) => {
    const record = find(interpreter);
    record.configure(interpreter, options);
    const active = activeI18next(interpreter);
    active.record = record;
    const self = chosenOf(thisValue);
    if (self instanceof ObjectValue) active.instance = self;
    return new PromiseValue(boundTranslate(find, EVERYWHERE));
  });
}

function addBundle(find: FindRecord): NativeFunctionValue {
  return nativeAccepting(
    'addResourceBundle',
    ({ interpreter, args: [language, namespace, texts], thisValue }) => {
      const { resources } = find(interpreter);
      const tag = String(chosenOf(language));
      let catalogue = lookUp(interpreter, resources, tag, '');
      if (!(catalogue instanceof ObjectValue)) {
        catalogue = new ObjectValue();
        interpreter.setProperty(resources, tag, catalogue);
      }
      interpreter.setProperty(catalogue, String(chosenOf(namespace)), texts);
      return thisValue;
    },
  );
}

/** An i18next instance: its own, or the package's. */
function createInstance(find: FindRecord): ObjectValue {
  const language = getter((interpreter) => find(interpreter).language);
  const chained = (name: string) => nativeAccepting(name, ({ thisValue }) => thisValue);
  return objectOf({
    init: initialise(find),
    use: chained('use'),
    t: boundTranslate(find, EVERYWHERE),
    exists: nativeAccepting('exists', ({ interpreter, args: [key] }) =>
      hasTranslation(interpreter, find(interpreter), EVERYWHERE, String(chosenOf(key))),
    ),
    getFixedT: nativeAccepting('getFixedT', ({ args: [, namespace, prefix] }) =>
      boundTranslate(find, scopeOf(namespace, prefix)),
    ),
    addResourceBundle: addBundle(find),
    changeLanguage: nativeAccepting('changeLanguage', ({ interpreter, args: [tag] }) => {
      const record = find(interpreter);
      const wanted = chosenOf(tag);
      interpreter.beforeChange(record);
      if (typeof wanted === 'string') record.language = wanted;
      return new PromiseValue(boundTranslate(find, EVERYWHERE));
    }),
    language,
    resolvedLanguage: language,
    languages: getter(
      (interpreter) => new ArrayValue([find(interpreter).language, ...find(interpreter).fallbacks]),
    ),
    isInitialized: true,
    dir: nativeAccepting('dir', () => 'ltr'),
    on: chained('on'),
    off: chained('off'),
    hasLoadedNamespace: nativeAccepting('hasLoadedNamespace', () => true),
    loadNamespaces: noop('loadNamespaces'),
    options: objectOf({}),
    services: objectOf({}),
    cloneInstance: chained('cloneInstance'),
    createInstance: nativeAccepting('createInstance', ({ interpreter, args: [options] }) => {
      const record = new I18nextRecord();
      if (options !== undefined) record.configure(interpreter, options);
      return createInstance(() => record);
    }),
  });
}

/** The namespaces and prefix that `useTranslation(ns, { keyPrefix })` names. */
export function scopeOf(namespace: Value, prefix: Value): TranslationScope {
  const given = chosenOf(namespace);
  const names = given instanceof ArrayValue ? given.elements.map(chosenOf) : [given];
  const keyPrefix = chosenOf(prefix);
  return {
    namespaces: names.filter((name) => typeof name === 'string'),
    keyPrefix: typeof keyPrefix === 'string' ? keyPrefix : '',
  };
}

const i18next = createInstance(shared);

/** `i18next` with the texts that the project's own files give it. */
export const i18nextModule: LibraryModule = {
  specifiers: ['i18next'],
  exports: {
    default: i18next,
    createInstance: i18next.getOwn('createInstance'),
    t: i18next.getOwn('t'),
    use: i18next.getOwn('use'),
    init: i18next.getOwn('init'),
    exists: i18next.getOwn('exists'),
    changeLanguage: i18next.getOwn('changeLanguage'),
  },
};
