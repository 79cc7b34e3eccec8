import type { Expression } from '@oxc-project/types';
import { Closure } from './closure.ts';
import { defineClass } from './define-class.ts';
import type { Scope } from './environment.ts';
import { evaluateAssignment, evaluateUpdate } from './expressions/assignment.ts';
import { evaluateBinary } from './expressions/binary.ts';
import { evaluateCall, evaluateNew } from './expressions/call.ts';
import { evaluateFunctionExpression } from './expressions/function-expression.ts';
import { evaluateIdentifier } from './expressions/identifier.ts';
import { evaluateJsxElement, evaluateJsxFragment } from './expressions/jsx.ts';
import { evaluateLiteral } from './expressions/literal.ts';
import { evaluateConditional, evaluateLogical } from './expressions/logical.ts';
import { evaluateMember } from './expressions/member.ts';
import { evaluateArray, evaluateObject } from './expressions/object.ts';
import { SHORT_CIRCUIT } from './expressions/short-circuit.ts';
import { evaluateTaggedTemplate } from './expressions/tagged-template.ts';
import { evaluateTemplate } from './expressions/template.ts';
import { evaluateUnary } from './expressions/unary.ts';
import type { Machine } from './machine.ts';
import { NotKnownError } from './not-known-error.ts';
import { evaluateYield } from './run-generator.ts';
import { chosenOf } from './values/one-of-value.ts';
import { PromiseValue } from './values/simple-values.ts';
import { UnknownValue } from './values/unknown-value.ts';
import type { Value } from './values/value.ts';

/** Evaluates any expression: which kind of syntax is handled where. */
export function evaluateExpression(machine: Machine, node: Expression, scope: Scope): Value {
  switch (node.type) {
    case 'Identifier':
      return evaluateIdentifier(machine, node, scope);
    case 'Literal':
      return evaluateLiteral(node);
    case 'MemberExpression':
      return evaluateMember(machine, node, scope);
    case 'CallExpression':
      return evaluateCall(machine, node, scope);
    case 'JSXElement':
      return evaluateJsxElement(machine, node, scope);
    case 'ObjectExpression':
      return evaluateObject(machine, node, scope);
    case 'ArrowFunctionExpression':
      return new Closure('', node, scope);
    case 'ArrayExpression':
      return evaluateArray(machine, node, scope);
    case 'ConditionalExpression':
      return evaluateConditional(machine, node, scope);
    case 'LogicalExpression':
      return evaluateLogical(machine, node, scope);
    case 'BinaryExpression':
      return evaluateBinary(machine, node, scope);
    case 'TemplateLiteral':
      return evaluateTemplate(machine, node, scope);
    case 'TaggedTemplateExpression':
      return evaluateTaggedTemplate(machine, node, scope);
    case 'ChainExpression':
      return afterChain(machine.evaluate(node.expression, scope));
    case 'UnaryExpression':
      return evaluateUnary(machine, node, scope);
    case 'AssignmentExpression':
      return evaluateAssignment(machine, node, scope);
    case 'UpdateExpression':
      return evaluateUpdate(machine, node, scope);
    case 'JSXFragment':
      return evaluateJsxFragment(machine, node, scope);
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return evaluateFunctionExpression(node, scope);
    case 'ClassExpression':
    case 'ClassDeclaration':
      return defineClass(machine, node, scope, '');
    case 'NewExpression':
      return evaluateNew(machine, node, scope);
    case 'ThisExpression':
      return scope.frame.thisValue;
    case 'SequenceExpression':
      return evaluateSequence(machine, node.expressions, scope);
    case 'AwaitExpression':
      return awaited(machine, machine.evaluate(node.argument, scope));
    case 'YieldExpression':
      return evaluateYield(machine, node, scope);
    case 'ImportExpression':
      return evaluateDynamicImport(machine, node.source, scope);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
    case 'ParenthesizedExpression':
      return machine.evaluate(node.expression, scope);
    default:
      return evaluateOther(machine, node, scope);
  }
}

/** Syntax that is read but not followed: its value is unknown, with the reason. */
const UNFOLLOWED: Readonly<Record<string, string>> = {
  MetaProperty: '`import.meta` and `new.target` are not followed',
};

function evaluateOther(machine: Machine, node: Expression, scope: Scope): Value {
  const reason = UNFOLLOWED[node.type];
  if (reason !== undefined) return machine.unknown(reason, node, scope);
  // Flow's casts and whatever else wraps an expression: what is inside counts.
  const inner = innerExpression(node);
  if (inner !== undefined) return machine.evaluate(inner, scope);
  machine.warn('UNSUPPORTED_SYNTAX', `\`${node.type}\` is not evaluated.`, machine.pointAt(node, scope));
  return machine.unknown(`\`${node.type}\` is not evaluated`, node, scope);
}

/** Flow's `(x: T)` comes from the Flow parser under a name the ESTree types do not have. */
function innerExpression(node: object): Expression | undefined {
  if (!('expression' in node)) return undefined;
  const { expression } = node;
  return isExpression(expression) ? expression : undefined;
}

function isExpression(node: unknown): node is Expression {
  return typeof node === 'object' && node !== null && 'type' in node && typeof node.type === 'string';
}

function evaluateSequence(machine: Machine, nodes: readonly Expression[], scope: Scope): Value {
  let value: Value;
  for (const node of nodes) value = machine.evaluate(node, scope);
  return value;
}

function afterChain(value: Value): Value {
  return value === SHORT_CIRCUIT ? undefined : value;
}

function awaited(machine: Machine, value: Value): Value {
  const settled = chosenOf(value);
  const held = settled instanceof PromiseValue ? settled.resolved : value;
  if (machine.probing === 'known' && chosenOf(held) instanceof UnknownValue) throw new NotKnownError();
  return held;
}

function evaluateDynamicImport(machine: Machine, source: Expression, scope: Scope): Value {
  const specifier = chosenOf(machine.evaluate(source, scope));
  if (typeof specifier !== 'string')
    return machine.unknown('what is imported is not a fixed name', source, scope);
  return new PromiseValue(machine.importModule(specifier, scope.frame.code.path));
}
