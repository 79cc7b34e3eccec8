import type { Interpreter } from '../../evaluate/interpreter.ts';
import { ElementValue } from '../../evaluate/react/element-value.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { mergeObjects } from '../model-components.ts';

const TAG = /<(\/?)([\w-]+)\s*(\/?)>/g;
const MAX_NESTED = 16;

interface OpenTag {
  readonly name: string;
  readonly parts: Value[];
}

/**
 * A text whose tags stand for elements: `Read the <1>terms</1>` with the children that source wrote, or
 * `<link>terms</link>` with elements by name. Tags that name nothing leave what stands inside them.
 */
export function fillTags(interpreter: Interpreter, text: string, elements: Value): Value {
  const stack: OpenTag[] = [{ name: '', parts: [] }];
  let end = 0;
  for (const match of text.matchAll(TAG)) {
    addText(stack, text.slice(end, match.index));
    end = match.index + match[0].length;
    const [, slash, name = '', selfClosing] = match;
    if (slash === '/') closeTag(interpreter, stack, name, elements);
    else if (selfClosing === '/') stack.at(-1)?.parts.push(elementFor(interpreter, name, elements, []));
    else if (stack.length < MAX_NESTED) stack.push({ name, parts: [] });
  }
  addText(stack, text.slice(end));
  while (stack.length > 1) closeTag(interpreter, stack, stack.at(-1)?.name ?? '', elements);
  const parts = stack[0]?.parts ?? [];
  return parts.length === 1 ? parts[0] : new ArrayValue(parts);
}

function addText(stack: readonly OpenTag[], text: string): void {
  if (text !== '') stack.at(-1)?.parts.push(text);
}

function closeTag(interpreter: Interpreter, stack: OpenTag[], name: string, elements: Value): void {
  if (stack.length < 2 || stack.at(-1)?.name !== name) return;
  const closed = stack.pop();
  if (closed !== undefined) stack.at(-1)?.parts.push(elementFor(interpreter, name, elements, closed.parts));
}

/** The element a tag stands for, around what the tag holds. */
function elementFor(interpreter: Interpreter, name: string, elements: Value, parts: readonly Value[]): Value {
  const children = parts.length === 1 ? parts[0] : new ArrayValue([...parts]);
  const found = named(interpreter, name, chosenOf(elements));
  if (!(found instanceof ElementValue)) return children;
  const props = mergeObjects(interpreter, found.props);
  if (parts.length > 0) props.setOwn('children', children);
  const { type, key, source, owner } = found;
  return new ElementValue({ type, props, key: key ?? name, source, owner });
}

function named(interpreter: Interpreter, name: string, elements: Value): Value {
  if (elements instanceof ElementValue) return name === '0' || name === '1' ? elements : undefined;
  return elements === undefined ? undefined : chosenOf(interpreter.getProperty(elements, name));
}
