import type { Interpreter } from '../../evaluate/interpreter.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { assume } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import type { CssData, CssStyle } from './css-style.ts';
import { writeCss } from './css-text.ts';
import { cssToStyle } from './css-to-style.ts';
import { findHole } from './css-words.ts';

/** The style object of a template: its texts and values, with `context` for the functions among them. */
export function styleOfCss(interpreter: Interpreter, parts: readonly Value[], context: Value): Value {
  const { text, holes, assumption } = writeCss(interpreter, parts, context);
  interpreter.charge(text.length >> 5);
  return assume(styleObject(cssToStyle(text), holes), assumption);
}

function styleObject(style: CssStyle, holes: readonly Value[]): ObjectValue {
  return new ObjectValue(
    new Map(Object.entries(style).map(([property, data]) => [property, toValue(data, holes)])),
  );
}

function toValue(data: CssData, holes: readonly Value[]): Value {
  if (typeof data === 'string') return fillHole(data, holes);
  if (typeof data !== 'object' || data === null) return data;
  return isList(data) ? new ArrayValue(data.map((item) => toValue(item, holes))) : styleObject(data, holes);
}

/** A value that is nothing but a hole is what fills it; one that only contains it cannot be known. */
function fillHole(text: string, holes: readonly Value[]): Value {
  const hole = findHole(text);
  if (hole === undefined) return text;
  const filling = holes[hole.index];
  return hole.isWhole || filling instanceof UnknownValue
    ? filling
    : new UnknownValue('a part of it is not text');
}

function isList(data: readonly CssData[] | CssStyle): data is readonly CssData[] {
  return Array.isArray(data);
}
