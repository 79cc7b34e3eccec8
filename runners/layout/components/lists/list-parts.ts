import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import { ElementValue } from '../../evaluate/react/element-value.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf, settle } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import { isPrimitive, type Value } from '../../evaluate/values/value.ts';
import type { SceneNode } from '../../scene.ts';
import type { HostElement } from '../host-element.ts';
import { readContentStyle } from './content-style.ts';
import { readStickyIndices } from './sticky.ts';

/** React Native starts with ten cells and goes on to fill ten screens beyond the first: about this many. */
const DEFAULT_CELLS = 50;
const MAX_CELLS = 200;
const PLACEHOLDER_ITEMS = 3;

/** The items of a list prop. A list that only run time knows stands as three items, which are unknown too. */
export function readItems(host: HostElement, list: Value, what: string): readonly Value[] {
  const { value, assumption } = settle(list);
  if (assumption !== undefined) host.assumed();
  if (value === undefined || value === null) return [];
  const items = value instanceof UnknownValue ? value : host.interpreter.iterate(value);
  if (!(items instanceof UnknownValue)) return items;
  host
    .assumed()
    .context.builder.inform(
      'ASSUMED_LIST',
      `\`${what}\` is known only at run time (${items.reason}); ${PLACEHOLDER_ITEMS} items stand in for it.`,
      host.source,
    );
  return Array.from({ length: PLACEHOLDER_ITEMS }, () => items.derive({ hint: 'item' }));
}

/** How many cells are drawn at most; more would be rendered only once somebody scrolls. */
export function cellLimit(host: HostElement): number {
  const asked = Math.floor(host.number('initialNumToRender') ?? 0);
  return Math.max(DEFAULT_CELLS, Math.min(MAX_CELLS, asked));
}

export function reportCut(host: HostElement, shown: number, total: number): void {
  if (shown >= total) return;
  host.context.builder.inform(
    'LIST_CUT',
    `The first ${shown} of ${total} cells are drawn, as many as a list keeps ready.`,
    host.source,
  );
}

/** A header, footer, separator or empty component: given as an element, or as a component to render. */
export function renderPart(
  host: HostElement,
  value: Value,
  segment: string,
  props: ObjectValue = objectOf({}),
): SceneNode[] {
  const current = chosenOf(value);
  if (current === undefined || current === null || typeof current === 'boolean') return [];
  if (current instanceof ElementValue || isPrimitive(current)) return host.render(value, segment);
  return host.renderComponent(current, props, segment);
}

/** Header and footer stand in a box of their own, which has a style prop. */
export function renderEdge(
  host: HostElement,
  prop: 'ListHeaderComponent' | 'ListFooterComponent',
): SceneNode[] {
  const nodes = renderPart(host, host.prop(prop), prop);
  return nodes.length === 0 ? [] : [host.box(prop, host.style(`${prop}Style`), nodes)];
}

/** One cell: a row of a horizontal list lies in a row itself. */
export function cellBox(
  host: HostElement,
  part: string,
  horizontal: boolean,
  nodes: readonly SceneNode[],
): SceneNode[] {
  const style: LayoutStyle = horizontal ? { flex_direction: 'row' } : {};
  return nodes.length === 0 ? [] : [host.box(part, style, nodes)];
}

/** The key of an item as the list's `keyExtractor` gives it, else its place. */
export function keyOf(host: HostElement, item: Value, index: number): string {
  const extract = host.prop('keyExtractor');
  const key =
    extract === undefined
      ? itemKey(host, item)
      : host.interpreter.call(extract, [item, index], { location: host.source });
  const settled = chosenOf(key);
  return typeof settled === 'string' || typeof settled === 'number' ? `cell-${settled}` : `cell-${index}`;
}

function itemKey(host: HostElement, item: Value): Value {
  const current = chosenOf(item);
  if (!(current instanceof ObjectValue)) return undefined;
  return host.interpreter.getProperty(current, 'key') ?? host.interpreter.getProperty(current, 'id');
}

/** The list's own node around its cells. */
export function listNode(host: HostElement, horizontal: boolean, children: readonly SceneNode[]): SceneNode {
  const sticky = readStickyIndices(host);
  return host.node('HS_List', {
    props: {
      horizontal,
      ...(host.flag('inverted') ? { inverted: true } : {}),
      ...(host.flag('pagingEnabled') ? { paging: true } : {}),
    },
    scroll: { horizontal, contentStyle: readContentStyle(host) },
    children: children.map((child, index) =>
      sticky.has(index) ? { ...child, props: { ...child.props, sticky: true } } : child,
    ),
    actions: {},
  });
}
