import type { Frame } from '../../../src/contracts/layout-document.ts';
import type { PaintContext } from '../paint-context.ts';
import type { SvgContext } from './svg-context.ts';

/** Where an element is drawn: on which canvas, as part of which drawing, and how far that reaches. */
export interface SvgPlace {
  readonly paint: PaintContext;
  readonly svg: SvgContext;
  /** What the drawing shows, in the coordinates of the place. */
  readonly area: Frame;
}
