import { ElementValue } from '../evaluate/react/element-value.ts';
import { countWaitingStates } from '../evaluate/react/start-up.ts';
import { ArrayValue } from '../evaluate/values/array-value.ts';
import { Callable } from '../evaluate/values/callable.ts';
import { chosenOf, settle } from '../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../evaluate/values/unknown-value.ts';
import { isPrimitive, type Value } from '../evaluate/values/value.ts';
import type { SceneNode } from '../scene.ts';
import { type Expansion, expandAfterStart, expandElement, goDeeper } from './expand-element.ts';
import { HostElement } from './host-element.ts';
import { findMapping } from './registry.ts';
import type { RenderContext } from './render-context.ts';
import { renderUnmapped } from './render-unmapped.ts';

/** Renders anything a component may return or hold as children. `owner` is the element it stands in. */
export function renderValue(
  context: RenderContext,
  value: Value,
  segment: string,
  owner: ElementValue | undefined,
): SceneNode[] {
  context.builder.interpreter.charge(1);
  const { value: current, assumption } = settle(value);
  const inner = assumption === undefined || context.assumed ? context : { ...context, assumed: true };
  if (current instanceof ElementValue) return renderElement(inner, current, segment);
  if (current instanceof ArrayValue) {
    const deeper = goDeeper(inner, owner?.source);
    if (deeper === undefined) return [];
    return current.elements.flatMap((item, index) => renderValue(deeper, item, `${segment}.${index}`, owner));
  }
  if (!isPrimitive(current)) reportUndrawable(inner, current, owner);
  else if (typeof current === 'string' || typeof current === 'number') reportStrayText(inner, current, owner);
  return [];
}

/** Renders one element: a host component by its mapping, anything else by what it expands to. */
export function renderElement(context: RenderContext, element: ElementValue, segment: string): SceneNode[] {
  const { builder } = context;
  const { plan } = builder;
  if (plan?.isSought(chosenOf(element.type)) === true) {
    return plan.capture(context.scope, (scope) =>
      drawExpansion(expandElement({ ...context, scope }, element, segment), element),
    );
  }
  const before = countWaitingStates(builder.interpreter);
  const expansion = expandElement(context, element, segment);
  const waits = expansion.kind === 'content' && countWaitingStates(builder.interpreter) > before;
  if (plan === undefined || !waits || !plan.isOnTheWay) return drawExpansion(expansion, element);
  return plan.firstLeading((changed) =>
    drawExpansion(
      changed === 'none' ? expansion : expandAfterStart(context, element, segment, changed),
      element,
    ),
  );
}

function drawExpansion(expansion: Expansion, element: ElementValue): SceneNode[] {
  if (expansion.kind === 'tooDeep') return [];
  const { plan } = expansion.context.builder;
  plan?.pass(expansion.context.scope, expansion.kind !== 'content');
  return expansion.kind === 'content'
    ? renderValue(expansion.context, expansion.content, '0', element)
    : renderHost(expansion, element);
}

function renderHost(
  expansion: Exclude<Expansion, { kind: 'content' | 'tooDeep' }>,
  element: ElementValue,
): SceneNode[] {
  const { context } = expansion;
  const { builder } = context;
  builder.hostElements += 1;
  if (expansion.kind === 'unmapped') {
    return renderUnmapped(
      new HostElement(context, element, expansion.name, renderValue),
      expansion.reason,
      findMapping,
    );
  }
  const { component } = expansion;
  const host = new HostElement(context, element, component.name, renderValue);
  const mapping = findMapping(component);
  if (mapping === undefined) return renderUnmapped(host, 'the engine has no mapping for it yet', findMapping);
  builder.mapped += 1;
  return mapping.render(host);
}

function reportUndrawable(context: RenderContext, value: Value, owner: ElementValue | undefined): void {
  if (owner === undefined) return;
  if (value instanceof UnknownValue) {
    const what = value.hint === '' ? 'Something here' : `\`${value.hint}\``;
    context.builder.warn(
      'UNKNOWN_CONTENT',
      `${what} is left out: ${value.reason}.`,
      value.location ?? owner.source,
    );
  } else if (value instanceof Callable) {
    context.builder.warn('UNKNOWN_CONTENT', 'A function is not something that can be drawn.', owner.source);
  }
}

/** React Native refuses text outside `Text`, except text that is empty. */
function reportStrayText(
  context: RenderContext,
  value: string | number,
  owner: ElementValue | undefined,
): void {
  if (value === '' || owner === undefined) return;
  context.builder.warn(
    'TEXT_OUTSIDE_TEXT',
    'Text must stand inside a <Text> component; the app would stop here.',
    owner.source,
  );
}
