import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { TextRunStyle } from '../../src/contracts/layout-style.ts';
import { createTextEngine, type TextEngine } from './layout-text.ts';
import { loadBundledFonts, loadSingleFont } from './load-fonts.ts';
import type { TextDevice, TextInput } from './text-layout.ts';

const engine = createTextEngine(loadBundledFonts());
const iphone: TextDevice = { platform: 'ios', dpr: 3, fontScale: 1 };
const pixel: TextDevice = { platform: 'android', dpr: 2.625, fontScale: 1 };

const UNLIMITED = { numberOfLines: null, ellipsizeMode: 'tail', allowFontScaling: true } as const;

function layOut(
  runs: readonly (readonly [string, TextRunStyle])[],
  options: Partial<TextInput> & { device?: TextDevice; width?: number } = {},
) {
  const { device = iphone, width = Infinity, ...rest } = options;
  const input: TextInput = {
    runs: runs.map(([text, style]) => ({ text, style })),
    ...UNLIMITED,
    ...rest,
  };
  return engine.layout(engine.prepare(input, device), width);
}

const FOX = 'The quick brown fox jumps over the lazy dog';

describe('the height of a line', () => {
  it("is San Francisco's on iOS, rounded up to device pixels", () => {
    expect(layOut([['Hello', {}]]).height).toBeCloseTo(17);
    expect(layOut([['Hello', { font_size: 17 }]]).height).toBeCloseTo(61 / 3);
  });

  it("is Roboto's with its padding on Android, in whole pixels", () => {
    const padded = layOut([['Hello', {}]], { device: pixel });
    const bare = layOut([['Hello', { include_font_padding: false }]], { device: pixel });
    expect(padded.height * pixel.dpr).toBeCloseTo(51);
    expect(bare.height * pixel.dpr).toBeCloseTo(43);
    expect((padded.lines[0]?.baseline ?? 0) * pixel.dpr).toBeCloseTo(40);
  });

  it('is the line height where one is set, with the text in its middle', () => {
    const plain = layOut([['Hello', {}]]);
    const high = layOut([['Hello', { line_height: 40 }]]);
    expect(high.height).toBe(40);
    const [before, after] = [plain.lines[0]?.baseline ?? 0, high.lines[0]?.baseline ?? 0];
    expect(after - before).toBeCloseTo((40 - 16.71) / 2, 1);
    expect(
      layOut([[FOX, { line_height: 20 }]], { width: 120, device: pixel }).height * pixel.dpr,
    ).toBeCloseTo(159);
  });

  it('is that of the highest run on a line, whose runs share a baseline', () => {
    const mixed = layOut([
      ['small ', { font_size: 10 }],
      ['LARGE', { font_size: 40 }],
    ]);
    expect(mixed.height).toBeCloseTo(layOut([['LARGE', { font_size: 40 }]]).height);
    expect(mixed.lines).toHaveLength(1);
  });

  it('grows with the font scale unless the text opts out', () => {
    const large = { ...iphone, fontScale: 2 };
    expect(layOut([['Hello', {}]], { device: large }).height).toBeCloseTo(
      layOut([['Hello', { font_size: 28 }]]).height,
    );
    expect(layOut([['Hello', {}]], { device: large, allowFontScaling: false }).height).toBeCloseTo(17);
  });

  it('is in a browser at least that of the text around its runs, on a phone that of the runs alone', () => {
    const font = createRequire(import.meta.url).resolve(
      '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
    );
    const browser = createTextEngine(loadSingleFont(font));
    const heightIn = (engineOf: TextEngine, base: TextRunStyle) => {
      const input = { runs: [{ text: 'small', style: { font_size: 10 } }], base, ...UNLIMITED };
      return engineOf.layout(engineOf.prepare(input, iphone), Infinity).height;
    };
    expect(heightIn(browser, { font_size: 20 })).toBe(heightIn(browser, { font_size: 30 }) - 12);
    expect(heightIn(browser, { font_size: 4 })).toBe(heightIn(browser, { font_size: 10 }));
    expect(heightIn(engine, { font_size: 30 })).toBe(heightIn(engine, {}));
  });

  it('is in a browser what the style says, on a phone in whole pixels', () => {
    const font = createRequire(import.meta.url).resolve(
      '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
    );
    const browser = createTextEngine(loadSingleFont(font));
    const input = { runs: [{ text: 'A', style: { line_height: 39.375 } }], ...UNLIMITED };
    const height = (engineOf: TextEngine) =>
      engineOf.layout(engineOf.prepare(input, iphone), Infinity).height;
    expect(height(browser)).toBe(39.375);
    expect(height(engine)).toBeCloseTo(39.667);
  });

  it('is kept by an empty text and by an empty last line', () => {
    expect(layOut([['', {}]]).height).toBeCloseTo(17);
    expect(layOut([['a\n', {}]]).lines).toHaveLength(2);
  });
});

describe('the width a text reports', () => {
  it('is its own when it fits, and all that was offered when it had to wrap', () => {
    expect(layOut([['Hi', {}]], { width: 200 }).width).toBeLessThan(20);
    expect(layOut([[FOX, {}]], { width: 120 }).width).toBe(120);
  });

  it('follows weight, slant and family', () => {
    const width = (style: TextRunStyle) => layOut([[FOX, style]]).width;
    expect(width({ font_weight: '700' })).toBeGreaterThan(width({}));
    expect(width({ font_style: 'italic' })).not.toBe(width({}));
  });

  it('is that of the characters that are shown, in which lines count', () => {
    const [shown] = layOut([['straße', { text_transform: 'uppercase' }]]).lines;
    expect(shown).toEqual(layOut([['STRASSE', {}]]).lines[0]);
  });

  it('does not depend on what fonts the machine has for characters ours lack', () => {
    const width = layOut([['😀漢', { font_size: 20 }]]).width;
    expect(width).toBeCloseTo(45);
  });
});

describe('a text limited to some lines', () => {
  const shown = (ellipsizeMode: TextInput['ellipsizeMode'], numberOfLines = 1) => {
    const { lines, truncated } = layOut([[FOX, {}]], { width: 120, numberOfLines, ellipsizeMode });
    const texts = lines.map(({ start, end, ellipsis }) =>
      ellipsis === undefined
        ? FOX.slice(start, end)
        : `${FOX.slice(start, ellipsis.start)}…${FOX.slice(ellipsis.end, end)}`,
    );
    return { texts, truncated, widest: Math.max(...lines.map((line) => line.width)) };
  };

  it('ends in an ellipsis that fits', () => {
    const { texts, truncated, widest } = shown('tail', 2);
    expect(truncated).toBe(true);
    expect(texts).toHaveLength(2);
    expect(texts[1]).toMatch(/^fox jumps.*\S…$/);
    expect(widest).toBeLessThanOrEqual(120);
  });

  it('begins with the ellipsis, or has it in the middle, when asked', () => {
    expect(shown('head').texts[0]).toMatch(/^….*dog$/);
    expect(shown('middle').texts[0]).toMatch(/^The.*….*dog$/);
  });

  it('is cut without an ellipsis when clipped', () => {
    expect(shown('clip').texts[0]).toMatch(/^The quick brown/);
    expect(shown('clip').texts[0]).not.toContain('…');
  });

  it('reports its own width where only a line break of the source was cut off', () => {
    const layout = layOut([['a\nb', {}]], { width: 120, numberOfLines: 1 });
    expect(layout.truncated).toBe(true);
    expect(layout.width).toBeLessThan(40);
  });

  it('is left alone when it fits', () => {
    const { lines, truncated } = layOut([['Hi', {}]], { width: 120, numberOfLines: 1 });
    expect(truncated).toBe(false);
    expect(lines[0]?.ellipsis).toBeUndefined();
  });
});

describe('a text nobody would read', () => {
  it('is laid out only as far as a limit, and says so', () => {
    const prepared = engine.prepare(
      {
        runs: [{ text: 'x'.repeat(1_000_000), style: {} }],
        numberOfLines: 1,
        ellipsizeMode: 'tail',
        allowFontScaling: true,
      },
      iphone,
    );
    expect(prepared.cut).toBe(true);
    expect(engine.layout(prepared, 300).truncated).toBe(true);
  });
});

describe('a soft hyphen', () => {
  const WORD = 'neigh\u00adbour';
  const natural = layOut([['neighbour', {}]]).width;

  it('takes no room inside a line', () => {
    expect(layOut([[WORD, {}]]).width).toBeCloseTo(natural);
  });

  it('is a hyphen at the end of one, which has to fit', () => {
    const [first] = layOut([[WORD, {}]], { width: natural - 1 }).lines;
    expect(first).toMatchObject({ start: 0, end: 6 });
    const hyphened = first?.width ?? 0;
    const bare = layOut([['neigh', {}]]).lines[0]?.width ?? 0;
    expect(hyphened).toBeGreaterThan(bare + 3);
    const narrow = layOut([[`a ${WORD}`, {}]], { width: bare + 1 + layOut([['a ', {}]]).width });
    expect(narrow.lines[0]).toMatchObject({ start: 0, end: 2 });
  });
});
