import type { Frame } from '../../../src/contracts/layout-document.ts';
import { paintAsLayer } from '../layers.ts';
import { isolated } from '../paint-context.ts';
import { paintEmbedded } from './paint-embedded.ts';
import { paintMasked } from './paint-mask.ts';
import { paintPattern } from './paint-pattern.ts';
import { paintShape } from './paint-shape.ts';
import { paintSvgText } from './paint-svg-text.ts';
import { readClip } from './svg-clip.ts';
import { follow } from './svg-context.ts';
import { childElements, isElement, type SvgElement, type SvgNode } from './svg-element.ts';
import { readLength, readShare } from './svg-numbers.ts';
import type { SvgPlace } from './svg-place.ts';
import { isShape, shapePath } from './svg-shapes.ts';
import { INITIAL_STYLE, type SvgStyle, styleOf } from './svg-style.ts';
import { readTransform } from './svg-transform.ts';
import { fitViewBox, viewBoxOf } from './view-box.ts';

/** Elements that are only drawn where another one refers to them, or never. */
const UNDRAWN: ReadonlySet<string> = new Set([
  'clipPath',
  'defs',
  'desc',
  'filter',
  'foreignObject',
  'linearGradient',
  'marker',
  'mask',
  'metadata',
  'pattern',
  'radialGradient',
  'script',
  'style',
  'symbol',
  'title',
]);

/** Draws an element and all inside it. */
export function paintElement(place: SvgPlace, node: SvgNode, inherited: SvgStyle): void {
  if (!isElement(node) || UNDRAWN.has(node.name)) return;
  const { paint, svg } = place;
  const { attributes } = node;
  if (attributes.get('display') === 'none' || !svg.effort.mayDraw()) return;
  const opacity = readShare(attributes.get('opacity'), 1);
  if (opacity === 0) return;
  const style = styleOf(node, inherited, svg.viewport.width);
  isolated(paint.canvas, () => {
    paint.canvas.transform(...readTransform(attributes.get('transform')));
    const bounds = () => shapePath(node, svg.viewport)?.computeTightBounds() ?? toBounds(place.area);
    const clip = readClip(svg, node, style, bounds);
    if (clip !== undefined) paint.canvas.clip(clip);
    const mask = follow(svg, attributes.get('mask'));
    if (mask?.element.name === 'mask') {
      const masked = { ...place, svg: mask.context };
      paintMasked(masked, mask.element, opacity, {
        content: (inner) => paintContent(inner, node, style, 1),
        mask: (inner) => paintMaskShapes(inner, mask.element, style),
      });
    } else {
      paintContent(place, node, style, opacity);
    }
  });
}

function toBounds({ x, y, width, height }: Frame): [number, number, number, number] {
  return [x, y, x + width, y + height];
}

function paintMaskShapes(place: SvgPlace, mask: SvgElement, inherited: SvgStyle): void {
  const style = styleOf(mask, inherited, place.svg.viewport.width);
  for (const child of mask.children) paintElement(place, child, style);
}

function paintTile(place: SvgPlace, pattern: SvgElement): void {
  const style = styleOf(pattern, INITIAL_STYLE, place.svg.viewport.width);
  for (const child of pattern.children) paintElement(place, child, style);
}

function paintContent(place: SvgPlace, node: SvgElement, style: SvgStyle, opacity: number): void {
  const { paint, svg } = place;
  if (isShape(node)) {
    const path = shapePath(node, svg.viewport);
    if (path !== undefined) {
      paintShape(svg, paint.canvas, path, style, opacity, (reference, area) =>
        paintPattern(place, reference, area, paintTile),
      );
    }
    return;
  }
  if (node.name === 'image') {
    paintEmbedded(place, node, opacity);
    return;
  }
  if (node.name === 'text') {
    paintSvgText(svg, paint, node, style, opacity);
    return;
  }
  if (opacity === 1) {
    paintGroup(place, node, style);
    return;
  }
  paintAsLayer(paint, opacity, undefined, (inner) => paintGroup({ ...place, paint: inner }, node, style));
}

function paintGroup(place: SvgPlace, node: SvgElement, style: SvgStyle): void {
  if (node.name === 'use') paintUse(place, node, style);
  else if (node.name === 'svg') paintInView(place, node, node, style);
  else if (node.name === 'switch') paintElement(place, childElements(node)[0] ?? '', style);
  else for (const child of node.children) paintElement(place, child, style);
}

/** Draws what is referred to as if it stood here. */
function paintUse(place: SvgPlace, node: SvgElement, style: SvgStyle): void {
  const found = follow(place.svg, node.attributes.get('href'));
  if (found === undefined) return;
  const inner: SvgPlace = { ...place, svg: found.context };
  const { canvas } = place.paint;
  const { viewport } = place.svg;
  const x = readLength(node.attributes.get('x'), viewport.width) ?? 0;
  const y = readLength(node.attributes.get('y'), viewport.height) ?? 0;
  canvas.translate(x, y);
  const { element } = found;
  if (element.name !== 'symbol' && element.name !== 'svg') {
    paintElement(inner, element, style);
    return;
  }
  const placed = new Map([...node.attributes].filter(([name]) => name === 'width' || name === 'height'));
  paintInView(inner, { ...element, attributes: new Map([...element.attributes, ...placed]) }, element, style);
}

/** Draws an element that has a view box of its own. */
function paintInView(place: SvgPlace, sized: SvgElement, element: SvgElement, style: SvgStyle): void {
  const { canvas } = place.paint;
  const { viewport } = place.svg;
  const read = (name: string, whole: number) => readLength(sized.attributes.get(name), whole);
  const box = {
    x: element.name === 'svg' ? (read('x', viewport.width) ?? 0) : 0,
    y: element.name === 'svg' ? (read('y', viewport.height) ?? 0) : 0,
    width: read('width', viewport.width) ?? viewport.width,
    height: read('height', viewport.height) ?? viewport.height,
  };
  const view = viewBoxOf(sized, viewport);
  const own = styleOf(element, style, viewport.width);
  const inner: SvgPlace = { ...place, svg: { ...place.svg, viewport: view }, area: view };
  isolated(canvas, () => {
    canvas.beginPath();
    canvas.rect(box.x, box.y, box.width, box.height);
    canvas.clip();
    canvas.transform(...fitViewBox(sized, view, box));
    for (const child of element.children) paintElement(inner, child, own);
  });
}
