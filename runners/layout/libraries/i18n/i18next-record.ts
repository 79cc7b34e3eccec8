import type { Interpreter } from '../../evaluate/interpreter.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { deviceLocale } from '../device/device-locale.ts';
import { lookUp } from './catalogue.ts';
import { LANGUAGE } from './device-language.ts';

/** What one i18next instance was set up with. */
export class I18nextRecord {
  resources: Value = new ObjectValue();
  language: string = LANGUAGE;
  fallbacks: readonly string[] = [];
  defaultNamespace = 'translation';
  fallbackNamespaces: readonly string[] = [];
  keySeparator = '.';
  namespaceSeparator = ':';
  contextSeparator = '_';
  returnsObjects = false;
  isInitialised = false;

  remember(): () => void {
    const saved = { ...this };
    return () => {
      Object.assign(this, saved);
    };
  }

  /** Reads the options of `init`. */
  configure(interpreter: Interpreter, options: Value): void {
    interpreter.beforeChange(this);
    this.isInitialised = true;
    if (!(chosenOf(options) instanceof ObjectValue)) return;
    const read = (key: string): Value => chosenOf(interpreter.getProperty(options, key));
    const resources = read('resources');
    if (resources instanceof ObjectValue) this.resources = resources;
    this.fallbacks = readLanguages(interpreter, read('fallbackLng'));
    const language = read('lng');
    this.language = typeof language === 'string' ? language : this.deviceLanguage(interpreter);
    const namespaces = readNames(read('ns'));
    this.defaultNamespace = readNames(read('defaultNS'))[0] ?? namespaces[0] ?? 'translation';
    this.fallbackNamespaces = readNames(read('fallbackNS'));
    this.keySeparator = separator(read('keySeparator'), '.');
    this.namespaceSeparator = separator(read('nsSeparator'), ':');
    this.returnsObjects = read('returnObjects') === true;
  }

  /** The device's language by the name that the resources have for it: `en`, else `en-US`. */
  private deviceLanguage(interpreter: Interpreter): string {
    const { language, tag } = deviceLocale(interpreter);
    const has = (name: string): boolean => lookUp(interpreter, this.resources, name, '') !== undefined;
    return [language, tag, tag.replaceAll('-', '_')].find(has) ?? language;
  }
}

/** `false` switches a separator off. */
function separator(given: Value, usual: string): string {
  if (given === false) return '';
  return typeof given === 'string' ? given : usual;
}

function readNames(given: Value): readonly string[] {
  const settled = chosenOf(given);
  if (typeof settled === 'string') return [settled];
  if (!(settled instanceof ArrayValue)) return [];
  return settled.elements.map(chosenOf).filter((name) => typeof name === 'string');
}

/** A language, a list, or lists by language with a `default`. */
function readLanguages(interpreter: Interpreter, given: Value): readonly string[] {
  const settled = chosenOf(given);
  if (settled instanceof ObjectValue) return readNames(interpreter.getProperty(settled, 'default'));
  return readNames(settled);
}
