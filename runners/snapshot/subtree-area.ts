import type { Frame, LayoutNode } from '../../src/contracts/layout-document.ts';

/** Shadows and the overhang of letters reach beyond frames. */
const OVERHANG = 64;

/** Where a subtree may draw, in its root's own coordinates; `undefined` when it may draw anywhere. */
export function subtreeArea(node: LayoutNode): Frame | undefined {
  const extent = { left: 0, top: 0, right: node.frame.width, bottom: node.frame.height };
  const bounded = node.children.every((child) => grow(extent, child, 0, 0));
  if (!bounded) return undefined;
  return {
    x: extent.left - OVERHANG,
    y: extent.top - OVERHANG,
    width: extent.right - extent.left + 2 * OVERHANG,
    height: extent.bottom - extent.top + 2 * OVERHANG,
  };
}

interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Answers false at a transform: what is turned or scaled may reach anywhere. */
function grow(extent: Extent, node: LayoutNode, originX: number, originY: number): boolean {
  if (node.style.transform !== undefined) return false;
  const x = originX + node.frame.x;
  const y = originY + node.frame.y;
  extent.left = Math.min(extent.left, x);
  extent.top = Math.min(extent.top, y);
  extent.right = Math.max(extent.right, x + node.frame.width);
  extent.bottom = Math.max(extent.bottom, y + node.frame.height);
  if (clipsChildren(node)) return true;
  return node.children.every((child) => grow(extent, child, x, y));
}

/** Tells whether what lies outside of a node's padding box is cut off. */
export function clipsChildren({ type, style }: LayoutNode): boolean {
  if (type === 'HS_Scroll' || type === 'HS_List') return style.overflow !== 'visible';
  return style.overflow === 'hidden' || style.overflow === 'scroll';
}
