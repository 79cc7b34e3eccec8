export { createPainter, type Painter, PaintingTooLargeError } from './create-painter.ts';
export { type DrawInput, type DrawnDocument, drawDocument } from './document/draw-document.ts';
export type { DrawLimits } from './document/picture-book.ts';
export type { Painting } from './painting.ts';
