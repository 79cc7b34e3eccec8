import type { LayoutNode } from '../../src/contracts/layout-document.ts';
import { borderBox, borderWidths, inset, paddings, type RoundedBox } from './boxes/box.ts';
import { boxPath } from './boxes/box-path.ts';
import { paintBackground } from './boxes/paint-background.ts';
import { paintBorder } from './boxes/paint-border.ts';
import { paintInsetShadows, paintOuterShadows } from './boxes/paint-shadow.ts';
import { paintIndicator } from './controls/paint-indicator.ts';
import { paintSwitch } from './controls/paint-switch.ts';
import { paintImage } from './images/paint-image.ts';
import { paintUnknown } from './images/paint-placeholder.ts';
import { paintAsLayer } from './layers.ts';
import { isolated, type PaintContext } from './paint-context.ts';
import { clipsChildren, subtreeArea } from './subtree-area.ts';
import { paintText } from './texts/paint-text.ts';
import { showsBack, transformOf } from './transform.ts';

/** Draws a node and all below it at its place in its parent; a window over the whole screen waits for the end. */
export function paintNode(context: PaintContext, node: LayoutNode, parentWidth: number): void {
  if (coversScreen(node)) context.overlays.push(node);
  else paintPlaced(context, node, parentWidth);
}

/** Draws a node where its frame is, whatever it is. */
export function paintPlaced(context: PaintContext, node: LayoutNode, parentWidth: number): void {
  const { style, frame } = node;
  const opacity = style.opacity ?? 1;
  if (style.display === 'none' || opacity === 0) return;
  if (style.backface_visibility === 'hidden' && showsBack(style)) return;
  const { canvas, effort } = context;
  if (!effort.mayDraw() || !effort.mayFill(canvas, frame.width, frame.height)) return;
  isolated(canvas, () => {
    canvas.translate(frame.x, frame.y);
    const transform = transformOf(style, frame.width, frame.height);
    if (transform !== undefined) canvas.transform(...transform);
    if (opacity === 1) paintContents(context, node, parentWidth);
    else
      paintAsLayer(context, opacity, subtreeArea(node), (inner) => paintContents(inner, node, parentWidth));
  });
}

function paintContents(context: PaintContext, node: LayoutNode, parentWidth: number): void {
  const { canvas } = context;
  const { style, frame } = node;
  const box = borderBox(style, frame.width, frame.height);
  const makesBox = style.display !== 'contents';
  if (makesBox) paintBox(context, node, box);
  const paddingBox = inset(box, borderWidths(style));
  isolated(canvas, () => {
    if (clipsChildren(node)) canvas.clip(boxPath(paddingBox));
    if (makesBox) paintOwn(context, node, paddingBox, parentWidth);
    for (const child of inDrawingOrder(node.children)) paintNode(context, child, frame.width);
  });
}

/** Shadows, background and border. React Native draws an image over its background and under its border. */
function paintBox(context: PaintContext, { type, style, ...node }: LayoutNode, box: RoundedBox): void {
  const { canvas } = context;
  paintOuterShadows(context, style, box);
  paintBackground(canvas, style, box);
  if (type === 'HS_Image') paintImage(context, { type, style, ...node }, box);
  paintInsetShadows(canvas, style, box);
  paintBorder(canvas, style, box);
}

/** What a node shows itself, under its children. */
function paintOwn(context: PaintContext, node: LayoutNode, box: RoundedBox, parentWidth: number): void {
  const isEmpty = node.children.length === 0;
  if (node.type === 'HS_Switch') paintSwitch(context, node);
  else if (node.type === 'HS_Indicator') paintIndicator(context, node);
  else if (node.type === 'HS_ImageSnapshot' && isEmpty) paintUnknown(context, node, box);
  else paintText(context, node, inset(box, paddings(node.style, parentWidth)));
}

/** A window over the whole screen, wherever in the tree it stands. */
function coversScreen({ type, style: { position, width, height, top, left } }: LayoutNode): boolean {
  return type === 'HS_Overlay' && [position, width, height, top, left].every((value) => value === undefined);
}

/** Siblings with a higher `zIndex` lie over the others; those of equal height as written. */
function inDrawingOrder(children: readonly LayoutNode[]): readonly LayoutNode[] {
  if (children.every(({ style }) => style.z_index === undefined)) return children;
  return children.toSorted((a, b) => (a.style.z_index ?? 0) - (b.style.z_index ?? 0));
}
