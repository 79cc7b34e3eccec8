import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Linux distributions and macOS install it. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium of this machine, or `undefined` where it has none. */
export function findChromium(): string | undefined {
  return PLACES.find((place) => existsSync(place));
}

export interface BrowserParagraph {
  readonly text: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly fontSize: number;
  readonly letterSpacing: number;
  /** Whether a word that fits on no line is broken anywhere. */
  readonly breaksWords: boolean;
}

export interface ChromiumLines {
  /** For each paragraph, the offsets of all characters that stand lower than the one before. */
  read(paragraphs: readonly BrowserParagraph[]): Promise<number[][]>;
  close(): Promise<void>;
}

/** Opens a page that sets text in this font file as `react-native-web` does: spaces kept, glyphs unhinted. */
export async function openChromiumLines(chromiumPath: string, fontPath: string): Promise<ChromiumLines> {
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--font-render-hinting=none'],
  });
  const page = await browser.newPage();
  const font = readFileSync(fontPath).toString('base64');
  await page.setContent(`<meta charset="utf-8"><style>
    @font-face { font-family: Measured; src: url(data:font/ttf;base64,${font}); }
    p { font-family: Measured; line-height: 40px; margin: 0; white-space: pre-wrap; text-rendering: geometricPrecision; }
  </style><p id="text"></p>`);
  await page.evaluate('document.fonts.load("16px Measured")');
  return {
    read: (paragraphs) => page.evaluate<number[][]>(`(${SET_ALL})(${JSON.stringify(paragraphs)})`),
    close: () => browser.close(),
  };
}

/** Runs in the page. Characters without a box of their own, as line feeds, begin no line. */
const SET_ALL = `(paragraphs) => {
  const element = document.getElementById('text');
  const lineStarts = ({ text, width, fontSize, letterSpacing, breaksWords }) => {
    element.textContent = text;
    element.style.width = width + 'px';
    element.style.fontSize = fontSize + 'px';
    element.style.letterSpacing = letterSpacing + 'px';
    element.style.overflowWrap = breaksWords ? 'break-word' : 'normal';
    const range = document.createRange();
    const starts = [];
    let line = 0;
    for (let at = 0; at < text.length; at += 1) {
      range.setStart(element.firstChild, at);
      range.setEnd(element.firstChild, at + 1);
      const box = [...range.getClientRects()].findLast((rect) => rect.width > 0);
      if (box === undefined || /[\\s\u00ad]/.test(text[at])) continue;
      const next = Math.floor((box.top + box.height / 2) / 40);
      if (next > line) starts.push(at);
      line = next;
    }
    return starts;
  };
  return paragraphs.map(lineStarts);
}`;
