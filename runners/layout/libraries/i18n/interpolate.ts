import type { Interpreter } from '../../evaluate/interpreter.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';

/** `{{name}}` and `{{ user.name, format }}`. */
export const DOUBLE_BRACES = /\{\{-?\s*([^{},]+?)\s*(?:,[^{}]*)?\}\}/g;
/** `%{name}` and `{{name}}`. */
export const PERCENT_BRACES = /%\{([^{}]+)\}|\{\{([^{}]+)\}\}/g;

/**
 * Puts values into the places that a text has for them. A value that is not known is shown as its name, so that the
 * rest of the text stays what the app shows.
 */
export function interpolate(interpreter: Interpreter, text: string, values: Value, places: RegExp): string {
  return text.replace(places, (_, first: string | undefined, second: string | undefined) => {
    const name = (first ?? second ?? '').trim();
    let value: Value = values;
    for (const part of name.split('.'))
      value = chosenOf(value) === undefined ? undefined : read(interpreter, value, part);
    const shown = value === undefined || value === null ? '' : interpreter.toText(value);
    const inserted = shown instanceof UnknownValue ? `{${name}}` : shown;
    interpreter.chargeText(text.length + inserted.length);
    return inserted;
  });
}

function read(interpreter: Interpreter, value: Value, part: string): Value {
  return chosenOf(interpreter.getProperty(value, part));
}
