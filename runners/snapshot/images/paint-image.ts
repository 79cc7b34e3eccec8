import { createCanvas, type Image } from '@napi-rs/canvas';
import type { LayoutNode } from '../../../src/contracts/layout-document.ts';
import type { RoundedBox } from '../boxes/box.ts';
import { boxPath } from '../boxes/box-path.ts';
import { isolated, type PaintContext, pixelsPerPoint } from '../paint-context.ts';
import { freeCanvas } from '../paint-effort.ts';
import { paintSvg, type SvgOverrides } from '../svg/paint-svg.ts';
import { fitImage } from './fit-image.ts';
import { paintIcon } from './paint-icon.ts';
import { paintImagePlaceholder } from './paint-placeholder.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** More tiles than any device has pixels for: an image of one pixel must not take a minute. */
const MOST_TILES = 10_000;

/** Draws an image inside its box, or what stands for it. */
export function paintImage(context: PaintContext, node: LayoutNode, box: RoundedBox): void {
  const { canvas } = context;
  if (box.width <= 0 || box.height <= 0) return;
  const id = typeof node.props.asset_id === 'string' ? node.props.asset_id : undefined;
  const image = id === undefined ? undefined : context.pictures.images.get(id);
  const drawing = id === undefined ? undefined : context.pictures.drawings.get(id);
  const asset = id === undefined ? undefined : context.assets[id];
  isolated(canvas, () => {
    canvas.clip(boxPath(box));
    if (drawing !== undefined && paintSvg(context, drawing, box, overridesOf(node))) return;
    if (image !== undefined && asset !== undefined) paintPixels(context, node, image, asset, box);
    else if (!paintIcon(context, node, box)) paintImagePlaceholder(context, node, box);
  });
}

function overridesOf({ style, props }: LayoutNode): SvgOverrides {
  return {
    ...(style.color === undefined ? {} : { color: style.color }),
    ...(typeof props.fill === 'string' ? { fill: props.fill } : {}),
    ...(typeof props.stroke === 'string' ? { stroke: props.stroke } : {}),
  };
}

function paintPixels(
  context: PaintContext,
  { props, style }: LayoutNode,
  image: Image,
  natural: Size,
  box: RoundedBox,
): void {
  const { canvas } = context;
  canvas.imageSmoothingQuality = 'high';
  const mode = typeof props.resize_mode === 'string' ? props.resize_mode : 'cover';
  const size = natural.width > 0 && natural.height > 0 ? natural : image;
  const places = mode === 'repeat' ? tiles(size, box) : [fitImage(mode, size, box)];
  for (const { x, y, width, height } of places) {
    if (style.tint_color === undefined) canvas.drawImage(image, x, y, width, height);
    else paintTinted(context, image, { x, y, width, height }, style.tint_color);
  }
}

function tiles(size: Size, box: RoundedBox): RoundedBox[] {
  const across = Math.ceil(box.width / size.width);
  const down = Math.ceil(box.height / size.height);
  if (across * down > MOST_TILES) return [];
  return Array.from({ length: across * down }, (_, index) => ({
    ...box,
    x: box.x + (index % across) * size.width,
    y: box.y + Math.floor(index / across) * size.height,
    width: size.width,
    height: size.height,
  }));
}

/** A tint keeps an image's transparency and replaces its colours. */
function paintTinted(
  { canvas, effort }: PaintContext,
  image: Image,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  color: string,
): void {
  const scale = pixelsPerPoint(canvas);
  const most = canvas.canvas.width * 2;
  const wide = Math.ceil(Math.min(most, width * scale));
  const high = Math.ceil(Math.min(most * 2, height * scale));
  if (wide <= 0 || high <= 0 || !effort.mayOpenLayer(wide * high)) return;
  const tinted = createCanvas(wide, high);
  const inner = tinted.getContext('2d');
  inner.imageSmoothingQuality = 'high';
  inner.drawImage(image, 0, 0, wide, high);
  inner.globalCompositeOperation = 'source-in';
  inner.fillStyle = color;
  inner.fillRect(0, 0, wide, high);
  canvas.drawImage(tinted, x, y, width, height);
  freeCanvas(tinted);
}
