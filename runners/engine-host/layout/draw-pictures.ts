import type { Drawing } from '../../../src/contracts/drawing.ts';
import { type LaidOutScreen, serializeLayout } from '../../layout/index.ts';
import {
  completeDocument,
  type DraftDocument,
  type DrawLimits,
  draftDocument,
  drawPicture,
  drawPictures,
  type Painter,
} from '../../snapshot/index.ts';
import type { SourceProject } from '../../source/project.ts';
import { describeDrawings } from './describe-drawings.ts';
import type { DraftAnswer, DrawAnswer } from './layout-calls.ts';

/** A screen with the pictures that it names. */
export interface DrawnScreen {
  readonly bytes: Uint8Array;
  readonly pictures: readonly { readonly assetId: string; readonly bytes: Uint8Array }[];
  readonly snapshotMs: number;
  /** Where large pictures are left for others to draw: how to complete the document then. */
  readonly draft: DraftAnswer | null;
}

export interface PictureLimits extends DrawLimits {
  /** From how many pixels on in all the large pictures of a screen are left for others; `null` draws all of them. */
  readonly handOverPixels: number | null;
}

/** How an engine draws. */
export interface Drawer {
  readonly screen: (
    screen: LaidOutScreen,
    source: SourceProject,
    limits: PictureLimits,
  ) => Promise<DrawnScreen>;
  /** One picture that was left for others; the blobs it shows are found under their hashes. */
  readonly picture: (drawing: Drawing, source: SourceProject, maxBytes: number) => Promise<DrawAnswer>;
}

const encoder = new TextEncoder();

/** Draws what documents need drawn; a document that needs nothing keeps its bytes. */
export function createDrawer(painter: Painter, performanceNow: () => number): Drawer {
  return {
    async screen(screen, source, limits) {
      const started = performanceNow();
      const draft = draftDocument(painter, screen.document, limits);
      if (draft.places.length === 0) return { bytes: screen.bytes, pictures: [], snapshotMs: 0, draft: null };
      const handedOver = isWorthHandingOver(draft, limits) ? describeDrawings(draft, screen, source) : null;
      const readAsset = (id: string) => {
        const origin = screen.assets.get(id)?.origin;
        if (origin === undefined) return undefined;
        return 'text' in origin ? encoder.encode(origin.text) : source.readBytes(origin.file);
      };
      const input = { document: screen.document, limits, readAsset };
      const drawn = await drawPictures(
        painter,
        draft,
        input,
        ({ isLarge }) => handedOver === null || !isLarge,
      );
      const { places } = draft;
      const outcomes = drawn.outcomes.flatMap((outcome) => outcome ?? []);
      const document =
        handedOver === null ? completeDocument(draft.document, places, outcomes) : draft.document;
      const isNamed = (id: string) => handedOver !== null || Object.hasOwn(document.assets, id);
      return {
        bytes: serializeLayout(document),
        pictures: [...drawn.pictures].flatMap(([assetId, bytes]) =>
          isNamed(assetId) ? { assetId, bytes } : [],
        ),
        snapshotMs: performanceNow() - started,
        draft: handedOver && { places: [...places], outcomes: [...drawn.outcomes], drawings: handedOver },
      };
    },

    async picture({ request, assets, texts, blobs }, source, maxBytes) {
      const started = performanceNow();
      const readAsset = (id: string) => {
        const text = texts[id];
        if (text !== undefined) return encoder.encode(text);
        const blob = blobs[id];
        return blob === undefined ? undefined : source.readBytes(blob.sha256);
      };
      const { outcome, bytes } = await drawPicture(painter, request, { assets, readAsset }, maxBytes);
      // A copy: bytes in Skia's own memory cannot be handed over to another thread.
      return { outcome, bytes: bytes && Uint8Array.from(bytes), snapshotMs: performanceNow() - started };
    },
  };
}

function isWorthHandingOver({ pictures }: DraftDocument, { handOverPixels }: PictureLimits): boolean {
  const pixels = pictures.reduce((sum, picture) => sum + (picture.isLarge ? picture.pixels : 0), 0);
  return handOverPixels !== null && pixels >= handOverPixels;
}
