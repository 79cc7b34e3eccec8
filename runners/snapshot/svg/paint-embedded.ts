import { isolated } from '../paint-context.ts';
import type { SvgElement } from './svg-element.ts';
import { readLength } from './svg-numbers.ts';
import type { SvgPlace } from './svg-place.ts';
import { fitViewBox } from './view-box.ts';

/** Draws an image that is part of the drawing's text; one that lies elsewhere is not loaded. */
export function paintEmbedded({ paint, svg }: SvgPlace, element: SvgElement, opacity: number): void {
  const { attributes } = element;
  const image = paint.pictures.embedded.get(attributes.get('href') ?? '');
  if (image === undefined) return;
  const { viewport, effort } = svg;
  const box = {
    x: readLength(attributes.get('x'), viewport.width) ?? 0,
    y: readLength(attributes.get('y'), viewport.height) ?? 0,
    width: readLength(attributes.get('width'), viewport.width) ?? image.width,
    height: readLength(attributes.get('height'), viewport.height) ?? image.height,
  };
  const { canvas } = paint;
  if (!effort.mayFill(canvas, box.width, box.height)) return;
  const natural = { x: 0, y: 0, width: image.width, height: image.height };
  isolated(canvas, () => {
    canvas.beginPath();
    canvas.rect(box.x, box.y, box.width, box.height);
    canvas.clip();
    canvas.transform(...fitViewBox(element, natural, box));
    canvas.globalAlpha *= opacity;
    canvas.imageSmoothingQuality = 'high';
    canvas.drawImage(image, 0, 0);
  });
}
