import type { Frame } from '../../../src/contracts/layout-document.ts';
import { isolated } from '../paint-context.ts';
import { areaBefore } from '../transform.ts';
import { follow } from './svg-context.ts';
import type { SvgElement } from './svg-element.ts';
import { readLength } from './svg-numbers.ts';
import type { SvgPlace } from './svg-place.ts';
import { readTransform } from './svg-transform.ts';
import { fitViewBox, viewBoxOf } from './view-box.ts';

const MOST_TILES = 2_000;

/** Fills an area with the tiles that a paint refers to; tells whether it is a pattern. */
export function paintPattern(
  place: SvgPlace,
  reference: string,
  area: Frame,
  paintTile: (place: SvgPlace, pattern: SvgElement) => void,
): boolean {
  const found = follow(place.svg, reference);
  if (found?.element.name !== 'pattern') return false;
  const { element, context } = found;
  const inner: SvgPlace = { ...place, svg: context };
  const tile = tileOf(element, area, place);
  if (tile.width <= 0 || tile.height <= 0) return true;
  const { canvas } = place.paint;
  const transform = readTransform(element.attributes.get('patternTransform'));
  const covered = areaBefore(transform, area);
  if (covered === undefined) return true;
  canvas.transform(...transform);
  for (const { x, y } of tilesIn(covered, tile)) {
    isolated(canvas, () => {
      canvas.beginPath();
      canvas.rect(x, y, tile.width, tile.height);
      canvas.clip();
      enterTile(inner, element, { ...tile, x, y }, area);
      paintTile(inner, element);
    });
  }
  return true;
}

function tileOf({ attributes }: SvgElement, area: Frame, { svg }: SvgPlace): Frame {
  const ofUser = attributes.get('patternUnits') === 'userSpaceOnUse';
  const whole = ofUser ? svg.viewport : { width: 1, height: 1 };
  const read = (name: string, along: number) => readLength(attributes.get(name), along) ?? 0;
  const tile = {
    x: read('x', whole.width),
    y: read('y', whole.height),
    width: read('width', whole.width),
    height: read('height', whole.height),
  };
  if (ofUser) return tile;
  return {
    x: area.x + tile.x * area.width,
    y: area.y + tile.y * area.height,
    width: tile.width * area.width,
    height: tile.height * area.height,
  };
}

/** The corners of all tiles that touch an area; none when there would be more than can be seen. */
function tilesIn(area: Frame, tile: Frame): { x: number; y: number }[] {
  const firstX = Math.floor((area.x - tile.x) / tile.width);
  const firstY = Math.floor((area.y - tile.y) / tile.height);
  const across = Math.ceil((area.x + area.width - tile.x) / tile.width) - firstX;
  const down = Math.ceil((area.y + area.height - tile.y) / tile.height) - firstY;
  if (!(across * down <= MOST_TILES)) return [];
  return Array.from({ length: across * down }, (_, index) => ({
    x: tile.x + (firstX + (index % across)) * tile.width,
    y: tile.y + (firstY + Math.floor(index / across)) * tile.height,
  }));
}

/** Puts the canvas into the plane that the contents of a tile are written in. */
function enterTile({ paint, svg }: SvgPlace, pattern: SvgElement, tile: Frame, area: Frame): void {
  const { attributes } = pattern;
  if (attributes.has('viewBox')) {
    paint.canvas.transform(...fitViewBox(pattern, viewBoxOf(pattern, svg.viewport), tile));
    return;
  }
  paint.canvas.translate(tile.x, tile.y);
  if (attributes.get('patternContentUnits') === 'objectBoundingBox') {
    paint.canvas.scale(area.width, area.height);
  }
}
