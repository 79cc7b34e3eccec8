import { createCanvas, Image } from '@napi-rs/canvas';
import type { LayoutNode } from '../../../src/contracts/layout-document.ts';
import { loadBundledFonts } from '../../text/load-fonts.ts';
import { createPainter } from '../create-painter.ts';
import type { Painting } from '../painting.ts';

const painter = createPainter(loadBundledFonts());

/** A node of the given parts, 40 dp on each side where nothing else is said. */
export function node(parts: Partial<LayoutNode> = {}): LayoutNode {
  return {
    id: 'n1',
    type: 'HS_View',
    source: { file: 'App.tsx', line: 1, column: 1, component: 'App' },
    style: {},
    frame: { x: 0, y: 0, width: 40, height: 40 },
    props: {},
    confidence: 'exact',
    children: [],
    ...parts,
  };
}

/** A box of one colour at a place. */
export function patch(color: string, x: number, y: number, width: number, height: number): LayoutNode {
  return node({ style: { background_color: color }, frame: { x, y, width, height } });
}

/** A picture, of which each pixel is told as `#rrggbbaa`. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => string;
  /** Share of the pixels in this part that are not transparent, 0–1. */
  readonly ink: (x: number, y: number, width: number, height: number) => number;
}

export function paintBytes(root: LayoutNode, rest: Partial<Painting> = {}): Promise<Uint8Array> {
  return painter.paint({
    root,
    platform: 'ios',
    device: { dpr: 1, font_scale: 1 },
    assets: {},
    readAsset: () => undefined,
    ...rest,
  });
}

export async function paintSample(root: LayoutNode, rest: Partial<Painting> = {}): Promise<Picture> {
  return readPicture(await paintBytes(root, rest));
}

export async function readPicture(png: Uint8Array): Promise<Picture> {
  const image = new Image();
  image.src = png;
  await image.decode();
  const { width, height } = image;
  const canvas = createCanvas(width, height).getContext('2d');
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, width, height);
  const hex = (index: number) => (data[index] ?? 0).toString(16).padStart(2, '0');
  const at = (x: number, y: number) => {
    const start = (y * width + x) * 4;
    return `#${[0, 1, 2, 3].map((channel) => hex(start + channel)).join('')}`;
  };
  const ink = (left: number, top: number, wide: number, high: number) => {
    let inked = 0;
    for (let y = top; y < top + high; y += 1) {
      for (let x = left; x < left + wide; x += 1) if (!at(x, y).endsWith('00')) inked += 1;
    }
    return inked / (wide * high);
  };
  return { width, height, at, ink };
}

const PATCH = 20;

/** A PNG of one row of patches, each 20 pixels on a side. */
export function pngOf(...colors: readonly string[]): Uint8Array {
  const picture = createCanvas(colors.length * PATCH, PATCH);
  const canvas = picture.getContext('2d');
  for (const [index, color] of colors.entries()) {
    canvas.fillStyle = color;
    canvas.fillRect(index * PATCH, 0, PATCH, PATCH);
  }
  return picture.encodeSync('png');
}
