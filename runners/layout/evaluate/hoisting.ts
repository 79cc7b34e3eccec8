import type { Function as FunctionNode, IfStatement, Node, Statement } from '@oxc-project/types';
import { boundNames } from './bound-names.ts';

/** What JavaScript brings to the top of a list of statements before it runs. */
export interface Hoisted {
  readonly functions: readonly FunctionNode[];
  /** Names declared with `var` here or in nested blocks. */
  readonly variables: readonly string[];
  /** Whether the statements declare anything of their own, so that a block needs a scope. */
  readonly declares: boolean;
}

const known = new WeakMap<readonly Statement[], Hoisted>();

/** Finds them once per list of statements; syntax trees are shared and never change. */
export function hoistedIn(statements: readonly Statement[]): Hoisted {
  const cached = known.get(statements);
  if (cached !== undefined) return cached;
  const functions: FunctionNode[] = [];
  const variables: string[] = [];
  let declares = false;
  for (const statement of statements) {
    const declaration = declarationOf(statement);
    if (declaration?.type === 'FunctionDeclaration') functions.push(declaration);
    declares ||= declaration !== undefined;
    collectVariables(statement, variables);
  }
  const hoisted = { functions, variables, declares };
  known.set(statements, hoisted);
  return hoisted;
}

function declarationOf(statement: Statement): Statement | undefined {
  if (statement.type === 'ExportNamedDeclaration') return statement.declaration ?? undefined;
  if (statement.type === 'ExportDefaultDeclaration') {
    return statement.declaration.type === 'FunctionDeclaration' ? statement.declaration : undefined;
  }
  const declaring =
    statement.type === 'FunctionDeclaration' ||
    statement.type === 'ClassDeclaration' ||
    statement.type === 'VariableDeclaration' ||
    statement.type === 'TSEnumDeclaration' ||
    statement.type === 'TSModuleDeclaration';
  return declaring ? statement : undefined;
}

/** Statements only: the depth is that of nested blocks, which the parser's nesting limit bounds. */
function collectVariables(statement: Statement | null | undefined, names: string[]): void {
  if (statement === null || statement === undefined) return;
  switch (statement.type) {
    case 'VariableDeclaration':
      addNames(statement, names);
      break;
    case 'ExportNamedDeclaration':
      collectVariables(statement.declaration, names);
      break;
    case 'IfStatement':
      collectFromIf(statement, names);
      break;
    case 'ForStatement':
      if (statement.init !== null) addNames(statement.init, names);
      collectVariables(statement.body, names);
      break;
    case 'ForInStatement':
    case 'ForOfStatement':
      addNames(statement.left, names);
      collectVariables(statement.body, names);
      break;
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
      collectVariables(statement.body, names);
      break;
    case 'BlockStatement':
      for (const inner of statement.body) collectVariables(inner, names);
      break;
    case 'TryStatement':
      collectVariables(statement.block, names);
      collectVariables(statement.handler?.body, names);
      collectVariables(statement.finalizer, names);
      break;
    case 'SwitchStatement':
      for (const branch of statement.cases) {
        for (const inner of branch.consequent) collectVariables(inner, names);
      }
      break;
    default:
      break;
  }
}

/** Long `else if` chains are walked in a loop. */
function collectFromIf(statement: IfStatement, names: string[]): void {
  let current: Statement | null = statement;
  while (current?.type === 'IfStatement') {
    collectVariables(current.consequent, names);
    current = current.alternate;
  }
  collectVariables(current, names);
}

function addNames(node: Node, names: string[]): void {
  if (node.type !== 'VariableDeclaration' || node.kind !== 'var') return;
  for (const declarator of node.declarations) names.push(...boundNames(declarator.id));
}
