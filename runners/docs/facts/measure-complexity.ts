import type { Node } from '@oxc-project/types';
import { walkNodes } from './walk-nodes.ts';

const BRANCHES: ReadonlySet<string> = new Set([
  'IfStatement',
  'ConditionalExpression',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'CatchClause',
]);

/**
 * The cyclomatic complexity of a piece of code: one, and one more for each branch, loop, `case`, `catch` and
 * short-circuit in it, functions within it included (McCabe, “A Complexity Measure”, 1976).
 */
export function measureComplexity(code: Node): number {
  let paths = 1;
  walkNodes(code, (node) => {
    const isCase = node.type === 'SwitchCase' && node.test !== null;
    if (BRANCHES.has(node.type) || isCase || node.type === 'LogicalExpression') paths += 1;
    return true;
  });
  return paths;
}

/** Whether there is markup in it, which makes a capitalised function a component. */
export function hasMarkup(code: Node): boolean {
  let found = false;
  walkNodes(code, (node) => {
    found ||= node.type === 'JSXElement' || node.type === 'JSXFragment';
    return !found;
  });
  return found;
}
