import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import type { SceneNode } from '../../scene.ts';
import type { HostElement } from '../host-element.ts';

/** Which children `stickyHeaderIndices` names. */
export function readStickyIndices(host: HostElement): ReadonlySet<number> {
  const indices = host.prop('stickyHeaderIndices');
  if (!(indices instanceof ArrayValue)) return new Set();
  return new Set(indices.elements.filter((index) => typeof index === 'number'));
}

/** A box that stays at the top of what scrolls until the next one takes its place. */
export function stickyBox(
  host: HostElement,
  part: string,
  style: LayoutStyle,
  nodes: readonly SceneNode[],
): SceneNode[] {
  if (nodes.length === 0) return [];
  return [host.node('HS_View', { part, style, props: { sticky: true }, children: nodes, actions: {} })];
}
