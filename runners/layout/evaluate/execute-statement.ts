import type { ExportDefaultDeclarationKind, Expression, Statement } from '@oxc-project/types';
import { Closure } from './closure.ts';
import { type Completion, ThrownValue } from './completion.ts';
import { DEFAULT_EXPORT } from './default-export.ts';
import { defineClass } from './define-class.ts';
import { Scope } from './environment.ts';
import { evaluateNamed } from './expressions/naming.ts';
import { hoistedIn } from './hoisting.ts';
import type { Machine } from './machine.ts';
import { executeIf, executeSwitch, executeTry } from './statements/branches.ts';
import { executeEnum, executeNamespace, executeVariables } from './statements/declarations.ts';
import { executeFor, executeForIn, executeForOf, executeWhile } from './statements/loops.ts';
import type { Value } from './values/value.ts';

/** Runs the body of a function or module: functions and `var` names first, then in order. */
export function executeBodyOf(machine: Machine, statements: readonly Statement[], scope: Scope): Completion {
  for (const name of hoistedIn(statements).variables) if (!scope.has(name)) scope.declare(name, undefined);
  return executeInOrder(machine, statements, scope);
}

/** Executes any statement: which kind of syntax is handled where. */
export function executeStatement(
  machine: Machine,
  node: Statement,
  scope: Scope,
  label?: string,
): Completion {
  switch (node.type) {
    case 'ExpressionStatement':
      machine.evaluate(node.expression, scope);
      return undefined;
    case 'VariableDeclaration':
      executeVariables(machine, node, scope);
      return undefined;
    case 'ReturnStatement':
      return {
        type: 'return',
        value: node.argument === null ? undefined : machine.evaluate(node.argument, scope),
      };
    case 'IfStatement':
      return executeIf(machine, node, scope);
    case 'BlockStatement':
      return executeBlock(machine, node.body, scope);
    case 'ForStatement':
      return executeFor(machine, node, scope, label);
    case 'ForOfStatement':
      return executeForOf(machine, node, scope, label);
    case 'ForInStatement':
      return executeForIn(machine, node, scope, label);
    case 'WhileStatement':
    case 'DoWhileStatement':
      return executeWhile(machine, node, scope, label);
    case 'SwitchStatement':
      return executeSwitch(machine, node, scope, label);
    case 'TryStatement':
      return executeTry(machine, node, scope);
    case 'ThrowStatement':
      throw new ThrownValue(machine.evaluate(node.argument, scope), machine.pointAt(node, scope));
    case 'BreakStatement':
      return { type: 'break', label: node.label?.name };
    case 'ContinueStatement':
      return { type: 'continue', label: node.label?.name };
    case 'LabeledStatement':
      return executeLabeled(machine, node.body, scope, node.label.name);
    case 'ClassDeclaration':
      if (node.id !== null) scope.declare(node.id.name, defineClass(machine, node, scope, node.id.name));
      return undefined;
    case 'TSEnumDeclaration':
      executeEnum(machine, node, scope);
      return undefined;
    case 'TSModuleDeclaration':
      executeNamespace(machine, node, scope);
      return undefined;
    case 'ExportNamedDeclaration':
      return node.declaration === null ? undefined : machine.execute(node.declaration, scope);
    case 'ExportDefaultDeclaration':
      executeDefaultExport(machine, node.declaration, scope);
      return undefined;
    case 'TSExportAssignment':
      machine.setProperty(readName(scope, 'module'), 'exports', machine.evaluate(node.expression, scope));
      return undefined;
    default:
      // Types, imports, hoisted functions and re-exports: nothing happens when they are reached.
      return undefined;
  }
}

function executeBlock(machine: Machine, statements: readonly Statement[], scope: Scope): Completion {
  const inner = hoistedIn(statements).declares ? new Scope(scope.frame, scope) : scope;
  return executeInOrder(machine, statements, inner);
}

/** In a block only functions are brought to its top; `var` belongs to the function around it. */
export function executeInOrder(machine: Machine, statements: readonly Statement[], scope: Scope): Completion {
  hoistFunctions(statements, scope);
  for (const statement of statements) {
    const completion = machine.execute(statement, scope);
    if (completion !== undefined) return completion;
  }
  return undefined;
}

function hoistFunctions(statements: readonly Statement[], scope: Scope): void {
  for (const node of hoistedIn(statements).functions) {
    if (node.id !== null && node.body !== null) {
      scope.declare(node.id.name, new Closure(node.id.name, node, scope));
    }
  }
}

function readName(scope: Scope, name: string): Value {
  const binding = scope.find(name);
  return binding === undefined || binding.live ? undefined : binding.value;
}

function executeDefaultExport(
  machine: Machine,
  declaration: ExportDefaultDeclarationKind,
  scope: Scope,
): void {
  if (declaration.type === 'TSInterfaceDeclaration' || declaration.type === 'TSDeclareFunction') return;
  if (declaration.type === 'FunctionDeclaration') {
    const name = declaration.id?.name;
    const hoisted = name === undefined ? undefined : scope.find(name);
    const value =
      hoisted === undefined || hoisted.live ? nameDefault(machine, declaration, scope) : hoisted.value;
    scope.declare(DEFAULT_EXPORT, value);
    return;
  }
  if (declaration.type === 'ClassDeclaration' && declaration.id !== null) {
    const klass = defineClass(machine, declaration, scope, declaration.id.name);
    scope.declare(declaration.id.name, klass);
    scope.declare(DEFAULT_EXPORT, klass);
    return;
  }
  scope.declare(DEFAULT_EXPORT, nameDefault(machine, declaration, scope));
}

/** What is exported without a name is called like its file, as people call it. */
function nameDefault(machine: Machine, node: Expression, scope: Scope): Value {
  return evaluateNamed(machine, node, scope, componentNameOf(scope.frame.code.path));
}

function componentNameOf(path: string): string {
  const parts = path.split('/');
  const file = parts.at(-1)?.split('.')[0] ?? '';
  const base = file === 'index' ? (parts.at(-2) ?? file) : file;
  const words = base.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function executeLabeled(machine: Machine, body: Statement, scope: Scope, label: string): Completion {
  const completion = machine.execute(body, scope, label);
  const isOurs = completion?.type === 'break' && completion.label === label;
  return isOurs ? undefined : completion;
}
