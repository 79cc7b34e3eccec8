import type { LaidOutScreen } from '../../layout/index.ts';
import { type DraftDocument, namedAssets, pictureRequests } from '../../snapshot/index.ts';
import type { SourceProject } from '../../source/project.ts';
import type { UndrawnPicture } from './layout-calls.ts';

/** Beyond this it costs less to draw than to describe. */
const MOST_CHARACTERS = 4 * 1024 * 1024;

/**
 * Everything that is needed to draw the large pictures of a screen somewhere else; `null` when that is too much.
 * Files of the project are named by path and hash.
 */
export function describeDrawings(
  draft: DraftDocument,
  { document, assets }: Pick<LaidOutScreen, 'document' | 'assets'>,
  source: Pick<SourceProject, 'hash'>,
): UndrawnPicture[] | null {
  const drawings: UndrawnPicture[] = [];
  let characters = 0;
  for (const [picture, request] of pictureRequests(draft).entries()) {
    if (draft.pictures[picture]?.isLarge !== true) continue;
    const drawing: UndrawnPicture = { picture, request, assets: {}, texts: {}, files: {} };
    for (const id of namedAssets(request.node)) {
      const [asset, origin] = [document.assets[id], assets.get(id)?.origin];
      if (asset === undefined || origin === undefined) continue;
      drawing.assets[id] = asset;
      if ('text' in origin) drawing.texts[id] = origin.text;
      else if (source.hash(origin.file) !== undefined) drawing.files[id] = origin.file;
    }
    characters += JSON.stringify(drawing).length;
    if (characters > MOST_CHARACTERS) return null;
    drawings.push(drawing);
  }
  return drawings;
}
