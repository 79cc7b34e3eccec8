import { createPainter } from '../../snapshot/index.ts';
import type { SourceProject } from '../../source/index.ts';
import type { FontLibrary } from '../../text/font-library.ts';
import { loadIconFonts } from '../../text/load-icon-fonts.ts';
import type { DrawScreen } from './run-layout.ts';

const encoder = new TextEncoder();
const PAPER = '#ffffff';

/** Draws a whole screen of a project by the code that draws snapshots. */
export function screenDrawer(fonts: FontLibrary, project: SourceProject): DrawScreen {
  const painter = createPainter(fonts, loadIconFonts());
  return ({ document: { root, platform, device, assets }, assets: files }) =>
    painter.paint({
      root,
      platform,
      device,
      assets,
      background: PAPER,
      isScreen: true,
      readAsset: (id) => {
        const origin = files.get(id)?.origin;
        if (origin === undefined) return undefined;
        return 'text' in origin ? encoder.encode(origin.text) : project.readBytes(origin.file);
      },
    });
}
