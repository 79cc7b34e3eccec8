import type { Interpreter } from '../../evaluate/interpreter.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { assume, settle } from '../../evaluate/values/one-of-value.ts';
import { PropertyHolder } from '../../evaluate/values/property-holder.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { valueAtWidth } from '../breakpoints.ts';
import { mergeObjects } from '../model-components.ts';
import { ALL_RULES, type RestyleRule, type RestyleRules } from './restyle-function.ts';

/** What props become: those that rules read as a style, in their order, and all others as they are. */
export function splitProps(
  interpreter: Interpreter,
  props: ObjectValue,
  rules: RestyleRules,
  theme: Value,
): { style: ObjectValue; rest: ObjectValue } {
  const styled = new ObjectValue();
  const rest = new ObjectValue();
  if (rules.has('variant')) {
    const variant = interpreter.getProperty(props, 'variant');
    styled.setOwn('variant', variant === undefined || variant === null ? 'defaults' : variant);
  }
  for (const key of props.ownKeys())
    (rules.has(key) ? styled : rest).setOwn(key, interpreter.getProperty(props, key));
  for (const [key, rule] of rules)
    if (rule.variant !== undefined && !styled.hasOwn(key)) styled.setOwn(key, undefined);
  return { style: styleOf(interpreter, styled, rules, theme), rest };
}

function styleOf(
  interpreter: Interpreter,
  props: ObjectValue,
  rules: RestyleRules,
  theme: Value,
): ObjectValue {
  const style = new ObjectValue();
  const breakpoints = interpreter.getProperty(theme, 'breakpoints');
  for (const key of props.ownKeys()) {
    const rule = rules.get(key);
    if (rule === undefined) continue;
    const value = valueAtWidth(interpreter, interpreter.getProperty(props, key), breakpoints);
    if (rule.variant === undefined) setStyle(interpreter, style, rule, value, theme);
    else {
      const set = variantProps(interpreter, rule, value, theme);
      const more = styleOf(interpreter, set, ALL_RULES, theme);
      for (const name of more.ownKeys()) style.setOwn(name, more.getOwn(name));
    }
  }
  return style;
}

function setStyle(
  interpreter: Interpreter,
  style: ObjectValue,
  rule: RestyleRule,
  value: Value,
  theme: Value,
): void {
  if (value === undefined) return;
  const given = themeValue(interpreter, rule, value, theme);
  if (given !== undefined) style.setOwn(rule.styleProperty ?? rule.property, given);
}

function themeValue(interpreter: Interpreter, rule: RestyleRule, value: Value, theme: Value): Value {
  if (rule.transform !== undefined)
    return interpreter.call(rule.transform, [objectOf({ value, theme, themeKey: rule.themeKey })]);
  const { value: name, assumption } = settle(value);
  const isName = typeof name === 'string' || typeof name === 'number';
  const table =
    rule.themeKey === undefined ? undefined : settle(interpreter.getProperty(theme, rule.themeKey)).value;
  if (!isName || !(table instanceof PropertyHolder)) return value;
  const named = interpreter.getProperty(table, String(name));
  return named === undefined ? value : assume(named, assumption);
}

function variantProps(interpreter: Interpreter, rule: RestyleRule, value: Value, theme: Value): ObjectValue {
  const { value: name } = settle(value);
  const variants = interpreter.getProperty(theme, rule.themeKey ?? '');
  const known = settle(variants).value instanceof PropertyHolder;
  const defaults = known ? interpreter.getProperty(variants, 'defaults') : undefined;
  const chosen = known && typeof name === 'string' ? interpreter.getProperty(variants, name) : undefined;
  return mergeObjects(interpreter, rule.variant?.defaults, defaults, chosen);
}
