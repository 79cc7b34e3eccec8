import type { Argument, CallExpression, NewExpression } from '@oxc-project/types';
import { ClassValue } from '../class-value.ts';
import { callUnknown } from '../conditions/call-unknown.ts';
import { callSuper, constructValue } from '../construct.ts';
import type { Scope } from '../environment.ts';
import type { Machine } from '../machine.ts';
import { requiredFrom } from '../modules/library-namespace.ts';
import { NativeFunctionValue } from '../native-function.ts';
import { aroundWait, noteAfterChain } from '../react/after-wait.ts';
import { assume, chosenOf, settle } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { type Reference, resolveMember } from './member.ts';
import { evaluateTable } from './object.ts';
import { SHORT_CIRCUIT } from './short-circuit.ts';

export function evaluateCall(machine: Machine, node: CallExpression, scope: Scope): Value {
  const { callee } = node;
  if (callee.type === 'Super') return evaluateSuperCall(machine, node, scope);
  if (callee.type === 'Identifier' && callee.name === 'require' && scope.find('require') === undefined) {
    return evaluateRequire(machine, node, scope);
  }
  const reference: Reference =
    callee.type === 'MemberExpression'
      ? aroundWait(
          machine,
          () => resolveMember(machine, callee, scope),
          () => noteAfterChain(machine, node, scope),
        )
      : { object: undefined, value: machine.evaluate(callee, scope) };
  if (reference.value === SHORT_CIRCUIT || (node.optional && isNothing(reference.value)))
    return SHORT_CIRCUIT;
  const defers = reference.value instanceof NativeFunctionValue && reference.value.defersImports;
  const args = evaluateArguments(machine, node.arguments, scope, defers);
  if (args instanceof UnknownValue) return args;
  const { value: target, assumption } = settle(reference.value);
  const location = machine.pointAt(node, scope);
  if (target instanceof UnknownValue) {
    return assume(callUnknown(machine, target, reference.object, args, location), assumption);
  }
  if (isNothing(target)) return notAFunction(machine, node, scope);
  return assume(machine.invoke(target, args, reference.object, location), assumption);
}

function notAFunction(machine: Machine, node: CallExpression, scope: Scope): Value {
  const { text } = scope.frame.code;
  const name = text.slice(node.callee.start, Math.min(node.callee.end, node.callee.start + 60));
  return machine.unknown(`\`${name}\` is not a function here`, node, scope, name);
}

function evaluateRequire(machine: Machine, node: CallExpression, scope: Scope): Value {
  const [first] = node.arguments;
  const specifier =
    first === undefined || first.type === 'SpreadElement'
      ? undefined
      : chosenOf(machine.evaluate(first, scope));
  if (typeof specifier !== 'string')
    return machine.unknown('what is required is not a fixed name', node, scope);
  return requiredFrom(machine.importModule(specifier, scope.frame.code.path));
}

function evaluateSuperCall(machine: Machine, node: CallExpression, scope: Scope): Value {
  const args = evaluateArguments(machine, node.arguments, scope);
  const { home, thisValue } = scope.frame;
  if (home instanceof ClassValue && !(args instanceof UnknownValue)) {
    callSuper(machine, home, thisValue, args, machine.pointAt(node, scope));
  }
  return thisValue;
}

export function evaluateNew(machine: Machine, node: NewExpression, scope: Scope): Value {
  const callee = machine.evaluate(node.callee, scope);
  const args = evaluateArguments(machine, node.arguments, scope);
  if (args instanceof UnknownValue) return args;
  return constructValue(machine, callee, args, machine.pointAt(node, scope));
}

/** The arguments in order, or an unknown value when a spread one cannot be listed. */
function evaluateArguments(
  machine: Machine,
  nodes: readonly Argument[],
  scope: Scope,
  defersImports = false,
): Value[] | UnknownValue {
  const args: Value[] = [];
  for (const node of nodes) {
    if (node.type !== 'SpreadElement') {
      const isTable = defersImports && node.type === 'ObjectExpression';
      args.push(isTable ? evaluateTable(machine, node, scope) : machine.evaluate(node, scope));
      continue;
    }
    const items = machine.iterate(machine.evaluate(node.argument, scope));
    if (items instanceof UnknownValue) return items;
    machine.chargeItems(items.length);
    for (const item of items) args.push(item);
  }
  return args;
}

function isNothing(value: Value): boolean {
  const settled = chosenOf(value);
  return settled === undefined || settled === null;
}
