import type { IdentifierReference } from '@oxc-project/types';
import type { Scope } from '../environment.ts';
import type { Machine } from '../machine.ts';
import { ArrayValue } from '../values/array-value.ts';
import { ObjectValue } from '../values/object-value.ts';
import { Accessor } from '../values/property-holder.ts';
import type { Value } from '../values/value.ts';

/** A name, looked up from the innermost scope out; the outermost holds the language's globals. */
export function evaluateIdentifier(machine: Machine, node: IdentifierReference, scope: Scope): Value {
  const binding = scope.find(node.name);
  if (binding !== undefined) return binding.live ? binding.read() : binding.value;
  if (node.name === 'undefined') return undefined;
  if (node.name === 'arguments') return new ArrayValue([...scope.frame.args]);
  const written = writtenOntoGlobal(machine, node.name, scope);
  if (written !== undefined) return written;
  return machine.unknown(`\`${node.name}\` is not defined in the project`, node, scope, node.name);
}

/** What the app made known everywhere: `global.api = …`. */
function writtenOntoGlobal(machine: Machine, name: string, scope: Scope): Value {
  const binding = scope.find('globalThis');
  const global = binding?.live === true ? binding.read() : undefined;
  const own = global instanceof ObjectValue ? machine.writtenOnto(global)?.getOwn(name) : undefined;
  return own instanceof Accessor ? undefined : own;
}
