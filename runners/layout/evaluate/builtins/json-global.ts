import { parseJsonValue } from '../modules/json-value.ts';
import { native, nativeAccepting } from '../native-function.ts';
import { toPlain } from '../to-plain.ts';
import { type ObjectValue, objectOf } from '../values/object-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import { textArgument } from './arguments.ts';

/** `JSON`. What cannot be written or read gives an unknown value. */
export function jsonGlobal(): ObjectValue {
  return objectOf({
    parse: native('parse', (call) => {
      const text = textArgument(call, 0);
      if (text instanceof UnknownValue) return text;
      call.interpreter.chargeText(text.length);
      const parsed = parseJsonValue(call.interpreter, text);
      return parsed === undefined ? new UnknownValue('the text is not JSON') : parsed.value;
    }),
    stringify: nativeAccepting('stringify', ({ args, interpreter }) => {
      const { value, unknowns } = toPlain(interpreter, args[0]);
      const [first] = unknowns;
      if (first !== undefined) return first.unknown.derive();
      const space = chosenOf(args[2]);
      const indent = typeof space === 'number' || typeof space === 'string' ? space : undefined;
      const text = JSON.stringify(value, undefined, indent);
      if (text !== undefined) interpreter.chargeText(text.length);
      return text;
    }),
  });
}
