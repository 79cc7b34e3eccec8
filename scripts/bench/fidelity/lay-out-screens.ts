import { readProjectFolder } from '../../../runners/layout/cli/read-project-folder.ts';
import { createLayoutEngine, type LayoutOutcome } from '../../../runners/layout/index.ts';
import type { FontLibrary } from '../../../runners/text/font-library.ts';
import { deviceOf } from '../bench-device.ts';
import { median } from '../statistics.ts';
import { appFolder, type CorpusScreen } from './corpus-file.ts';

export interface ScreenRun {
  readonly screen: CorpusScreen;
  readonly outcome: LayoutOutcome;
  /** With the files of the app already read and parsed once. */
  readonly warmMs: number;
}

/** What a screen is shown with when its truth is made. */
const TRUTH_NOW = Date.parse('2024-06-15T09:41:00Z');

/** Where the browser differs from the phone. */
const BROWSER = { flexAsBrowser: true, hairlineWidth: 1, rootFontSize: 14 };

/** Lays each screen out in one warm process, `rounds` times, nothing but parsed files kept from one to the next. */
export function layOutScreens(
  screens: readonly CorpusScreen[],
  options: { readonly sources: string; readonly fonts: FontLibrary; readonly rounds: number },
): ScreenRun[] {
  const engine = createLayoutEngine({
    fonts: options.fonts,
    performanceNow: () => performance.now(),
    revisionsKept: 0,
  });
  const { context, platform } = deviceOf('iphone-15');
  return screens.map((screen) => {
    const source = readProjectFolder(appFolder(options.sources, screen));
    const entry = { file: screen.entry, export: screen.export };
    const { props = {}, params } = screen;
    const request = { entry, device: context, platform, bare: true, ...BROWSER, now: TRUTH_NOW, props };
    const lay = () => engine.open(source).layout(params === undefined ? request : { ...request, params });
    const outcome = lay();
    const times = Array.from({ length: options.rounds }, () => {
      const start = performance.now();
      lay();
      return performance.now() - start;
    });
    return { screen, outcome, warmMs: median(times) };
  });
}
