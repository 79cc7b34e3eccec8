import type { PropertyKey } from '@oxc-project/types';
import type { Scope } from '../environment.ts';
import type { Machine } from '../machine.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { HIDDEN_KEY_PREFIX } from '../values/property-holder.ts';
import { SymbolValue } from '../values/simple-values.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

/** The name a property is written with: of a literal, a class member, a pattern or a computed access. */
export function keyOf(
  machine: Machine,
  key: PropertyKey,
  computed: boolean,
  scope: Scope,
): string | UnknownValue {
  if (key.type === 'PrivateIdentifier') return privateKey(key.name);
  if (!computed && key.type === 'Identifier') return key.name;
  if (!computed && key.type === 'Literal') return String(key.value);
  return toKey(machine, machine.evaluate(key, scope));
}

/** A value used as a property name. */
export function toKey(machine: Pick<Machine, 'toText'>, value: Value): string | UnknownValue {
  const settled = chosenOf(value);
  if (typeof settled === 'string') return settled;
  if (typeof settled === 'number') return String(settled);
  if (settled instanceof SymbolValue) return settled.key;
  return settled instanceof UnknownValue ? settled : machine.toText(settled);
}

/** Where a private member is kept: under a name that nothing else can write. */
export function privateKey(name: string): string {
  return `${HIDDEN_KEY_PREFIX}#${name}`;
}
