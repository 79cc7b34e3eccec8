import type { Frame } from '../../../src/contracts/layout-document.ts';
import type { Affine } from '../transform.ts';
import type { SvgElement } from './svg-element.ts';
import { readLength, readNumbers } from './svg-numbers.ts';

/** The part of the plane that an element shows: its view box, else its size, else that of what it stands in. */
export function viewBoxOf({ attributes }: SvgElement, around: { width: number; height: number }): Frame {
  const [x = 0, y = 0, width = 0, height = 0] = readNumbers(attributes.get('viewBox'));
  if (width > 0 && height > 0) return { x, y, width, height };
  return {
    x: 0,
    y: 0,
    width: readLength(attributes.get('width'), around.width) ?? around.width,
    height: readLength(attributes.get('height'), around.height) ?? around.height,
  };
}

/** How a view box is fitted into a box, by `preserveAspectRatio`. */
export function fitViewBox({ attributes }: SvgElement, view: Frame, into: Frame): Affine {
  const preserve = attributes.get('preserveAspectRatio') ?? '';
  let across = view.width > 0 ? into.width / view.width : 1;
  let down = view.height > 0 ? into.height / view.height : 1;
  if (!preserve.includes('none')) {
    across = preserve.includes('slice') ? Math.max(across, down) : Math.min(across, down);
    down = across;
  }
  const spareX = into.width - view.width * across;
  const spareY = into.height - view.height * down;
  const x = into.x + spareX * shareOf(/xM(in|id|ax)/.exec(preserve)?.[1]) - view.x * across;
  const y = into.y + spareY * shareOf(/YM(in|id|ax)/.exec(preserve)?.[1]) - view.y * down;
  return [across, 0, 0, down, x, y];
}

function shareOf(alignment: string | undefined): number {
  if (alignment === 'in') return 0;
  return alignment === 'ax' ? 1 : 0.5;
}
