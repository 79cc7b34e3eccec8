import { createLayoutEngine } from '../../layout/index.ts';
import { loadBundledFonts } from '../../text/load-fonts.ts';
import type { EngineOperations } from '../protocol.ts';
import { layoutOperations } from './layout-operations.ts';
import { warmUpLayout } from './warm-up-layout.ts';

/** The layout engine with the bundled fonts, warm, over the blobs in this folder. */
export function loadLayoutEngine(blobFolder: string): EngineOperations {
  const engine = createLayoutEngine({ fonts: loadBundledFonts(), performanceNow: () => performance.now() });
  warmUpLayout(engine);
  return layoutOperations(engine, blobFolder);
}
