import type { Machine } from '../machine.ts';
import { ExternalValue } from '../values/external-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { PropertyHolder } from '../values/property-holder.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

/** A named or default import from what has no static exports: a library model, JSON, CommonJS, an asset. */
export function importedFromValue(machine: Machine, value: Value, name: string): Value {
  const settled = chosenOf(value);
  if (settled instanceof ExternalValue) return new ExternalValue(settled.packageName, name);
  if (settled instanceof UnknownValue) return settled.derive({ hint: name });
  if (name !== 'default') return machine.getProperty(settled, name);
  const hasDefault = settled instanceof PropertyHolder && settled.hasOwn('default');
  return hasDefault ? machine.getProperty(settled, 'default') : value;
}
