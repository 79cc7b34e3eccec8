import { type Affine, multiply, rotation, scaling, skewing, translation } from '../transform.ts';
import { readNumbers } from './svg-numbers.ts';

const IDENTITY: Affine = [1, 0, 0, 1, 0, 0];
const MOST_STEPS = 100;

/** A `transform` attribute as one matrix. */
export function readTransform(text: string | undefined): Affine {
  if (text === undefined) return IDENTITY;
  let matrix = IDENTITY;
  let steps = 0;
  for (const [, name = '', body = ''] of text.matchAll(/([a-z]+)\s*\(([^()]*)\)/gi)) {
    matrix = multiply(matrix, readStep(name.toLowerCase(), readNumbers(body)));
    steps += 1;
    if (steps >= MOST_STEPS) break;
  }
  return matrix;
}

function readStep(name: string, numbers: readonly number[]): Affine {
  const [a = 0, b, c, d, e, f] = numbers;
  switch (name) {
    case 'matrix':
      return [a, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0];
    case 'translate':
      return translation(a, b ?? 0);
    case 'scale':
      return scaling(a, b ?? a);
    case 'rotate':
      return [translation(b ?? 0, c ?? 0), rotation(a), translation(-(b ?? 0), -(c ?? 0))].reduce(multiply);
    case 'skewx':
      return skewing(a, 0);
    case 'skewy':
      return skewing(0, a);
    default:
      return IDENTITY;
  }
}
