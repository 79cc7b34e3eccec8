import { Path2D } from '@napi-rs/canvas';
import { type Affine, multiply } from '../transform.ts';
import { follow, type SvgContext } from './svg-context.ts';
import { childElements, type SvgElement } from './svg-element.ts';
import { shapePath } from './svg-shapes.ts';
import { type SvgStyle, styleOf } from './svg-style.ts';
import { readTransform } from './svg-transform.ts';

/** What an element's `clip-path` leaves of it; `undefined` where nothing is clipped. */
export function readClip(
  context: SvgContext,
  { attributes }: SvgElement,
  style: SvgStyle,
  bounds: () => readonly [number, number, number, number],
): Path2D | undefined {
  const found = follow(context, attributes.get('clip-path'));
  if (found?.element.name !== 'clipPath') return undefined;
  const { element } = found;
  const clip = new Path2D();
  collect(found.context, element, style, readTransform(element.attributes.get('transform')), clip);
  if (element.attributes.get('clipPathUnits') !== 'objectBoundingBox') return clip;
  const [left, top, right, bottom] = bounds();
  return clip.transform({ a: right - left, b: 0, c: 0, d: bottom - top, e: left, f: top });
}

/** Adds the outlines of all shapes in a clip path, united. */
function collect(
  context: SvgContext,
  parent: SvgElement,
  inherited: SvgStyle,
  outer: Affine,
  into: Path2D,
): void {
  for (const child of childElements(parent)) {
    if (!context.effort.mayDraw()) return;
    const style = styleOf(child, inherited, context.viewport.width);
    const plane = multiply(outer, readTransform(child.attributes.get('transform')));
    const used = child.name === 'use' ? follow(context, child.attributes.get('href')) : undefined;
    if (used !== undefined) {
      const holder: SvgElement = { name: 'g', attributes: new Map(), children: [used.element] };
      collect(used.context, holder, style, plane, into);
      continue;
    }
    if (child.name === 'g') {
      collect(context, child, style, plane, into);
      continue;
    }
    const path = shapePath(child, context.viewport);
    if (path === undefined || !style.visible) continue;
    const [a, b, c, d, e, f] = plane;
    into.addPath(path, { a, b, c, d, e, f });
    if (style.clipRule === 'evenodd') into.setFillType(FILL_EVEN_ODD);
  }
}

/** `FillType.EvenOdd`, which the package declares and does not export. */
const FILL_EVEN_ODD = 1;
