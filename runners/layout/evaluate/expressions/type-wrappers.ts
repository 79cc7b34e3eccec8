import type { Node } from '@oxc-project/types';

/** TypeScript syntax around an expression that means nothing at run time. */
export type TypeWrapper = Extract<
  Node,
  {
    type:
      | 'TSAsExpression'
      | 'TSSatisfiesExpression'
      | 'TSNonNullExpression'
      | 'TSTypeAssertion'
      | 'TSInstantiationExpression';
  }
>;

const WRAPPERS = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
]);

/** Whether a node is `x as T`, `x!`, `x satisfies T` or the like. */
export function isTypeWrapper(node: { readonly type: string }): node is TypeWrapper {
  return WRAPPERS.has(node.type);
}
