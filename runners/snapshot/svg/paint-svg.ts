import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Frame } from '../../../src/contracts/layout-document.ts';
import { isolated, type PaintContext } from '../paint-context.ts';
import { paintElement } from './paint-element.ts';
import { parseSvg } from './parse-svg.ts';
import { openSvg } from './svg-document.ts';
import type { SvgElement } from './svg-element.ts';
import type { SvgPlace } from './svg-place.ts';
import { INITIAL_STYLE, styleOf } from './svg-style.ts';
import { fitViewBox, viewBoxOf } from './view-box.ts';

/** What the component that shows a drawing says over the drawing's own root. */
export interface SvgOverrides {
  readonly color?: string;
  readonly fill?: string;
  readonly stroke?: string;
}

/** Draws the text of a drawing into a box; tells whether it was one. */
export function paintSvg(paint: PaintContext, text: string, box: Frame, overrides: SvgOverrides): boolean {
  const parsed = parseSvg(text);
  if (parsed === undefined) return false;
  const document = openSvg(override(parsed, overrides));
  const { root } = document;
  const view = viewBoxOf(root, box);
  const place: SvgPlace = {
    paint,
    svg: { document, viewport: view, effort: paint.effort, references: 0 },
    area: view,
  };
  const inherited = { ...INITIAL_STYLE, color: overrides.color ?? INITIAL_STYLE.color };
  const style = styleOf(root, inherited, view.width);
  isolated(paint.canvas, () => {
    clipToBox(paint.canvas, box);
    paint.canvas.transform(...fitViewBox(root, view, box));
    for (const child of root.children) paintElement(place, child, style);
  });
  return true;
}

function override(root: SvgElement, overrides: SvgOverrides): SvgElement {
  const attributes = new Map(root.attributes);
  for (const [name, value] of Object.entries(overrides)) {
    if (typeof value === 'string') attributes.set(name, value);
  }
  return { ...root, attributes };
}

function clipToBox(canvas: SKRSContext2D, { x, y, width, height }: Frame): void {
  canvas.beginPath();
  canvas.rect(x, y, width, height);
  canvas.clip();
}
