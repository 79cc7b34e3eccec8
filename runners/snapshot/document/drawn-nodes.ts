import type { DrawnKind } from '../../../src/contracts/drawing.ts';
import type { Json, LayoutAsset, LayoutNode } from '../../../src/contracts/layout-document.ts';

/** As which kind of picture we draw a node; `undefined` when the device shows it by itself. */
export function drawnKind(
  node: LayoutNode,
  assets: Readonly<Record<string, LayoutAsset>>,
  hasIcon: (node: LayoutNode) => boolean,
): DrawnKind | undefined {
  const { type, props } = node;
  if (type === 'HS_ImageSnapshot') return 'snapshot';
  if (type !== 'HS_Image') return undefined;
  if (typeof props.asset_id === 'string') return assets[props.asset_id]?.kind === 'svg' ? 'svg' : undefined;
  return hasIcon(node) ? 'icon' : undefined;
}

/** The node as it is drawn: by itself, without the box that the device draws around it. */
export function toDrawing(node: LayoutNode): LayoutNode {
  const { color, tint_color } = node.style;
  const frame = { ...node.frame, x: 0, y: 0 };
  const style = {
    ...(color === undefined ? {} : { color }),
    ...(tint_color === undefined ? {} : { tint_color }),
  };
  return { ...node, frame, style };
}

/** The props of a node whose picture is drawn, or of one that stays a placeholder. */
export function toPicture(props: Record<string, Json>, assetId: string | undefined): Record<string, Json> {
  const { asset_id: _drawing, fill: _fill, stroke: _stroke, ...rest } = props;
  const named: Record<string, Json> = assetId === undefined ? rest : { ...rest, asset_id: assetId };
  return Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1)));
}
