import type { Interpreter } from '../../evaluate/interpreter.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { type ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { libraryElement } from '../library-element.ts';
import { REACT_NATIVE_HOSTS } from '../react-native/host-components.ts';

type StyleEntries = Readonly<Record<string, string | number>>;

/** A `View` that a component of a library draws; what source says of its style goes over the library's own. */
export function viewOf(
  interpreter: Interpreter,
  style: StyleEntries,
  children: readonly Value[],
  given?: Value,
): Value {
  const own = objectOf(style);
  return libraryElement(
    interpreter,
    REACT_NATIVE_HOSTS.View,
    objectOf({
      style: given === undefined ? own : new ArrayValue([own, given]),
      children: new ArrayValue([...children]),
    }),
  );
}

/** The children of a component, as its only child. */
export function childrenOf(interpreter: Interpreter, props: ObjectValue): readonly Value[] {
  const children = interpreter.getProperty(props, 'children');
  return children === undefined ? [] : [children];
}
