import type { Interpreter } from '../../evaluate/interpreter.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { PropertyHolder } from '../../evaluate/values/property-holder.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import { HeapValue, type Value } from '../../evaluate/values/value.ts';

const MAX_PARTS = 32;

/**
 * Finds what a catalogue of texts holds under a key such as `home.title`. Keys that have the separator in their own
 * names are found as well, the longest name first.
 */
export function lookUp(interpreter: Interpreter, catalogue: Value, key: string, separator: string): Value {
  interpreter.charge(1);
  const holder = chosenOf(catalogue);
  if (holder instanceof UnknownValue) return holder;
  if (!(holder instanceof HeapValue)) return undefined;
  const parts = separator === '' ? [key] : key.split(separator);
  if (parts.length > MAX_PARTS) return undefined;
  for (let taken = parts.length; taken > 0; taken -= 1) {
    const name = parts.slice(0, taken).join(separator);
    const found = ownOf(interpreter, holder, name);
    if (found === undefined) continue;
    if (taken === parts.length) return found;
    const deeper = lookUp(interpreter, found, parts.slice(taken).join(separator), separator);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

/** Only what is stored: a text named `toString` is not a method. */
function ownOf(interpreter: Interpreter, holder: HeapValue, name: string): Value {
  if (
    holder instanceof PropertyHolder &&
    !holder.hasOwn(name) &&
    holder.kind === 'object' &&
    isPlain(holder)
  ) {
    return undefined;
  }
  const value = chosenOf(interpreter.getProperty(holder, name));
  return value instanceof HeapValue && value.kind === 'nativeFunction' ? undefined : value;
}

function isPlain(holder: PropertyHolder): boolean {
  return !('inherits' in holder) || holder.inherits === undefined;
}

/** `fr-CA` is looked for as itself, then as `fr`, then in the fallback languages. */
export function languagesToTry(language: string, fallbacks: readonly string[]): readonly string[] {
  const tried = [language, ...fallbacks].flatMap((tag) => [tag, tag.split(/[-_]/)[0] ?? tag]);
  return [...new Set(tried)];
}

const rules = new Map<string, Intl.PluralRules>();

/** The plural form of a number in a language: `one`, `few`, `other` … */
export function pluralForm(language: string, count: number, isOrdinal = false): string {
  const key = `${language} ${isOrdinal}`;
  let rule = rules.get(key);
  if (rule === undefined) {
    rule = new Intl.PluralRules(wellFormed(language), { type: isOrdinal ? 'ordinal' : 'cardinal' });
    if (rules.size > 100) rules.clear();
    rules.set(key, rule);
  }
  return rule.select(count);
}

function wellFormed(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replace('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
