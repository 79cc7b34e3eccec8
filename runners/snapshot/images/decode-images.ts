import { Image } from '@napi-rs/canvas';
import type { LayoutNode } from '../../../src/contracts/layout-document.ts';
import { readImageHeader } from '../../source/image-header.ts';

/** Of one painting: a screen full of photos, and a quarter of a gigabyte. */
const MOST_PIXELS = 64 * 1024 * 1024;
const MOST_IMAGES = 500;

/**
 * Decodes the images that a subtree shows, each once. A file is only decoded when its header says that it is an
 * image of bearable size; one that is not, or breaks off, is left out and drawn as a placeholder.
 */
export async function decodeImages(
  root: LayoutNode,
  readAsset: (assetId: string) => Uint8Array | undefined,
): Promise<ReadonlyMap<string, Image>> {
  const images = new Map<string, Image>();
  let pixels = 0;
  for (const id of namedAssets(root)) {
    const bytes = readAsset(id);
    const header = bytes === undefined ? undefined : readImageHeader(bytes);
    if (bytes === undefined || header?.ok !== true || header.kind !== 'image') continue;
    pixels += header.width * header.height;
    if (pixels > MOST_PIXELS) break;
    const image = await decode(bytes);
    if (image !== undefined) images.set(id, image);
  }
  return images;
}

function namedAssets(root: LayoutNode): string[] {
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
