import type { AssignmentExpression, BinaryOperator, Expression, UpdateExpression } from '@oxc-project/types';
import type { Scope } from '../environment.ts';
import type { Machine } from '../machine.ts';
import { numberOf } from '../operators.ts';
import { destructure, type Pattern } from '../patterns.ts';
import { assume, settle } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { applyBinary } from './binary.ts';
import { keyOf } from './keys.ts';
import { applyLogical } from './logical.ts';
import { evaluateNamed } from './naming.ts';
import { isTypeWrapper } from './type-wrappers.ts';

export function evaluateAssignment(machine: Machine, node: AssignmentExpression, scope: Scope): Value {
  const { operator } = node;
  if (operator === '=') {
    const name = node.left.type === 'Identifier' ? node.left.name : '';
    const value = evaluateNamed(machine, node.right, scope, name);
    assign(machine, node.left, value, scope);
    return value;
  }
  const target = resolveTarget(machine, node.left, scope);
  const current = target.read();
  if (operator === '&&=' || operator === '||=' || operator === '??=') {
    const value = applyLogical(machine, toLogical(operator), current, node, scope);
    if (value !== current) target.write(value);
    return value;
  }
  const value = applyBinary(machine, toBinary(operator), current, machine.evaluate(node.right, scope));
  target.write(value);
  return value;
}

export function evaluateUpdate(machine: Machine, node: UpdateExpression, scope: Scope): Value {
  const target = resolveTarget(machine, node.argument, scope);
  const { value: settled, assumption } = settle(target.read());
  const number = numberOf(settled);
  if (number === undefined) {
    const unknown = settled instanceof UnknownValue ? settled.derive() : undefined;
    target.write(unknown);
    return unknown;
  }
  const next = assume(node.operator === '++' ? number + 1 : number - 1, assumption);
  target.write(next);
  return node.prefix ? next : assume(number, assumption);
}

/** Assigns to a name, a property, or every leaf of a pattern. */
export function assign(machine: Machine, pattern: Pattern, value: Value, scope: Scope): void {
  destructure(machine, pattern, value, scope, (target, part) => {
    resolveTarget(machine, target, scope).write(part);
  });
}

/** Something that can be read and written, with its parts evaluated once. */
interface Target {
  read(): Value;
  write(value: Value): void;
}

const nowhere: Target = { read: () => undefined, write: () => {} };

function resolveTarget(machine: Machine, pattern: Pattern, scope: Scope): Target {
  let node: Pattern | Expression = pattern;
  while (isTypeWrapper(node)) node = node.expression;
  if (node.type === 'Identifier') return variableTarget(machine, node.name, scope);
  if (node.type !== 'MemberExpression') return nowhere;
  const object = node.object.type === 'Super' ? scope.frame.thisValue : machine.evaluate(node.object, scope);
  const key = keyOf(machine, node.property, node.computed, scope);
  if (typeof key !== 'string') return { read: () => key, write: () => {} };
  return {
    read: () => machine.getProperty(object, key),
    write: (value) => machine.setProperty(object, key, value),
  };
}

function variableTarget(machine: Machine, name: string, scope: Scope): Target {
  const binding = scope.find(name);
  if (binding === undefined) return undeclaredTarget(machine, name, scope);
  if (binding.live) return { read: () => binding.read(), write: () => {} };
  return {
    read: () => binding.value,
    write: (value) => {
      machine.beforeChange(binding);
      binding.value = value;
    },
  };
}

/** Names that no declaration is found for, and that still are not free to be given a meaning. */
const NOT_VARIABLES = new Set(['undefined', 'arguments']);

/** What nobody declared: bundlers leave such code in sloppy mode, where it makes a global; here, one of the module. */
function undeclaredTarget(machine: Machine, name: string, scope: Scope): Target {
  if (NOT_VARIABLES.has(name)) return nowhere;
  return {
    read: () => undefined,
    write: (value) => {
      const module = moduleScopeOf(scope);
      module.declare(name, undefined);
      variableTarget(machine, name, module).write(value);
    },
  };
}

function moduleScopeOf(scope: Scope): Scope {
  let current = scope;
  while (current.parent?.parent !== undefined) current = current.parent;
  return current;
}

type Compound = Exclude<AssignmentExpression['operator'], '=' | '&&=' | '||=' | '??='>;

const BINARY_OF: Readonly<Record<Compound, BinaryOperator>> = {
  '+=': '+',
  '-=': '-',
  '*=': '*',
  '/=': '/',
  '%=': '%',
  '**=': '**',
  '<<=': '<<',
  '>>=': '>>',
  '>>>=': '>>>',
  '|=': '|',
  '^=': '^',
  '&=': '&',
};

function toBinary(operator: Compound): BinaryOperator {
  return BINARY_OF[operator];
}

function toLogical(operator: '&&=' | '||=' | '??='): '&&' | '||' | '??' {
  if (operator === '&&=') return '&&';
  return operator === '||=' ? '||' : '??';
}
