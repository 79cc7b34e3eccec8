import { Edge } from 'yoga-layout';
import type { DeviceContext } from '../../../src/contracts/device-context.ts';
import type { Json } from '../../../src/contracts/layout-document.ts';
import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';
import type { FlexNode } from './flex-node.ts';
import type { LaidOutNode } from './laid-out-node.ts';

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
type Side = (typeof SIDES)[number];
type SideMode = 'additive' | 'maximum' | 'off';
export type Insets = Readonly<Record<Side, number>>;

const EDGES = { top: Edge.Top, right: Edge.Right, bottom: Edge.Bottom, left: Edge.Left } as const;
const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** A safe area view of the tree, with the insets it was last given. */
export interface SafeArea {
  readonly flex: FlexNode;
  applied: Insets;
}

/** Finds the safe area views in document order. */
export function findSafeAreas(flex: FlexNode, found: SafeArea[] = []): SafeArea[] {
  if (flex.scene.type === 'HS_SafeArea') found.push({ flex, applied: NO_INSETS });
  for (const child of flex.children) findSafeAreas(child, found);
  return found;
}

/**
 * Pads each safe area view by the part of its frame that the insets cover, and tells whether anything changed:
 * padding one view moves those inside it, so the caller lays out again until nothing does.
 */
export function padSafeAreas(areas: readonly SafeArea[], root: LaidOutNode, device: DeviceContext): boolean {
  const origins = new Map<FlexNode['scene'], { x: number; y: number; width: number; height: number }>();
  collectOrigins(root, 0, 0, origins);
  let changed = false;
  for (const area of areas) {
    const box = origins.get(area.flex.scene);
    if (box === undefined) continue;
    const insets = overlap(box, device);
    if (SIDES.every((side) => insets[side] === area.applied[side])) continue;
    area.applied = insets;
    changed = true;
    applyInsets(area.flex, insets);
  }
  return changed;
}

function collectOrigins(
  laidOut: LaidOutNode,
  x: number,
  y: number,
  into: Map<FlexNode['scene'], { x: number; y: number; width: number; height: number }>,
): void {
  const left = x + laidOut.frame.x;
  const top = y + laidOut.frame.y;
  if (laidOut.node.type === 'HS_SafeArea') {
    into.set(laidOut.node, { x: left, y: top, width: laidOut.frame.width, height: laidOut.frame.height });
  }
  for (const child of laidOut.children) collectOrigins(child, left, top, into);
}

function overlap(
  box: { x: number; y: number; width: number; height: number },
  device: DeviceContext,
): Insets {
  const { safe_area: safe } = device;
  const covered = (inset: number, distance: number) => Math.min(inset, Math.max(0, inset - distance));
  return {
    top: covered(safe.top, Math.max(0, box.y)),
    right: covered(safe.right, Math.max(0, device.width - box.x - box.width)),
    bottom: covered(safe.bottom, Math.max(0, device.height - box.y - box.height)),
    left: covered(safe.left, Math.max(0, box.x)),
  };
}

function applyInsets({ scene, yoga }: FlexNode, insets: Insets): void {
  if (yoga === undefined) return;
  const asMargin = scene.props.mode === 'margin';
  const property = asMargin ? 'margin' : 'padding';
  for (const side of SIDES) {
    const mode = sideMode(scene.props.edges, side);
    if (mode === 'off') continue;
    const own = ownLength(scene.style, property, side);
    const value = mode === 'maximum' ? Math.max(own, insets[side]) : own + insets[side];
    if (asMargin) yoga.setMargin(EDGES[side], value);
    else yoga.setPadding(EDGES[side], value);
  }
}

/** `edges` is a list of sides, or says per side how its inset meets the style's own padding. */
function sideMode(edges: Json | undefined, side: Side): SideMode {
  if (edges === undefined || edges === null || typeof edges !== 'object') return 'additive';
  if (Array.isArray(edges)) return edges.includes(side) ? 'additive' : 'off';
  const mode = edges[side];
  return mode === 'additive' || mode === 'maximum' ? mode : 'off';
}

/** The style's own padding or margin on a side, where it is a plain length. */
function ownLength(style: LayoutStyle, property: 'padding' | 'margin', side: Side): number {
  const axis = side === 'top' || side === 'bottom' ? 'vertical' : 'horizontal';
  const flow = side === 'left' ? 'start' : 'end';
  const candidates = [
    axis === 'horizontal' ? style[`${property}_${flow}`] : undefined,
    style[`${property}_${side}`],
    style[`${property}_${axis}`],
    style[property],
  ];
  const length = candidates.find((value) => value !== undefined);
  return typeof length === 'number' ? length : 0;
}
