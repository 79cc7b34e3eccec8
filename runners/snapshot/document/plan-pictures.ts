import type { DrawnKind, PicturePlace } from '../../../src/contracts/drawing.ts';
import type { LayoutDocument, LayoutNode } from '../../../src/contracts/layout-document.ts';
import { toDrawing } from './drawn-nodes.ts';

/** Of one screen: what a runner keeps of it, and what drawing it may take. */
const MOST_PICTURES = 300;
const MOST_PIXELS = 40 * 1024 * 1024;
/** Of one picture: a phone's screen at its resolution is a third of it. */
const PICTURE_PIXELS = 9 * 1024 * 1024;
/** From here on a picture takes longer to draw than to be asked for elsewhere; a phone's width by a third of its height. */
const LARGE_PIXELS = 512 * 1024;

/** One picture, whichever nodes show it. */
export interface PlannedPicture {
  readonly kind: DrawnKind;
  /** The first node that shows it, as it is drawn. */
  readonly node: LayoutNode;
  readonly scale: number;
  readonly pixels: number;
  readonly isLarge: boolean;
}

export interface PicturePlan {
  readonly pictures: readonly PlannedPicture[];
  /** In document order. */
  readonly places: readonly PicturePlace[];
}

export interface DrawnNode {
  readonly node: LayoutNode;
  readonly kind: DrawnKind;
}

/**
 * Decides what is drawn for a screen, within its limits, before anything is: what looks the same is one picture, and
 * none depends on how another comes out, so that it does not matter who draws them in which order.
 */
export function planPictures(
  { device }: LayoutDocument,
  nodes: readonly DrawnNode[],
  limits: { readonly snapshots: number },
): PicturePlan {
  const pictures: PlannedPicture[] = [];
  const known = new Map<string, number>();
  let [snapshots, pixels] = [0, 0];

  const place = ({ node, kind }: DrawnNode): PicturePlace => {
    const { width, height } = node.frame;
    if (width <= 0 || height <= 0) return { node_id: node.id, reason: 'no_extent' };
    const drawing = toDrawing(node);
    const look = lookOf(kind, drawing);
    const same = known.get(look);
    if (same !== undefined) return { node_id: node.id, picture: same };
    const isOverTier = kind === 'snapshot' && snapshots >= limits.snapshots;
    if (isOverTier || pictures.length >= MOST_PICTURES) return { node_id: node.id, reason: 'too_many' };
    const finest = Math.min(device.dpr, Math.sqrt(PICTURE_PIXELS / (width * height)));
    const scale = Math.max(0.01, Math.floor(finest * 100) / 100);
    const area = width * height * scale * scale;
    if (pixels + area > MOST_PIXELS) return { node_id: node.id, reason: 'too_large' };
    pixels += area;
    if (kind === 'snapshot') snapshots += 1;
    known.set(look, pictures.length);
    pictures.push({ kind, node: drawing, scale, pixels: area, isLarge: area >= LARGE_PIXELS });
    return { node_id: node.id, picture: pictures.length - 1 };
  };

  return { pictures, places: nodes.map(place) };
}

/** Equal for nodes that look the same, whatever their identity. */
function lookOf(kind: DrawnKind, node: LayoutNode): string {
  const withoutIdentity = (key: string, value: unknown) =>
    key === 'id' || key === 'source' || key === 'actions' || key === 'confidence' ? undefined : value;
  return kind + JSON.stringify(node, withoutIdentity);
}
