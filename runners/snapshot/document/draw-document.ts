import type { LayoutDocument, LayoutNode } from '../../../src/contracts/layout-document.ts';
import type { Painter } from '../create-painter.ts';
import { type DrawnKind, drawnKind, toPicture } from './drawn-nodes.ts';
import { type DrawLimits, PictureBook, type Skipped } from './picture-book.ts';
import { reportSkipped } from './report-skipped.ts';

export interface DrawInput {
  readonly document: LayoutDocument;
  /** The bytes behind the document's assets. */
  readonly readAsset: (assetId: string) => Uint8Array | undefined;
  readonly limits: DrawLimits;
}

export interface DrawnDocument {
  readonly document: LayoutDocument;
  /** The PNGs that the document now names, by asset id. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * Draws what a device cannot: snapshots of components that have no counterpart, SVG, and icons of fonts. Each becomes a picture
 * at the device's resolution, named by the node; what is beyond the limits stays a placeholder, and is reported.
 * A node is drawn without its own box, which the device draws around the picture as around any image.
 */
export async function drawDocument(painter: Painter, input: DrawInput): Promise<DrawnDocument> {
  const { document, limits } = input;
  const kindOf: KindOf = (node) => drawnKind(node, document.assets, painter.hasIcon);
  const nodes = drawnNodes(document.root, kindOf);
  if (nodes.length === 0) return { document, pictures: new Map() };
  const book = new PictureBook(limits);
  const drawn = new Map<string, string>();
  const skipped: Skipped[] = [];
  for (const { node, kind } of nodes) {
    const result = await book.draw(painter, input, node, kind);
    if (typeof result === 'string') drawn.set(node.id, result);
    else skipped.push({ node, reason: result.reason });
  }
  const root = rename(document.root, kindOf, drawn);
  const assets = { ...keptAssets(document), ...book.assets() };
  return {
    document: {
      ...document,
      root,
      assets: Object.fromEntries(Object.entries(assets).sort(([a], [b]) => (a < b ? -1 : 1))),
      diagnostics: [...document.diagnostics, ...reportSkipped(skipped)],
    },
    pictures: book.pictures,
  };
}

type KindOf = (node: LayoutNode) => DrawnKind | undefined;

/** In document order; what lies inside a snapshot is part of its picture. */
function drawnNodes(node: LayoutNode, kindOf: KindOf): { node: LayoutNode; kind: DrawnKind }[] {
  const kind = kindOf(node);
  return kind === undefined ? node.children.flatMap((child) => drawnNodes(child, kindOf)) : [{ node, kind }];
}

/** Drawings themselves are not sent to devices. */
function keptAssets({ assets }: LayoutDocument): LayoutDocument['assets'] {
  return Object.fromEntries(Object.entries(assets).filter(([, asset]) => asset.kind !== 'svg'));
}

function rename(node: LayoutNode, kindOf: KindOf, drawn: ReadonlyMap<string, string>): LayoutNode {
  const children = node.children.map((child) => rename(child, kindOf, drawn));
  if (kindOf(node) === undefined) return { ...node, children };
  return { ...node, props: toPicture(node.props, drawn.get(node.id)), children };
}
