import type {
  JSXAttributeItem,
  JSXAttributeValue,
  JSXChild,
  JSXElement,
  JSXElementName,
  JSXFragment,
  JSXIdentifier,
  JSXMemberExpression,
} from '@oxc-project/types';
import type { LiveBinding, Scope } from '../environment.ts';
import type { Machine } from '../machine.ts';
import { getter } from '../native-function.ts';
import { BuiltinComponentValue } from '../react/component-values.ts';
import { ElementValue } from '../react/element-value.ts';
import { ArrayValue } from '../values/array-value.ts';
import { ObjectValue } from '../values/object-value.ts';
import { chosenOf, settle } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { decodeEntities } from './jsx-entities.ts';
import { cleanJsxText } from './jsx-text.ts';
import { copyProperties } from './object.ts';

const fragment = new BuiltinComponentValue('Fragment');

export function evaluateJsxElement(machine: Machine, node: JSXElement, scope: Scope): Value {
  const { openingElement } = node;
  const type = evaluateName(machine, openingElement.name, scope);
  const props = new ObjectValue();
  for (const attribute of openingElement.attributes) evaluateAttribute(machine, props, attribute, scope);
  const key = takeKey(machine, props);
  setChildren(machine, props, node.children, scope);
  return new ElementValue({
    type,
    props,
    key,
    source: machine.pointAt(node, scope),
    owner: scope.frame.owner,
  });
}

export function evaluateJsxFragment(machine: Machine, node: JSXFragment, scope: Scope): Value {
  const props = new ObjectValue();
  setChildren(machine, props, node.children, scope);
  const source = machine.pointAt(node, scope);
  return new ElementValue({ type: fragment, props, key: null, source, owner: scope.frame.owner });
}

function evaluateName(machine: Machine, name: JSXElementName, scope: Scope): Value {
  if (name.type === 'JSXIdentifier') return evaluateSimpleName(machine, name, scope);
  if (name.type === 'JSXNamespacedName') return `${name.namespace.name}:${name.name.name}`;
  return evaluateMemberName(machine, name, scope);
}

function evaluateSimpleName(machine: Machine, name: JSXIdentifier, scope: Scope): Value {
  // A lower-case name is the platform's own element, unless JSX says otherwise with a dot.
  if (/^[a-z]/.test(name.name)) return name.name;
  return evaluateReference(machine, name, scope);
}

function evaluateMemberName(machine: Machine, name: JSXMemberExpression, scope: Scope): Value {
  const object =
    name.object.type === 'JSXIdentifier'
      ? evaluateReference(machine, name.object, scope)
      : evaluateMemberName(machine, name.object, scope);
  return machine.getProperty(object, name.property.name);
}

function evaluateReference(machine: Machine, name: JSXIdentifier, scope: Scope): Value {
  if (name.name === 'this') return scope.frame.thisValue;
  return machine.evaluate({ type: 'Identifier', name: name.name, start: name.start, end: name.end }, scope);
}

function evaluateAttribute(
  machine: Machine,
  props: ObjectValue,
  attribute: JSXAttributeItem,
  scope: Scope,
): void {
  if (attribute.type === 'JSXSpreadAttribute') {
    copyProperties(machine, props, chosenOf(machine.evaluate(attribute.argument, scope)));
    return;
  }
  const { name } = attribute;
  const key = name.type === 'JSXIdentifier' ? name.name : `${name.namespace.name}:${name.name.name}`;
  if (key === 'ref') return;
  const imported = key === COMPONENT ? findImport(attribute.value, scope) : undefined;
  props.setOwn(
    key,
    imported === undefined
      ? evaluateAttributeValue(machine, attribute.value, scope)
      : getter(() => imported.read()),
  );
}

/** Names the screens of a navigator, all but one of which are not shown: their files are loaded when it is read. */
const COMPONENT = 'component';

function findImport(value: JSXAttributeValue | null, scope: Scope): LiveBinding | undefined {
  if (value?.type !== 'JSXExpressionContainer' || value.expression.type !== 'Identifier') return undefined;
  const binding = scope.find(value.expression.name);
  return binding?.live === true ? binding : undefined;
}

function evaluateAttributeValue(machine: Machine, value: JSXAttributeValue | null, scope: Scope): Value {
  if (value === null) return true;
  if (value.type === 'Literal') return decodeEntities(value.value.replace(/\n[ \t]*/g, ' '));
  if (value.type !== 'JSXExpressionContainer') return machine.evaluate(value, scope);
  return value.expression.type === 'JSXEmptyExpression'
    ? undefined
    : machine.evaluate(value.expression, scope);
}

function takeKey(machine: Machine, props: ObjectValue): string | null {
  if (!props.hasOwn('key')) return null;
  const key = settle(machine.getProperty(props, 'key')).value;
  props.deleteOwn('key');
  const text = key === undefined || key === null ? null : machine.toText(key);
  return text instanceof UnknownValue ? null : text;
}

/** One child is the child itself, several are a list, none leaves `children` as an attribute set it. */
function setChildren(machine: Machine, props: ObjectValue, nodes: readonly JSXChild[], scope: Scope): void {
  const children: Value[] = [];
  for (const node of nodes) evaluateChild(machine, node, scope, children);
  if (children.length === 1) props.setOwn('children', children[0]);
  else if (children.length > 1) props.setOwn('children', new ArrayValue(children));
}

function evaluateChild(machine: Machine, node: JSXChild, scope: Scope, children: Value[]): void {
  if (node.type === 'JSXText') {
    const text = cleanJsxText(node.value);
    if (text !== '') children.push(decodeEntities(text));
  } else if (node.type === 'JSXExpressionContainer') {
    if (node.expression.type !== 'JSXEmptyExpression')
      children.push(machine.evaluate(node.expression, scope));
  } else if (node.type === 'JSXSpreadChild') {
    const items = machine.iterate(machine.evaluate(node.expression, scope));
    if (!(items instanceof UnknownValue)) children.push(...items);
  } else {
    children.push(machine.evaluate(node, scope));
  }
}
