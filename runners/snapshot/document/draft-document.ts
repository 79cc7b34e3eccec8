import type { PictureRequest } from '../../../src/contracts/drawing.ts';
import type { LayoutDocument, LayoutNode } from '../../../src/contracts/layout-document.ts';
import type { Painter } from '../create-painter.ts';
import { drawnKind, toPicture } from './drawn-nodes.ts';
import { type DrawnNode, type PicturePlan, planPictures } from './plan-pictures.ts';

/** A document all of whose pictures are still to be drawn: placeholders, until `completeDocument` names them. */
export interface DraftDocument extends PicturePlan {
  readonly document: LayoutDocument;
}

/** Plans the pictures of what a device cannot show: components without a counterpart, SVG, and icons of fonts. */
export function draftDocument(
  { hasIcon }: Pick<Painter, 'hasIcon'>,
  document: LayoutDocument,
  limits: { readonly snapshots: number },
): DraftDocument {
  const kindOf: KindOf = (node) => drawnKind(node, document.assets, hasIcon);
  const nodes = drawnNodes(document.root, kindOf);
  if (nodes.length === 0) return { document, pictures: [], places: [] };
  const bare = { ...document, root: withPlaceholders(document.root, kindOf), assets: keptAssets(document) };
  return { document: bare, ...planPictures(document, nodes, limits) };
}

/** How each planned picture is drawn. Large ones share among themselves the effort of a screen, by their number. */
export function pictureRequests(draft: DraftDocument): PictureRequest[] {
  const { platform, device } = draft.document;
  const large = draft.pictures.filter(({ isLarge }) => isLarge).length;
  return draft.pictures.map(({ kind, node, scale, isLarge }) => ({
    kind,
    node,
    platform,
    device: { dpr: device.dpr, font_scale: device.font_scale },
    scale,
    effort_share: isLarge ? 1 / large : 1,
  }));
}

type KindOf = (node: LayoutNode) => DrawnNode['kind'] | undefined;

/** In document order; what lies inside a snapshot is part of its picture. */
function drawnNodes(node: LayoutNode, kindOf: KindOf): DrawnNode[] {
  const kind = kindOf(node);
  return kind === undefined ? node.children.flatMap((child) => drawnNodes(child, kindOf)) : [{ node, kind }];
}

/** Drawings themselves are not sent to devices. */
function keptAssets({ assets }: LayoutDocument): LayoutDocument['assets'] {
  return Object.fromEntries(Object.entries(assets).filter(([, asset]) => asset.kind !== 'svg'));
}

function withPlaceholders(node: LayoutNode, kindOf: KindOf): LayoutNode {
  const children = node.children.map((child) => withPlaceholders(child, kindOf));
  return kindOf(node) === undefined
    ? { ...node, children }
    : { ...node, props: toPicture(node.props, undefined), children };
}
