import type {
  DoWhileStatement,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  ForStatementLeft,
  Statement,
  WhileStatement,
} from '@oxc-project/types';
import type { Completion } from '../completion.ts';
import { placeholderItems } from '../conditions/call-unknown.ts';
import { Scope } from '../environment.ts';
import { assign } from '../expressions/assignment.ts';
import type { Machine } from '../machine.ts';
import { ModuleNamespaceValue } from '../modules/module-namespace.ts';
import { truthOf } from '../operators.ts';
import { declarePattern } from '../patterns.ts';
import { ArrayValue } from '../values/array-value.ts';
import { assume, settle } from '../values/one-of-value.ts';
import { PropertyHolder } from '../values/property-holder.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

/** What a loop does after one turn of its body. */
type Turn = { readonly leave: boolean; readonly completion: Completion };

const GO_ON: Turn = { leave: false, completion: undefined };

function runTurn(machine: Machine, body: Statement, scope: Scope, label: string | undefined): Turn {
  machine.charge(1);
  const completion = machine.execute(body, scope);
  if (completion === undefined) return GO_ON;
  if (completion.type === 'return') return { leave: true, completion };
  const isOurs = completion.label === undefined || completion.label === label;
  if (!isOurs) return { leave: true, completion };
  return completion.type === 'break' ? { leave: true, completion: undefined } : GO_ON;
}

/** A loop on a condition that only run time knows is left at once: how often it would run is not known. */
function holds(machine: Machine, test: Value, node: Parameters<Machine['decide']>[1], scope: Scope): boolean {
  if (truthOf(settle(test).value) !== undefined) return machine.decide(test, node, scope).taken;
  machine.inform(
    'ASSUMED_CONDITION',
    'A loop on an unknown condition is not run.',
    machine.pointAt(node, scope),
  );
  return false;
}

export function executeFor(
  machine: Machine,
  node: ForStatement,
  outer: Scope,
  label: string | undefined,
): Completion {
  let scope = new Scope(outer.frame, outer);
  if (node.init?.type === 'VariableDeclaration') machine.execute(node.init, scope);
  else if (node.init !== null) machine.evaluate(node.init, scope);
  while (node.test === null || holds(machine, machine.evaluate(node.test, scope), node.test, scope)) {
    const turn = runTurn(machine, node.body, scope, label);
    if (turn.leave) return turn.completion;
    // Closures made in a turn keep its variables; the next turn goes on with copies.
    scope = scope.copy();
    if (node.update !== null) machine.evaluate(node.update, scope);
  }
  return undefined;
}

export function executeWhile(
  machine: Machine,
  node: WhileStatement | DoWhileStatement,
  scope: Scope,
  label: string | undefined,
): Completion {
  const testFirst = node.type === 'WhileStatement';
  if (testFirst && !holds(machine, machine.evaluate(node.test, scope), node.test, scope)) return undefined;
  do {
    const turn = runTurn(machine, node.body, scope, label);
    if (turn.leave) return turn.completion;
  } while (holds(machine, machine.evaluate(node.test, scope), node.test, scope));
  return undefined;
}

export function executeForOf(
  machine: Machine,
  node: ForOfStatement,
  outer: Scope,
  label: string | undefined,
): Completion {
  const { value, assumption } = settle(machine.evaluate(node.right, outer));
  const items = machine.iterate(value);
  const listed = items instanceof UnknownValue ? placeholderItems(items) : items;
  if (items instanceof UnknownValue) {
    const message = `A list is taken to be ${listed.length} placeholder items: ${items.reason}.`;
    machine.inform('ASSUMED_LIST', message, machine.pointAt(node.right, outer));
  }
  for (const item of [...listed]) {
    const scope = bindTurn(machine, node.left, assume(item, assumption), outer);
    const turn = runTurn(machine, node.body, scope, label);
    if (turn.leave) return turn.completion;
  }
  return undefined;
}

export function executeForIn(
  machine: Machine,
  node: ForInStatement,
  outer: Scope,
  label: string | undefined,
): Completion {
  const { value } = settle(machine.evaluate(node.right, outer));
  for (const key of keysOf(value)) {
    const scope = bindTurn(machine, node.left, key, outer);
    const turn = runTurn(machine, node.body, scope, label);
    if (turn.leave) return turn.completion;
  }
  return undefined;
}

function keysOf(value: Value): readonly string[] {
  if (value instanceof ArrayValue) return value.elements.map((_, index) => String(index));
  if (value instanceof ModuleNamespaceValue) return value.names();
  return value instanceof PropertyHolder ? value.ownKeys() : [];
}

function bindTurn(machine: Machine, left: ForStatementLeft, value: Value, outer: Scope): Scope {
  const scope = new Scope(outer.frame, outer);
  if (left.type !== 'VariableDeclaration') {
    assign(machine, left, value, outer);
    return scope;
  }
  const [declarator] = left.declarations;
  if (declarator === undefined) return scope;
  if (left.kind === 'var') assign(machine, declarator.id, value, outer);
  else declarePattern(machine, declarator.id, value, scope);
  return scope;
}
