import { createLayoutEngine } from '../../layout/index.ts';
import { createPainter } from '../../snapshot/index.ts';
import { loadBundledFonts } from '../../text/load-fonts.ts';
import { loadIconFonts } from '../../text/load-icon-fonts.ts';
import type { EngineOperations } from '../protocol.ts';
import { createDrawer } from './draw-pictures.ts';
import { layoutOperations } from './layout-operations.ts';
import { warmUpLayout } from './warm-up-layout.ts';

/** The layout engine with the bundled fonts, warm, and what draws its pictures, over the blobs in this folder. */
export function loadLayoutEngine(blobFolder: string): EngineOperations {
  const fonts = loadBundledFonts();
  const performanceNow = () => performance.now();
  const engine = createLayoutEngine({ fonts, performanceNow });
  const painter = createPainter(fonts, loadIconFonts());
  warmUpLayout(engine);
  return layoutOperations(engine, blobFolder, createDrawer(painter, performanceNow));
}
