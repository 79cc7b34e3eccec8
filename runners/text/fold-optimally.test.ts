import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextEngine } from './layout-text.ts';
import { loadBundledFonts } from './load-fonts.ts';

const engine = createTextEngine(loadBundledFonts());

function fold(source: string, width: number) {
  const input = {
    runs: [{ text: source, style: {} }],
    numberOfLines: null,
    ellipsizeMode: 'tail',
    allowFontScaling: true,
  } as const;
  const { lines } = engine.layout(
    engine.prepare(input, { platform: 'android', dpr: 3, fontScale: 1 }),
    width,
  );
  return lines.map((line) => ({ words: source.slice(line.start, line.end).trimEnd(), width: line.width }));
}

const words = fc.array(fc.string({ unit: fc.constantFrom(...'aeilmnorstw'), minLength: 1, maxLength: 9 }), {
  minLength: 1,
  maxLength: 25,
});

describe('breaking lines as Android does', () => {
  it('evens lines out where filling the first would leave the second short', () => {
    const source = 'aaa bb cc ddddd eeeeeeee';
    const width = Math.max(measure('aaa bb cc'), measure('cc ddddd'), measure('eeeeeeee'));
    expect(greedy(source, width).map((line) => line.words)).toEqual(['aaa bb cc', 'ddddd', 'eeeeeeee']);
    expect(fold(source, width).map((line) => line.words)).toEqual(['aaa bb', 'cc ddddd', 'eeeeeeee']);
  });

  it('does not care how short the last line is', () => {
    const width = measure('one two three four');
    expect(fold('one two three four five', width).map((line) => line.words)).toEqual([
      'one two three four',
      'five',
    ]);
  });

  it('leaves no more space at the ends of lines than filling them one by one would', () => {
    const raggedness = (lines: { width: number }[], width: number) =>
      lines.slice(0, -1).reduce((sum, line) => sum + (width - line.width) ** 2, 0);
    fc.assert(
      fc.property(words, fc.integer({ min: 90, max: 300 }), (list, width) => {
        const source = list.join(' ');
        const optimal = fold(source, width);
        const cost = raggedness(optimal, width) + optimal.length * 14 * width;
        const alternatives = greedy(source, width);
        expect(cost).toBeLessThanOrEqual(
          raggedness(alternatives, width) + alternatives.length * 14 * width + 1,
        );
      }),
    );
  });

  it('falls back to filling lines where a word is wider than the box', () => {
    expect(
      fold('wwwwwwwwwwwwwwwwwwww a', 60)
        .map((line) => line.words)
        .join(' '),
    ).toContain('a');
  });
});

function measure(source: string): number {
  return fold(source, Infinity)[0]?.width ?? 0;
}

/** Fills lines one by one, with the widths Android's font has. */
function greedy(source: string, width: number): { words: string; width: number }[] {
  const lines: { words: string; width: number }[] = [];
  let line = '';
  for (const word of source.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push({ words: line, width: measure(line) });
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, { words: line, width: measure(line) }];
}
