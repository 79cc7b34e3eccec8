import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screenDrawer } from '../../../runners/layout/cli/draw-screen.ts';
import { readProjectFolder } from '../../../runners/layout/cli/read-project-folder.ts';
import type { FontLibrary } from '../../../runners/text/font-library.ts';
import { appFolder } from './corpus-file.ts';
import type { ScreenRun } from './lay-out-screens.ts';
import { sideBySide } from './side-by-side.ts';

/** Writes a side-by-side picture of every screen whose truth has one. */
export async function writeImages(
  runs: readonly ScreenRun[],
  folders: { readonly truth: string; readonly sources: string; readonly images: string },
  fonts: FontLibrary,
): Promise<void> {
  mkdirSync(folders.images, { recursive: true });
  for (const { screen, outcome } of runs) {
    const truth = join(folders.truth, `${screen.id}.png`);
    if (outcome.status === 'failed' || !existsSync(truth)) continue;
    const draw = screenDrawer(fonts, readProjectFolder(appFolder(folders.sources, screen)));
    const ours = await draw(outcome);
    writeFileSync(join(folders.images, `${screen.id}.png`), await sideBySide(readFileSync(truth), ours));
  }
}
