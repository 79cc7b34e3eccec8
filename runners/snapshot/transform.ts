import type { Frame } from '../../src/contracts/layout-document.ts';
import type { LayoutStyle } from '../../src/contracts/layout-style.ts';
import { toPoints } from './boxes/box.ts';

/** What a point goes through: `x' = ax + cy + e`, `y' = bx + dy + f`. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

type Step = NonNullable<LayoutStyle['transform']>[number];

const IDENTITY: Affine = [1, 0, 0, 1, 0, 0];

/**
 * The transform of a node in its own coordinates, or `undefined` without one. Turns out of the plane are seen from
 * far away: they narrow the node, and perspective adds nothing.
 */
export function transformOf(style: LayoutStyle, width: number, height: number): Affine | undefined {
  const { transform } = style;
  if (transform === undefined || transform.length === 0) return undefined;
  const [originX, originY] = style.transform_origin ?? ['50%', '50%', 0];
  const x = toPoints(originX, width);
  const y = toPoints(originY, height);
  const steps = transform.map((step) => stepMatrix(step, width, height));
  return [translation(x, y), ...steps, translation(-x, -y)].reduce(multiply, IDENTITY);
}

/** Tells whether a node is turned so that its back is seen. */
export function showsBack({ transform = [] }: LayoutStyle): boolean {
  let facing = 1;
  for (const step of transform) {
    if ('rotate_x' in step) facing *= Math.cos(toRadians(step.rotate_x));
    if ('rotate_y' in step) facing *= Math.cos(toRadians(step.rotate_y));
  }
  return facing < 0;
}

export function multiply(m: Affine, n: Affine): Affine {
  const [a, b, c, d, e, f] = m;
  const [na, nb, nc, nd, ne, nf] = n;
  return [
    a * na + c * nb,
    b * na + d * nb,
    a * nc + c * nd,
    b * nc + d * nd,
    a * ne + c * nf + e,
    b * ne + d * nf + f,
  ];
}

export function translation(x: number, y: number): Affine {
  return [1, 0, 0, 1, x, y];
}

export function rotation(degrees: number): Affine {
  const cos = Math.cos(toRadians(degrees));
  const sin = Math.sin(toRadians(degrees));
  return [cos, sin, -sin, cos, 0, 0];
}

export function scaling(x: number, y: number): Affine {
  return [x, 0, 0, y, 0, 0];
}

export function skewing(x: number, y: number): Affine {
  return [1, Math.tan(toRadians(y)), Math.tan(toRadians(x)), 1, 0, 0];
}

/** Where an area came from that a transform led here, as the smallest upright box around it. */
export function areaBefore([a, b, c, d, e, f]: Affine, area: Frame): Frame | undefined {
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1e-12) return undefined;
  const { x, y, width, height } = area;
  const corners = [x, x + width].flatMap((px) =>
    [y, y + height].map((py) => ({
      x: (d * (px - e) - c * (py - f)) / determinant,
      y: (a * (py - f) - b * (px - e)) / determinant,
    })),
  );
  const left = Math.min(...corners.map((corner) => corner.x));
  const top = Math.min(...corners.map((corner) => corner.y));
  const right = Math.max(...corners.map((corner) => corner.x));
  const bottom = Math.max(...corners.map((corner) => corner.y));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function stepMatrix(step: Step, width: number, height: number): Affine {
  if ('translate_x' in step) return translation(toPoints(step.translate_x, width), 0);
  if ('translate_y' in step) return translation(0, toPoints(step.translate_y, height));
  if ('scale' in step) return scaling(step.scale, step.scale);
  if ('scale_x' in step) return scaling(step.scale_x, 1);
  if ('scale_y' in step) return scaling(1, step.scale_y);
  if ('rotate' in step) return rotation(step.rotate);
  if ('rotate_x' in step) return scaling(1, Math.cos(toRadians(step.rotate_x)));
  if ('rotate_y' in step) return scaling(Math.cos(toRadians(step.rotate_y)), 1);
  if ('skew_x' in step) return skewing(step.skew_x, 0);
  if ('skew_y' in step) return skewing(0, step.skew_y);
  if ('perspective' in step) return IDENTITY;
  const { matrix } = step;
  const at = (index: number) => matrix[index] ?? 0;
  return [at(0), at(1), at(4), at(5), at(12), at(13)];
}

function toRadians(degrees: number): number {
  return (degrees / 180) * Math.PI;
}
