import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asChromiumBreaks } from './browser-breaks.ts';
import { createBreakFinder } from './find-breaks.ts';
import { createTextEngine } from './layout-text.ts';
import { loadSingleFont } from './load-fonts.ts';
import { type ChromiumLines, findChromium, openChromiumLines } from './testing/chromium-lines.ts';
import { BREAK_TEXTS, LINE_TEXTS } from './testing/line-corpus.ts';

const require = createRequire(import.meta.url);
const FONTS = {
  Inter: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  'Roboto bold': require.resolve('@expo-google-fonts/roboto/700Bold/Roboto_700Bold.ttf'),
};

/** No line of the corpus comes within a 64th of a pixel of being full in them: there a browser's rounding decides. */
const WIDTHS = [61, 90, 120, 156, 200, 240, 287, 320, 361, 480];
const STYLES = [
  { fontSize: 14, letterSpacing: 0 },
  { fontSize: 17, letterSpacing: 0 },
  { fontSize: 12.5, letterSpacing: 0.4 },
];
const DEVICE = { platform: 'ios', dpr: 3, fontScale: 1 } as const;
/** What stands for itself on a line: where a line begins, others may hang over from the one before. */
const VISIBLE = /[^\s\u00ad\u200b\u2060]/u;

const chromium = findChromium();
if (chromium === undefined) {
  process.stderr.write('SKIPPED: there is no Chromium on this machine to compare line breaks with\n');
}

/** The first visible characters of all lines but the first, of which empty ones do not count. */
function visibleStarts(text: string, lines: readonly { readonly start: number; readonly end: number }[]) {
  const starts = lines.flatMap(({ start, end }) => {
    const offset = text.slice(start, end).search(VISIBLE);
    return offset < 0 ? [] : [start + offset];
  });
  return starts.slice(1);
}

/** The lines as a person reads them in a failure. */
function show(text: string, starts: readonly number[]): string[] {
  return [0, ...starts].map((start, index) => text.slice(start, starts[index] ?? text.length).trim());
}

describe.runIf(chromium !== undefined).each(Object.entries(FONTS))('with the same file of %s', (_, font) => {
  let browser: ChromiumLines;
  const engine = createTextEngine(loadSingleFont(font));
  const findBreaks = createBreakFinder();

  beforeAll(async () => {
    browser = await openChromiumLines(chromium ?? '', font);
  });
  afterAll(() => browser.close());

  it.each(Object.entries(LINE_TEXTS))('lines break as in Chromium: %s', async (_name, text) => {
    const cases = STYLES.flatMap((style) => WIDTHS.map((width) => ({ ...style, width, text })));
    const theirs = await browser.read(cases.map((given) => ({ ...given, breaksWords: true })));
    for (const [index, { width, fontSize, letterSpacing }] of cases.entries()) {
      const style = { font_size: fontSize, letter_spacing: letterSpacing };
      const input = {
        runs: [{ text, style }],
        numberOfLines: null,
        ellipsizeMode: 'clip',
        allowFontScaling: true,
      } as const;
      const { lines } = engine.layout(engine.prepare(input, DEVICE), width);
      const where = `${width} wide, ${fontSize} high`;
      expect({ where, lines: show(text, visibleStarts(text, lines)) }).toEqual({
        where,
        lines: show(text, theirs[index] ?? []),
      });
    }
  });

  it.each(Object.entries({ ...LINE_TEXTS, ...BREAK_TEXTS }))(
    'may break where Chromium may: %s',
    async (_name, text) => {
      const [theirs = []] = await browser.read([
        { text, width: 1, fontSize: 16, letterSpacing: 0, breaksWords: false },
      ]);
      let start = 0;
      const pieces = asChromiumBreaks(text, findBreaks(text)).map(({ position: end }) => {
        const piece = { start, end };
        start = end;
        return piece;
      });
      expect(show(text, visibleStarts(text, pieces))).toEqual(show(text, theirs));
    },
  );
});
