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

function isTypeWrapper(node: { readonly type: string }): node is TypeWrapper {
  return WRAPPERS.has(node.type);
}

/** What is inside `x as T`, `x!`, `x satisfies T` and the like. */
export function unwrapTypes<Given extends { readonly type: string }>(
  node: Given,
): Exclude<Given, TypeWrapper> | TypeWrapper['expression'] {
  let current: Given | TypeWrapper['expression'] = node;
  while (isTypeWrapper(current)) current = current.expression;
  return toUnwrapped(current);
}

function toUnwrapped<Given extends { readonly type: string }>(
  node: Given | TypeWrapper['expression'],
): Exclude<Given, TypeWrapper> | TypeWrapper['expression'] {
  return node as Exclude<Given, TypeWrapper> | TypeWrapper['expression'];
}
