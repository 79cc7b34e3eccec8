export { createPainter, type Painter, PaintingTooLargeError } from './create-painter.ts';
export { completeDocument } from './document/complete-document.ts';
export { type DraftDocument, draftDocument, pictureRequests } from './document/draft-document.ts';
export {
  type DrawInput,
  type DrawLimits,
  type DrawnDocument,
  drawDocument,
} from './document/draw-document.ts';
export { type DrawnPicture, drawPicture } from './document/draw-picture.ts';
export { drawPictures } from './document/draw-pictures.ts';
export { namedAssets } from './images/load-pictures.ts';
export type { Painting } from './painting.ts';
