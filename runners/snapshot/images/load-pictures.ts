import { Image } from '@napi-rs/canvas';
import type { LayoutNode } from '../../../src/contracts/layout-document.ts';
import { readImageHeader } from '../../source/image-header.ts';
import type { Painting } from '../painting.ts';
import { findEmbedded } from './find-embedded.ts';

/** Of one painting: a screen full of photos, and a quarter of a gigabyte. */
const MOST_PIXELS = 64 * 1024 * 1024;
const MOST_IMAGES = 500;
const MOST_DRAWING_BYTES = 4 * 1024 * 1024;

const utf8 = new TextDecoder();

/** What of a painting's assets can be drawn. */
export interface Pictures {
  readonly images: ReadonlyMap<string, Image>;
  /** The texts of drawings. */
  readonly drawings: ReadonlyMap<string, string>;
  /** Images inside drawings, by the `data:` address they are referred to with. */
  readonly embedded: ReadonlyMap<string, Image>;
}

/**
 * Decodes the images that a subtree shows, each once. A file is only decoded when its header says that it is an
 * image of bearable size; one that is not, or breaks off, is left out and drawn as a placeholder.
 */
export async function loadPictures(
  root: LayoutNode,
  { assets, readAsset }: Pick<Painting, 'assets' | 'readAsset'>,
): Promise<Pictures> {
  const images = new Map<string, Image>();
  const drawings = new Map<string, string>();
  const embedded = new Map<string, Image>();
  const decoder = new BoundedDecoder();
  for (const id of namedAssets(root)) {
    const bytes = readAsset(id);
    if (bytes === undefined) continue;
    if (assets[id]?.kind !== 'svg') {
      await decoder.decode(id, bytes, images);
    } else if (bytes.byteLength <= MOST_DRAWING_BYTES) {
      const text = utf8.decode(bytes);
      drawings.set(id, text);
      for (const [address, content] of findEmbedded(text)) await decoder.decode(address, content, embedded);
    }
  }
  return { images, drawings, embedded };
}

/** Decodes images until they are more than one painting may hold. */
class BoundedDecoder {
  #pixels = 0;

  async decode(name: string, bytes: Uint8Array, into: Map<string, Image>): Promise<void> {
    const header = readImageHeader(bytes);
    if (!header.ok || header.kind !== 'image') return;
    this.#pixels += header.width * header.height;
    if (this.#pixels > MOST_PIXELS) return;
    const image = await decode(bytes);
    if (image !== undefined) into.set(name, image);
  }
}

/** The ids of the assets that a subtree shows, no more than are decoded for it. */
export function namedAssets(root: LayoutNode): string[] {
  const ids = new Set<string>();
  const visit = ({ props, children }: LayoutNode) => {
    if (typeof props.asset_id === 'string') ids.add(props.asset_id);
    for (const child of children) visit(child);
  };
  visit(root);
  return [...ids].slice(0, MOST_IMAGES);
}

async function decode(bytes: Uint8Array): Promise<Image | undefined> {
  const image = new Image();
  // Without a listener a file that cannot be decoded ends the process.
  image.onerror = () => undefined;
  try {
    image.src = bytes;
    await image.decode();
    return image.naturalWidth > 0 && image.naturalHeight > 0 ? image : undefined;
  } catch {
    return undefined;
  }
}
