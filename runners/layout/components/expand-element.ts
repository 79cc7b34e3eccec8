import type { Interpreter } from '../evaluate/interpreter.ts';
import {
  BuiltinComponentValue,
  ContextConsumerValue,
  ContextProviderValue,
  ContextValue,
  HostComponentValue,
  MemoComponentValue,
} from '../evaluate/react/component-values.ts';
import type { ElementValue } from '../evaluate/react/element-value.ts';
import { renderDespiteMissing } from '../evaluate/react/missing-contexts.ts';
import type { RenderScope } from '../evaluate/react/render-scope.ts';
import { afterStart, type ChangedStates } from '../evaluate/react/start-up.ts';
import type { SourcePoint } from '../evaluate/source-point.ts';
import { Callable } from '../evaluate/values/callable.ts';
import { settle } from '../evaluate/values/one-of-value.ts';
import { PropertyHolder } from '../evaluate/values/property-holder.ts';
import { AssetValue } from '../evaluate/values/simple-values.ts';
import { UnknownValue } from '../evaluate/values/unknown-value.ts';
import { HeapValue, type Value } from '../evaluate/values/value.ts';
import { SVG_FILE } from '../libraries/svg.ts';
import { descend, type RenderContext } from './render-context.ts';

/** Deeper than any real screen, and far from what our own stack holds. */
export const MAX_ELEMENT_DEPTH = 400;

/** What an element turns out to be once its type is looked at. */
export type Expansion =
  | { readonly kind: 'content'; readonly context: RenderContext; readonly content: Value }
  | { readonly kind: 'host'; readonly context: RenderContext; readonly component: HostComponentValue }
  | {
      readonly kind: 'unmapped';
      readonly context: RenderContext;
      readonly name: string;
      readonly reason: string;
    }
  | { readonly kind: 'tooDeep' };

/** Expands a user component in place, enters providers and fragments, and leaves host components to their mapping. */
export function expandElement(outer: RenderContext, element: ElementValue, segment: string): Expansion {
  const settled = settle(element.type);
  const type = unwrapMemo(settled.value);
  const name = componentName(type);
  const deeper = goDeeper(outer, element.source);
  if (deeper === undefined) return { kind: 'tooDeep' };
  const context = descend(deeper, `${element.key ?? segment}:${name}`, {
    assumed: outer.assumed || settled.assumption !== undefined,
  });
  if (type instanceof HostComponentValue) return { kind: 'host', context, component: type };
  if (type instanceof AssetValue) return { kind: 'host', context, component: SVG_FILE };
  const { interpreter } = outer.builder;
  const transparent = enterTransparent(interpreter, context, type, element);
  if (transparent !== undefined) return { kind: 'content', ...transparent };
  if (isComponent(type)) {
    const content = renderDespiteMissing(interpreter, () =>
      interpreter.renderComponent(element, context.scope),
    );
    return { kind: 'content', context, content };
  }
  return { kind: 'unmapped', context, name, reason: reasonOf(type) };
}

/** The same element as it is once the app has started. */
export function expandAfterStart(
  outer: RenderContext,
  element: ElementValue,
  segment: string,
  changed: ChangedStates,
): Expansion {
  return afterStart(outer.builder.interpreter, changed, () =>
    expandElement(outer, element, `${segment}:${changed}`),
  );
}

/** One level further down, or `undefined` — reported where there is a place to name — when that is too far. */
export function goDeeper(context: RenderContext, source: SourcePoint | undefined): RenderContext | undefined {
  if (context.depth < MAX_ELEMENT_DEPTH) return { ...context, depth: context.depth + 1 };
  if (source !== undefined) {
    context.builder.warn(
      'TREE_TOO_DEEP',
      `Elements are nested more than ${MAX_ELEMENT_DEPTH} levels deep here; look for a component that renders itself.`,
      source,
    );
  }
  return undefined;
}

/** Fragments, providers and consumers: they draw what is inside them. */
function enterTransparent(
  interpreter: Interpreter,
  context: RenderContext,
  type: Value,
  element: ElementValue,
): { context: RenderContext; content: Value } | undefined {
  const children = () => interpreter.getProperty(element.props, 'children');
  if (type instanceof BuiltinComponentValue) return { context, content: children() };
  if (type instanceof ContextProviderValue || type instanceof ContextValue) {
    const provided = type instanceof ContextValue ? type : type.context;
    const value = interpreter.getProperty(element.props, 'value');
    const place = placeOf(element.source);
    context.builder.plan?.provide(place, value);
    const scope: RenderScope = { context: provided, value, place, outer: context.scope };
    return { context: { ...context, scope }, content: children() };
  }
  if (type instanceof ContextConsumerValue) {
    const value = findProvided(context.scope, type.context);
    return { context, content: interpreter.call(children(), [value], { location: element.source }) };
  }
  return undefined;
}

function placeOf({ file, line, column }: SourcePoint): string {
  return `${file}:${line}:${column}`;
}

function findProvided(scope: RenderScope | undefined, context: ContextValue): Value {
  for (let current = scope; current !== undefined; current = current.outer) {
    if (current.context === context) return current.value;
  }
  return context.defaultValue;
}

function unwrapMemo(type: Value): Value {
  return type instanceof MemoComponentValue && type.inner instanceof HostComponentValue ? type.inner : type;
}

function isComponent(type: Value): boolean {
  if (type instanceof Callable) return true;
  return type instanceof HeapValue && COMPONENT_KINDS.has(type.kind);
}

const COMPONENT_KINDS = new Set(['class', 'memoComponent', 'forwardRef', 'lazyComponent']);

/** What a person would call the component. */
export function componentName(type: Value): string {
  if (typeof type === 'string') return type;
  if (type instanceof UnknownValue) return type.hint === '' ? 'Unknown' : type.hint;
  if (type instanceof HostComponentValue || type instanceof BuiltinComponentValue) return type.name;
  if (type instanceof PropertyHolder) {
    const displayName = type.getOwn('displayName');
    if (typeof displayName === 'string') return displayName;
  }
  if (type instanceof Callable) return type.name === '' ? 'Anonymous' : type.name;
  if (type instanceof MemoComponentValue) return componentName(type.inner);
  return type instanceof HeapValue ? type.kind : String(type);
}

function reasonOf(type: Value): string {
  if (type instanceof UnknownValue) return type.reason;
  if (typeof type === 'string') return 'it is not a React Native component';
  if (type === undefined) return 'the imported name does not exist';
  return 'it is not a component';
}
