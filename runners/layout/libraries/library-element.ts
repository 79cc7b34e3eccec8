import type { Interpreter } from '../evaluate/interpreter.ts';
import { ElementValue } from '../evaluate/react/element-value.ts';
import type { ObjectValue } from '../evaluate/values/object-value.ts';
import type { Value } from '../evaluate/values/value.ts';

const NOWHERE = { file: '', line: 0, column: 0 };

/** An element that a library's component draws: it stands where source wrote the component. */
export function libraryElement(interpreter: Interpreter, type: Value, props: ObjectValue): ElementValue {
  const { rendering } = interpreter;
  return new ElementValue({
    type,
    props,
    key: null,
    source: rendering?.source ?? NOWHERE,
    owner: rendering?.owner ?? '',
  });
}
