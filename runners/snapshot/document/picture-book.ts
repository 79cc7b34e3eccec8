import type { LayoutAsset, LayoutDocument, LayoutNode } from '../../../src/contracts/layout-document.ts';
import type { Painter } from '../create-painter.ts';
import { PaintEffort } from '../paint-effort.ts';
import { type DrawnKind, toDrawing } from './drawn-nodes.ts';
import { hashOf } from './hash-of.ts';

export interface DrawLimits {
  /** Snapshots of components; drawings are not counted. */
  readonly snapshots: number;
  /** Of each picture. */
  readonly bytes: number;
}

/** A picture that cannot be drawn must never cost the screen it belongs to. */
export type SkipReason = 'too_many' | 'too_large' | 'failed' | 'no_extent';

export interface Skipped {
  readonly node: LayoutNode;
  readonly reason: SkipReason;
}

/** Of one screen: what a runner holds in memory, and what drawing it may take. */
const MOST_PICTURES = 300;
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_PIXELS = 40 * 1024 * 1024;
/** Of one picture: a phone's screen at its resolution is a third of it. */
const PICTURE_PIXELS = 9 * 1024 * 1024;
/** Where a picture is too heavy it is drawn again, coarser. */
const COARSER = [1, 0.5];

/** Where nodes and the bytes they show come from. */
export interface PictureSource {
  readonly document: LayoutDocument;
  readonly readAsset: (assetId: string) => Uint8Array | undefined;
}

interface Picture {
  readonly id: string;
  readonly asset: LayoutAsset;
  readonly bytes: Uint8Array;
}

/** The pictures of one screen, each drawn once and all within the limits. */
export class PictureBook {
  readonly pictures = new Map<string, Uint8Array>();
  readonly #assets = new Map<string, LayoutAsset>();
  readonly #drawings = new Map<string, string>();
  readonly #limits: DrawLimits;
  readonly #effort = new PaintEffort();
  #snapshots = 0;
  #bytes = 0;
  #pixels = 0;

  constructor(limits: DrawLimits) {
    this.#limits = limits;
  }

  /** The assets of all pictures, by id. */
  assets(): Record<string, LayoutAsset> {
    return Object.fromEntries(this.#assets);
  }

  /** Draws one node and gives the id of its picture, or why there is none. */
  async draw(
    painter: Painter,
    source: PictureSource,
    node: LayoutNode,
    kind: DrawnKind,
  ): Promise<string | { readonly reason: SkipReason }> {
    const { width, height } = node.frame;
    if (width <= 0 || height <= 0) return { reason: 'no_extent' };
    const isSnapshot = kind === 'snapshot';
    const { color, tint_color } = node.style;
    const key = isSnapshot ? node.id : JSON.stringify([node.props, color, tint_color, width, height]);
    const known = this.#drawings.get(key);
    if (known !== undefined) return known;
    if (this.pictures.size >= MOST_PICTURES || (isSnapshot && this.#snapshots >= this.#limits.snapshots)) {
      return { reason: 'too_many' };
    }
    const picture = await this.#paint(painter, source, node, kind);
    if ('reason' in picture) return picture;
    if (isSnapshot && !this.pictures.has(picture.id)) this.#snapshots += 1;
    this.pictures.set(picture.id, picture.bytes);
    this.#assets.set(picture.id, picture.asset);
    this.#bytes += picture.bytes.byteLength;
    this.#drawings.set(key, picture.id);
    return picture.id;
  }

  async #paint(
    painter: Painter,
    { document: { platform, device, assets }, readAsset }: PictureSource,
    node: LayoutNode,
    kind: DrawnKind,
  ): Promise<Picture | { readonly reason: SkipReason }> {
    const { width, height } = node.frame;
    const finest = Math.min(device.dpr, Math.sqrt(PICTURE_PIXELS / (width * height)));
    for (const factor of COARSER) {
      const scale = Math.max(0.01, Math.floor(finest * factor * 100) / 100);
      this.#pixels += width * height * scale * scale;
      if (this.#pixels > MOST_PIXELS) return { reason: 'too_large' };
      const effort = this.#effort;
      const painting = { root: toDrawing(node), platform, device, assets, readAsset, scale, effort };
      const bytes = await painter.paint(painting).catch(() => undefined);
      if (bytes === undefined) return { reason: 'failed' };
      if (bytes.byteLength > this.#limits.bytes || this.#bytes + bytes.byteLength > MOST_BYTES) continue;
      const sha256 = hashOf(bytes);
      const asset = { kind, width, height, scale, sha256, bytes: bytes.byteLength } as const;
      return { id: `${kind}-${sha256.slice(0, 16)}`, asset, bytes };
    }
    return { reason: 'too_large' };
  }
}
