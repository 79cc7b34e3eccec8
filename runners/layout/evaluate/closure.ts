import type { ArrowFunctionExpression, Function as FunctionNode } from '@oxc-project/types';
import type { Scope, SuperSource } from './environment.ts';
import { Callable } from './values/callable.ts';

/** A function of the project: its syntax and the scope it was made in. */
export class Closure extends Callable {
  readonly kind = 'closure';
  readonly name: string;
  readonly node: ArrowFunctionExpression | FunctionNode;
  readonly scope: Scope;
  /** The class it is a method of, for `super`. */
  readonly home: SuperSource | undefined;

  constructor(name: string, node: ArrowFunctionExpression | FunctionNode, scope: Scope, home?: SuperSource) {
    super();
    this.name = name;
    this.node = node;
    this.scope = scope;
    this.home = home;
  }
}
