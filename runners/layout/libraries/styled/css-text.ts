import type { Interpreter } from '../../evaluate/interpreter.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { type Assumption, settle } from '../../evaluate/values/one-of-value.ts';
import { TemplateStringsValue } from '../../evaluate/values/template-strings-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { holeText } from './css-words.ts';
import { StyledComponentValue } from './styled-component-value.ts';
import { UNITLESS } from './unitless.ts';

const MAX_DEPTH = 32;

/** CSS text put together from templates, with a hole for each part that is not text. */
export interface CssText {
  readonly text: string;
  readonly holes: readonly Value[];
  readonly assumption: Assumption | undefined;
}

/** Text and values of a template in their order, as `css` gives them. */
export function interleave(first: Value, values: readonly Value[]): Value[] {
  if (!(first instanceof TemplateStringsValue)) return [first, ...values];
  return first.elements.flatMap((text, index) => (index < values.length ? [text, values[index]] : [text]));
}

/** Writes out what stands between the texts; functions are called with `context`, which is a component's props. */
export function writeCss(interpreter: Interpreter, parts: readonly Value[], context: Value): CssText {
  const writer = new CssWriter(interpreter, context);
  for (const part of parts) writer.write(part, 0);
  return writer;
}

class CssWriter implements CssText {
  text = '';
  readonly holes: Value[] = [];
  assumption: Assumption | undefined;
  private readonly interpreter: Interpreter;
  private readonly context: Value;

  constructor(interpreter: Interpreter, context: Value) {
    this.interpreter = interpreter;
    this.context = context;
  }

  write(part: Value, depth: number): void {
    this.interpreter.charge(1);
    const { value, assumption } = settle(part);
    this.assumption ??= assumption;
    if (value === undefined || value === null || value === false || value === '' || depth > MAX_DEPTH) return;
    if (value instanceof UnknownValue) this.addHole(value);
    // A component names its class, which is a selector and so of no effect here.
    else if (value instanceof StyledComponentValue) return;
    else if (value instanceof Callable) this.write(this.interpreter.call(value, [this.context]), depth + 1);
    else if (value instanceof ArrayValue) for (const item of value.elements) this.write(item, depth + 1);
    else if (value instanceof ObjectValue) this.writeObject(value, depth);
    else this.writeText(value);
  }

  private writeText(value: Value): void {
    const text = this.interpreter.toText(value);
    if (text instanceof UnknownValue) this.addHole(text);
    else this.add(text);
  }

  /** An object is a list of declarations; a number that is a length gets its unit. */
  private writeObject(object: ObjectValue, depth: number): void {
    for (const key of object.ownKeys()) {
      const value = settle(this.interpreter.getProperty(object, key)).value;
      if (value === undefined || value === null || value === false || value === '') continue;
      this.add(`${key}:`);
      if (typeof value === 'number') this.add(value === 0 || UNITLESS.has(key) ? `${value}` : `${value}px`);
      else if (value instanceof ObjectValue || value instanceof ArrayValue) this.addHole(value);
      else this.write(value, depth + 1);
      this.add(';');
    }
  }

  private addHole(value: Value): void {
    this.add(holeText(this.holes.push(value) - 1));
  }

  private add(text: string): void {
    this.text += text;
    this.interpreter.chargeText(text.length);
  }
}
