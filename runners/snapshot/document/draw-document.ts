import type { LayoutDocument } from '../../../src/contracts/layout-document.ts';
import type { Painter } from '../create-painter.ts';
import { completeDocument } from './complete-document.ts';
import { draftDocument } from './draft-document.ts';
import { type DrawnPictures, drawPictures } from './draw-pictures.ts';

export interface DrawLimits {
  /** Snapshots of components; drawings are not counted. */
  readonly snapshots: number;
  /** Of each picture. */
  readonly bytes: number;
}

export interface DrawInput {
  readonly document: LayoutDocument;
  /** The bytes behind the document's assets. */
  readonly readAsset: (assetId: string) => Uint8Array | undefined;
  readonly limits: DrawLimits;
}

export interface DrawnDocument {
  readonly document: LayoutDocument;
  /** The PNGs that the document now names, by asset id. */
  readonly pictures: DrawnPictures['pictures'];
}

/**
 * Draws what a device cannot: snapshots of components that have no counterpart, SVG, and icons of fonts. Each becomes a picture
 * at the device's resolution, named by the node; what is beyond the limits stays a placeholder, and is reported.
 * A node is drawn without its own box, which the device draws around the picture as around any image.
 */
export async function drawDocument(painter: Painter, input: DrawInput): Promise<DrawnDocument> {
  const draft = draftDocument(painter, input.document, input.limits);
  if (draft.places.length === 0) return { document: input.document, pictures: new Map() };
  const { outcomes, pictures } = await drawPictures(painter, draft, input, () => true);
  const document = completeDocument(
    draft.document,
    draft.places,
    outcomes.flatMap((outcome) => outcome ?? []),
  );
  const named = [...pictures].filter(([id]) => Object.hasOwn(document.assets, id));
  return { document, pictures: new Map(named) };
}
