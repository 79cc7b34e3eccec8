import type { Machine } from '../machine.ts';
import { ArrayValue } from '../values/array-value.ts';
import { ObjectValue } from '../values/object-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

const MAX_DEPTH = 200;

/** JSON text as a value; `undefined` when it is not JSON. */
export function parseJsonValue(
  machine: Pick<Machine, 'charge' | 'chargeItems'>,
  text: string,
): { value: Value } | undefined {
  try {
    return { value: toValue(machine, JSON.parse(text), 0) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function toValue(machine: Pick<Machine, 'charge' | 'chargeItems'>, data: unknown, depth: number): Value {
  machine.charge(1);
  if (depth > MAX_DEPTH) return new UnknownValue('JSON nested this deep is not read');
  if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean' || data === null)
    return data;
  if (Array.isArray(data)) return new ArrayValue(data.map((item) => toValue(machine, item, depth + 1)));
  const object = new ObjectValue();
  if (typeof data === 'object' && data !== null) {
    for (const [key, item] of Object.entries(data)) object.setOwn(key, toValue(machine, item, depth + 1));
  }
  return object;
}

/** A JSON file of the project as a value; one that is not JSON is reported and unknown. */
export function loadJson(machine: Machine, path: string): Value {
  const text = machine.project.readText(path);
  const parsed = text === undefined ? undefined : parseJsonValue(machine, text);
  if (parsed !== undefined) return parsed.value;
  const message = 'The file is not valid JSON.';
  machine.report({ severity: 'error', code: 'SYNTAX_ERROR', message, file: path, line: 0, column: 0 });
  return new UnknownValue(`\`${path}\` is not valid JSON`);
}
