import { createPainter } from '../../snapshot/index.ts';
import type { SourceProject } from '../../source/index.ts';
import type { FontLibrary } from '../../text/font-library.ts';
import type { DrawScreen } from './run-layout.ts';

const PAPER = '#ffffff';

/** Draws a whole screen of a project by the code that draws snapshots. */
export function screenDrawer(fonts: FontLibrary, project: SourceProject): DrawScreen {
  const painter = createPainter(fonts);
  return ({ document: { root, platform, device, assets }, assets: files }) =>
    painter.paint({
      root,
      platform,
      device,
      assets,
      background: PAPER,
      readAsset: (id) => {
        const file = files.get(id)?.file;
        return file === undefined ? undefined : project.readBytes(file);
      },
    });
}
