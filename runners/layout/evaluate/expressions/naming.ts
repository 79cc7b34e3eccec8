import type { Expression } from '@oxc-project/types';
import { Closure } from '../closure.ts';
import { defineClass } from '../define-class.ts';
import type { Scope } from '../environment.ts';
import type { Machine } from '../machine.ts';
import type { Value } from '../values/value.ts';

/** Evaluates what is about to get a name: anonymous functions and classes take it, as in JavaScript. */
export function evaluateNamed(machine: Machine, node: Expression, scope: Scope, name: string): Value {
  if (name === '') return machine.evaluate(node, scope);
  if (node.type === 'ArrowFunctionExpression') return new Closure(name, node, scope);
  if ((node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration') && node.id === null)
    return new Closure(name, node, scope);
  if ((node.type === 'ClassExpression' || node.type === 'ClassDeclaration') && node.id === null)
    return defineClass(machine, node, scope, name);
  return machine.evaluate(node, scope);
}
