import type { CallExpression, JSXElement, Program } from '@oxc-project/types';

/** An expression that a file is looked through for. */
export type SoughtExpression = JSXElement | CallExpression;

const known = new WeakMap<Program, readonly SoughtExpression[]>();

/** Every JSX element and call of a file in source order, found once per syntax tree, which all evaluations share. */
export function findExpressions(program: Program): readonly SoughtExpression[] {
  let expressions = known.get(program);
  if (expressions === undefined) {
    expressions = collect(program);
    known.set(program, expressions);
  }
  return expressions;
}

/** Keeps what is left to look at in a list of its own: trees nest deeper than our stack would hold. */
function collect(program: Program): SoughtExpression[] {
  const expressions: SoughtExpression[] = [];
  const left: unknown[] = [program];
  while (left.length > 0) {
    const node = left.pop();
    if (typeof node !== 'object' || node === null) continue;
    if (isSought(node)) expressions.push(node);
    for (const child of Object.values(node)) left.push(child);
  }
  return expressions.sort((a, b) => a.start - b.start);
}

function isSought(node: object): node is SoughtExpression {
  return 'type' in node && (node.type === 'JSXElement' || node.type === 'CallExpression');
}
