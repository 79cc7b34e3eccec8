export { createPainter, type Painter, PaintingTooLargeError } from './create-painter.ts';
export type { Painting } from './painting.ts';
