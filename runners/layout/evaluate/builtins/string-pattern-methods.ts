import type { NativeCall } from '../native-function.ts';
import { ArrayValue } from '../values/array-value.ts';
import { Callable } from '../values/callable.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { RegExpValue } from '../values/simple-values.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { numberArgument, textArgument } from './arguments.ts';
import { matchValue } from './match-value.ts';
import { compilePattern } from './run-pattern.ts';
import type { StringMethod } from './string-method.ts';

/** Methods of text that take a text or a pattern. */
export const patternMethods: Readonly<Record<string, StringMethod>> = {
  match: (text, call) => {
    const pattern = patternOf(call, text);
    if (pattern instanceof UnknownValue) return pattern;
    const found = text.match(pattern);
    if (found === null) return null;
    call.interpreter.chargeItems(found.length);
    return pattern.global ? new ArrayValue([...found]) : matchValue(found);
  },
  matchAll: (text, call) => {
    const pattern = patternOf(call, text);
    if (pattern instanceof UnknownValue) return pattern;
    if (!pattern.global) return new UnknownValue('`matchAll` needs a global pattern');
    const matches: Value[] = [];
    for (const match of text.matchAll(pattern)) {
      call.interpreter.chargeItems(match.length + 1);
      matches.push(matchValue(match));
    }
    return new ArrayValue(matches);
  },
  replace: (text, call) => replace(text, call, false),
  replaceAll: (text, call) => replace(text, call, true),
  search: (text, call) => {
    const pattern = patternOf(call, text);
    return pattern instanceof UnknownValue ? pattern : text.search(pattern);
  },
  split: (text, call) => {
    const limit = chosenOf(call.args[1]) === undefined ? undefined : numberArgument(call.args, 1, 0);
    call.interpreter.chargeItems(text.length);
    if (chosenOf(call.args[0]) === undefined) return new ArrayValue([text]);
    const separator = separatorOf(call, text);
    if (separator instanceof UnknownValue) return separator;
    return new ArrayValue(text.split(separator, limit));
  },
};

function separatorOf(call: NativeCall, text: string): string | RegExp | UnknownValue {
  const given = chosenOf(call.args[0]);
  return given instanceof RegExpValue
    ? compilePattern(call.interpreter, given, text, call.location)
    : textArgument(call, 0);
}

/** `match` and `search` read a text as a pattern. */
function patternOf(call: NativeCall, text: string): RegExp | UnknownValue {
  const given = chosenOf(call.args[0]);
  if (given instanceof RegExpValue) return compilePattern(call.interpreter, given, text, call.location);
  const source = given === undefined ? '(?:)' : textArgument(call, 0);
  if (source instanceof UnknownValue) return source;
  return compilePattern(call.interpreter, new RegExpValue(source, ''), text, call.location);
}

function replace(text: string, call: NativeCall, all: boolean): Value {
  const wanted = separatorOf(call, text);
  if (wanted instanceof UnknownValue) return wanted;
  const replacement = chosenOf(call.args[1]);
  const insert = replacement instanceof Callable ? undefined : textArgument(call, 1);
  if (insert instanceof UnknownValue) return insert;
  const fixed = insert;
  let unknown: UnknownValue | undefined;

  function replaceMatch(match: string, ...rest: unknown[]): string {
    if (fixed !== undefined) {
      const expanded = fixed.includes('$') ? expandReferences(fixed, match, rest) : fixed;
      call.interpreter.chargeText(text.length + expanded.length);
      return expanded;
    }
    const args = [match, ...rest.map(toArgument)];
    const result = call.interpreter.toText(
      call.interpreter.call(replacement, args, { location: call.location }),
    );
    if (typeof result === 'string') {
      call.interpreter.chargeText(text.length + result.length);
      return result;
    }
    unknown ??= result;
    return '';
  }

  const everywhere = all && (typeof wanted === 'string' || wanted.global);
  const result = everywhere ? text.replaceAll(wanted, replaceMatch) : text.replace(wanted, replaceMatch);
  return unknown?.derive() ?? result;
}

function toArgument(part: unknown): Value {
  return typeof part === 'string' || typeof part === 'number' ? part : undefined;
}

/** `$1`, `$&` and `$$` in a replacement text. */
function expandReferences(insert: string, match: string, groups: readonly unknown[]): string {
  return insert.replace(/\$(\$|&|\d{1,2})/g, (reference, name: string) => {
    if (name === '$') return '$';
    if (name === '&') return match;
    const group = groups[Number(name) - 1];
    if (typeof group === 'string') return group;
    return group === undefined && Number(name) >= 1 && Number(name) <= groups.length ? '' : reference;
  });
}
