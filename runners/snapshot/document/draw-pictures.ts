import type { PictureOutcome } from '../../../src/contracts/drawing.ts';
import type { Painter } from '../create-painter.ts';
import { PaintEffort } from '../paint-effort.ts';
import { type DraftDocument, pictureRequests } from './draft-document.ts';
import type { DrawInput } from './draw-document.ts';
import { drawPicture } from './draw-picture.ts';
import type { PlannedPicture } from './plan-pictures.ts';

export interface DrawnPictures {
  /** What became of each planned picture; `null` for those that were not to be drawn here. */
  readonly outcomes: readonly (PictureOutcome | null)[];
  /** The PNGs by asset id. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** Draws the planned pictures that are to be drawn here. The small ones share the effort of one screen. */
export async function drawPictures(
  painter: Painter,
  draft: DraftDocument,
  { document: { assets }, readAsset, limits }: DrawInput,
  isHere: (picture: PlannedPicture) => boolean,
): Promise<DrawnPictures> {
  const shared = new PaintEffort();
  const pictures = new Map<string, Uint8Array>();
  const outcomes: (PictureOutcome | null)[] = [];
  for (const [index, request] of pictureRequests(draft).entries()) {
    const planned = draft.pictures[index];
    if (planned === undefined || !isHere(planned)) {
      outcomes.push(null);
      continue;
    }
    const effort = planned.isLarge ? undefined : shared;
    const drawn = await drawPicture(painter, request, { assets, readAsset }, limits.bytes, effort);
    outcomes.push(drawn.outcome);
    if (drawn.outcome.status === 'drawn' && drawn.bytes !== null) {
      pictures.set(drawn.outcome.asset_id, drawn.bytes);
    }
  }
  return { outcomes, pictures };
}
