import type {
  TSEnumDeclaration,
  TSGlobalDeclaration,
  TSModuleDeclaration,
  VariableDeclaration,
} from '@oxc-project/types';
import { boundNames } from '../bound-names.ts';
import type { Scope } from '../environment.ts';
import { Scope as BlockScope } from '../environment.ts';
import { assign } from '../expressions/assignment.ts';
import { evaluateNamed } from '../expressions/naming.ts';
import type { Machine } from '../machine.ts';
import { declarePattern } from '../patterns.ts';
import { ObjectValue } from '../values/object-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import type { Value } from '../values/value.ts';

export function executeVariables(machine: Machine, node: VariableDeclaration, scope: Scope): void {
  if (node.declare === true) return;
  for (const { id, init } of node.declarations) {
    if (init === null) {
      // `var x;` keeps what `x` holds already.
      if (node.kind !== 'var') declarePattern(machine, id, undefined, scope);
      continue;
    }
    const value = evaluateNamed(machine, init, scope, id.type === 'Identifier' ? id.name : '');
    if (node.kind === 'var') assign(machine, id, value, scope);
    else declarePattern(machine, id, value, scope);
  }
}

/** A TypeScript enum: members by name, and names by number. */
export function executeEnum(machine: Machine, node: TSEnumDeclaration, outer: Scope): void {
  if (node.declare) return;
  const members = new ObjectValue();
  const scope = new BlockScope(outer.frame, outer);
  outer.declare(node.id.name, members);
  let next: number | undefined = 0;
  for (const member of node.body.members) {
    const name = enumMemberName(member.id);
    const value: Value = member.initializer === null ? next : machine.evaluate(member.initializer, scope);
    const settled = chosenOf(value);
    next = typeof settled === 'number' ? settled + 1 : undefined;
    members.setOwn(name, value);
    scope.declare(name, value);
    if (typeof settled === 'number') members.setOwn(String(settled), name);
  }
}

function enumMemberName(id: TSEnumDeclaration['body']['members'][number]['id']): string {
  if (id.type === 'Identifier') return id.name;
  return id.type === 'Literal' ? id.value : (id.quasis[0]?.value.cooked ?? '');
}

/** A TypeScript namespace: its exported declarations as properties of an object. */
export function executeNamespace(
  machine: Machine,
  node: TSModuleDeclaration | TSGlobalDeclaration,
  outer: Scope,
): void {
  if (node.declare || node.body === null || node.id.type !== 'Identifier') return;
  const members = new ObjectValue();
  const scope = new BlockScope(outer.frame, outer);
  outer.declare(node.id.name, members);
  machine.executeBody(node.body.body, scope);
  for (const statement of node.body.body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration === null) continue;
    for (const name of declaredNames(statement.declaration)) {
      const binding = scope.find(name);
      if (binding !== undefined && !binding.live) members.setOwn(name, binding.value);
    }
  }
}

/** The names a declaration adds to its scope. */
export function declaredNames(declaration: { readonly type: string }): string[] {
  if (isVariables(declaration)) return declaration.declarations.flatMap(({ id }) => boundNames(id));
  if (!('id' in declaration)) return [];
  const { id } = declaration;
  const named = typeof id === 'object' && id !== null && 'name' in id ? id.name : undefined;
  return typeof named === 'string' ? [named] : [];
}

function isVariables(node: { readonly type: string }): node is VariableDeclaration {
  return node.type === 'VariableDeclaration';
}
