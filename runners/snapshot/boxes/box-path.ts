import { Path2D } from '@napi-rs/canvas';
import { CORNERS, type RoundedBox } from './box.ts';

/** The outline of a box. */
export function boxPath(box: RoundedBox): Path2D {
  const path = new Path2D();
  addBox(path, box);
  return path;
}

/** What lies between two boxes, one inside the other; fill it by the even-odd rule. */
export function ringPath(outer: RoundedBox, inner: RoundedBox): Path2D {
  const path = boxPath(outer);
  addBox(path, inner);
  return path;
}

/** Tells whether a box has a round corner. */
export function isRounded({ radii }: RoundedBox): boolean {
  return CORNERS.some((corner) => radii[corner].x > 0 && radii[corner].y > 0);
}

const QUARTER = Math.PI / 2;

function addBox(path: Path2D, box: RoundedBox): void {
  const { x, y, width, height } = box;
  if (!isRounded(box)) {
    path.rect(x, y, width, height);
    return;
  }
  const { top_left, top_right, bottom_right, bottom_left } = box.radii;
  const right = x + width;
  const bottom = y + height;
  path.moveTo(x + top_left.x, y);
  path.lineTo(right - top_right.x, y);
  addCorner(path, right - top_right.x, y + top_right.y, top_right, -QUARTER);
  path.lineTo(right, bottom - bottom_right.y);
  addCorner(path, right - bottom_right.x, bottom - bottom_right.y, bottom_right, 0);
  path.lineTo(x + bottom_left.x, bottom);
  addCorner(path, x + bottom_left.x, bottom - bottom_left.y, bottom_left, QUARTER);
  path.lineTo(x, y + top_left.y);
  addCorner(path, x + top_left.x, y + top_left.y, top_left, 2 * QUARTER);
  path.closePath();
}

function addCorner(
  path: Path2D,
  x: number,
  y: number,
  radius: { readonly x: number; readonly y: number },
  from: number,
): void {
  if (radius.x > 0 && radius.y > 0) path.ellipse(x, y, radius.x, radius.y, 0, from, from + QUARTER);
}
