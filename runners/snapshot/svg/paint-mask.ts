import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { isolated, type PaintContext } from '../paint-context.ts';
import { freeCanvas } from '../paint-effort.ts';
import type { SvgElement } from './svg-element.ts';
import type { SvgPlace } from './svg-place.ts';

/** Two layers, and the pixels of one of them gone through one by one. */
const MASK_COST = 8;

/** Draws something as strongly as the mask is light and opaque at each place. */
export function paintMasked(
  place: SvgPlace,
  mask: SvgElement,
  opacity: number,
  paint: { readonly content: (place: SvgPlace) => void; readonly mask: (place: SvgPlace) => void },
): void {
  const { canvas } = place.paint;
  const { width, height } = canvas.canvas;
  if (!place.svg.effort.mayOpenLayer(MASK_COST * width * height)) return;
  const content = openLayer(place.paint);
  paint.content({ ...place, paint: content });
  const light = openLayer(place.paint);
  paint.mask({ ...place, paint: light });
  if (mask.attributes.get('mask-type') !== 'alpha') lightToAlpha(light);
  isolated(content.canvas, () => {
    content.canvas.resetTransform();
    content.canvas.globalCompositeOperation = 'destination-in';
    content.canvas.drawImage(pictureOf(light), 0, 0);
  });
  isolated(canvas, () => {
    canvas.resetTransform();
    canvas.globalAlpha *= opacity;
    canvas.drawImage(pictureOf(content), 0, 0);
  });
  for (const layer of [content, light]) freeCanvas(pictureOf(layer));
}

/** An empty picture of the same size and plane. */
function openLayer(paint: PaintContext): PaintContext {
  const { width, height } = paint.canvas.canvas;
  const inner = createCanvas(width, height).getContext('2d');
  const { a, b, c, d, e, f } = paint.canvas.getTransform();
  inner.setTransform(a, b, c, d, e, f);
  return { ...paint, canvas: inner, openLayers: paint.openLayers + 1 };
}

function pictureOf(paint: PaintContext): Canvas {
  return paint.canvas.canvas;
}

/** Makes each pixel as opaque as it is light, by the weights of the eye. */
function lightToAlpha({ canvas }: PaintContext): void {
  const { width, height } = canvas.canvas;
  const image = canvas.getImageData(0, 0, width, height);
  const { data } = image;
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 0;
    if (alpha === 0) continue;
    const light = 0.2125 * (data[at] ?? 0) + 0.7154 * (data[at + 1] ?? 0) + 0.0721 * (data[at + 2] ?? 0);
    data[at + 3] = Math.round((light / 255) * alpha);
  }
  canvas.putImageData(image, 0, 0);
}
