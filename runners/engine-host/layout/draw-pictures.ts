import { type LaidOutScreen, serializeLayout } from '../../layout/index.ts';
import { type DrawLimits, drawDocument, type Painter } from '../../snapshot/index.ts';
import type { SourceProject } from '../../source/project.ts';

/** A screen with the pictures that it names. */
export interface DrawnScreen {
  readonly bytes: Uint8Array;
  readonly pictures: readonly { readonly assetId: string; readonly bytes: Uint8Array }[];
  readonly snapshotMs: number;
}

export type DrawPictures = (
  screen: LaidOutScreen,
  source: SourceProject,
  limits: DrawLimits,
) => Promise<DrawnScreen>;

export const withoutPictures: DrawPictures = async ({ bytes }) => ({ bytes, pictures: [], snapshotMs: 0 });

const encoder = new TextEncoder();

/** Draws what the document of a screen needs drawn; a document that needs nothing keeps its bytes. */
export function pictureDrawer(painter: Painter, performanceNow: () => number): DrawPictures {
  return async (screen, source, limits) => {
    const started = performanceNow();
    const { document, pictures } = await drawDocument(painter, {
      document: screen.document,
      limits,
      readAsset: (id) => {
        const origin = screen.assets.get(id)?.origin;
        if (origin === undefined) return undefined;
        return 'text' in origin ? encoder.encode(origin.text) : source.readBytes(origin.file);
      },
    });
    return {
      bytes: document === screen.document ? screen.bytes : serializeLayout(document),
      pictures: [...pictures].map(([assetId, bytes]) => ({ assetId, bytes })),
      snapshotMs: performanceNow() - started,
    };
  };
}
