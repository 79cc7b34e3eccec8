import type { Function as FunctionNode } from '@oxc-project/types';
import { Closure } from '../closure.ts';
import { Scope } from '../environment.ts';
import type { Value } from '../values/value.ts';

/** A function expression; a named one can call itself by that name. */
export function evaluateFunctionExpression(node: FunctionNode, scope: Scope): Value {
  if (node.id === null) return new Closure('', node, scope);
  const own = new Scope(scope.frame, scope);
  const closure = new Closure(node.id.name, node, own);
  own.declare(node.id.name, closure);
  return closure;
}
