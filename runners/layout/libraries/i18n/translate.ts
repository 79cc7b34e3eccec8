import type { Interpreter } from '../../evaluate/interpreter.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { languagesToTry, lookUp, pluralForm } from './catalogue.ts';
import type { I18nextRecord } from './i18next-record.ts';
import { DOUBLE_BRACES, interpolate } from './interpolate.ts';

/** Where a `t` function looks first. */
export interface TranslationScope {
  readonly namespaces: readonly string[];
  readonly keyPrefix: string;
}

const NESTED = /\$t\(([^(),]+)(?:,[^()]*)?\)/g;
const MAX_NESTED = 8;

/** What i18next's `t(key, options)` gives: the text of the language, its plural and context, with values put in. */
export function translate(
  interpreter: Interpreter,
  record: I18nextRecord,
  scope: TranslationScope,
  args: readonly Value[],
  depth = 0,
): Value {
  interpreter.charge(4);
  const [given, second, third] = args.map(chosenOf);
  if (given instanceof UnknownValue) return given.derive();
  const keys = given instanceof ArrayValue ? given.elements.map(chosenOf) : [given];
  const options = second instanceof ObjectValue ? second : third;
  const names = keys.filter((key) => typeof key === 'string');
  for (const key of names) {
    const found = find(interpreter, record, scope, key, options);
    if (found !== undefined) return finish(interpreter, record, scope, found, key, options, depth);
  }
  const fallback = typeof second === 'string' ? second : option(interpreter, options, 'defaultValue');
  if (typeof fallback === 'string') return fill(interpreter, record, scope, fallback, options, depth);
  const last = names.at(-1) ?? '';
  return scope.keyPrefix === ''
    ? splitKey(record, scope, last).key
    : `${scope.keyPrefix}${record.keySeparator}${last}`;
}

/** Whether there is a text for a key. */
export function hasTranslation(
  interpreter: Interpreter,
  record: I18nextRecord,
  scope: TranslationScope,
  key: string,
): boolean {
  return find(interpreter, record, scope, key, undefined) !== undefined;
}

function option(interpreter: Interpreter, options: Value, name: string): Value {
  return options instanceof ObjectValue ? chosenOf(interpreter.getProperty(options, name)) : undefined;
}

function splitKey(
  record: I18nextRecord,
  scope: TranslationScope,
  key: string,
): { key: string; namespaces: readonly string[] } {
  const end = record.namespaceSeparator === '' ? -1 : key.indexOf(record.namespaceSeparator);
  if (end <= 0) return { key, namespaces: scope.namespaces };
  return { key: key.slice(end + record.namespaceSeparator.length), namespaces: [key.slice(0, end)] };
}

function find(
  interpreter: Interpreter,
  record: I18nextRecord,
  scope: TranslationScope,
  written: string,
  options: Value,
): Value {
  const split = splitKey(record, scope, written);
  const key = scope.keyPrefix === '' ? split.key : `${scope.keyPrefix}${record.keySeparator}${split.key}`;
  const ownNamespace = option(interpreter, options, 'ns');
  const namespaces = typeof ownNamespace === 'string' ? [ownNamespace] : split.namespaces;
  const ownLanguage = option(interpreter, options, 'lng');
  const language = typeof ownLanguage === 'string' ? ownLanguage : record.language;
  const all = [...namespaces, record.defaultNamespace, ...record.fallbackNamespaces];
  for (const tag of languagesToTry(language, record.fallbacks)) {
    const catalogue = lookUp(interpreter, record.resources, tag, '');
    if (catalogue === undefined) continue;
    for (const namespace of new Set(all)) {
      const texts = lookUp(interpreter, catalogue, namespace, '');
      for (const form of formsOf(interpreter, key, options, tag)) {
        const found = lookUp(interpreter, texts, form, record.keySeparator);
        if (found !== undefined) return found;
      }
    }
  }
  return undefined;
}

/** The names a text may have, the most special first: with context and plural, with one of them, plain. */
function formsOf(interpreter: Interpreter, key: string, options: Value, language: string): readonly string[] {
  const count = option(interpreter, options, 'count');
  const context = option(interpreter, options, 'context');
  const isOrdinal = option(interpreter, options, 'ordinal') === true;
  const bases = typeof context === 'string' && context !== '' ? [`${key}_${context}`, key] : [key];
  if (count === undefined) return bases;
  return bases.flatMap((base) => [...pluralNames(base, count, isOrdinal, language), base]);
}

/** A number that is not known is taken to be more than one. */
function pluralNames(base: string, count: Value, isOrdinal: boolean, language: string): string[] {
  const number = typeof count === 'number' ? count : 2;
  const form = `${base}_${isOrdinal ? 'ordinal_' : ''}${pluralForm(language, number, isOrdinal)}`;
  const older = number === 1 ? [] : [`${base}_plural`];
  return number === 0 ? [`${base}_zero`, form, ...older] : [form, ...older];
}

function finish(
  interpreter: Interpreter,
  record: I18nextRecord,
  scope: TranslationScope,
  found: Value,
  key: string,
  options: Value,
  depth: number,
): Value {
  if (typeof found === 'string') return fill(interpreter, record, scope, found, options, depth);
  if (found instanceof ObjectValue || found instanceof ArrayValue) {
    const joiner = option(interpreter, options, 'joinArrays');
    if (found instanceof ArrayValue && typeof joiner === 'string') {
      return found.elements.map((part) => String(chosenOf(part))).join(joiner);
    }
    const wanted = option(interpreter, options, 'returnObjects') === true || record.returnsObjects;
    return wanted ? found : `key '${key} (${record.language})' returned an object instead of string.`;
  }
  return found instanceof UnknownValue ? found.derive({ hint: key }) : found;
}

/** Values and other texts, put where the text has places for them. */
function fill(
  interpreter: Interpreter,
  record: I18nextRecord,
  scope: TranslationScope,
  text: string,
  options: Value,
  depth: number,
): string {
  const filled = text.includes('{{') ? interpolate(interpreter, text, options, DOUBLE_BRACES) : text;
  if (!filled.includes('$t(') || depth > MAX_NESTED) return filled;
  return filled.replace(NESTED, (_, key: string) =>
    String(chosenOf(translate(interpreter, record, scope, [key.trim(), options], depth + 1))),
  );
}
