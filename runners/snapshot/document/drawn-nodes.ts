import type { Json, LayoutAsset, LayoutNode } from '../../../src/contracts/layout-document.ts';

/** Tells whether a node is shown as a picture that we draw. */
export function isDrawn({ type, props }: LayoutNode, assets: Readonly<Record<string, LayoutAsset>>): boolean {
  if (type === 'HS_ImageSnapshot') return true;
  return type === 'HS_Image' && typeof props.asset_id === 'string' && assets[props.asset_id]?.kind === 'svg';
}

/** The node as it is drawn: by itself, without the box that the device draws around it. */
export function toDrawing(node: LayoutNode): LayoutNode {
  const { color } = node.style;
  const frame = { ...node.frame, x: 0, y: 0 };
  return { ...node, frame, style: color === undefined ? {} : { color } };
}

/** The props of a node whose picture is drawn, or of one that stays a placeholder. */
export function toPicture(props: Record<string, Json>, assetId: string | undefined): Record<string, Json> {
  const { asset_id: _drawing, fill: _fill, stroke: _stroke, ...rest } = props;
  const named: Record<string, Json> = assetId === undefined ? rest : { ...rest, asset_id: assetId };
  return Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1)));
}
