import type { Frame } from '../../../src/contracts/layout-document.ts';
import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';

interface Shown {
  readonly style: LayoutStyle;
  readonly frame: Frame;
}

/**
 * Moves a frame to where its box is seen. Translations that come before all other steps of a transform only move the
 * box; they are taken out of the transform and kept as `translate`, so that a frame says where to look and to touch.
 */
export function foldTranslation(style: LayoutStyle, frame: Frame): Shown {
  const { transform, ...rest } = style;
  if (transform === undefined) return { style, frame };
  let [x, y] = [0, 0];
  let steps = 0;
  for (const step of transform) {
    if ('translate_x' in step) x += toLength(step.translate_x, frame.width);
    else if ('translate_y' in step) y += toLength(step.translate_y, frame.height);
    else break;
    steps += 1;
  }
  if (steps === 0) return { style, frame };
  const left = transform.slice(steps);
  return {
    style: {
      ...rest,
      ...(left.length === 0 ? {} : { transform: left }),
      ...(x === 0 && y === 0 ? {} : { translate: { x, y } }),
    },
    frame: { ...frame, x: frame.x + x, y: frame.y + y },
  };
}

/** Percentages are of the box's own extent. */
function toLength(value: number | string, extent: number): number {
  return typeof value === 'number' ? value : (Number.parseFloat(value) / 100) * extent;
}
