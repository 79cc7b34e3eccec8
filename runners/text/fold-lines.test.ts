import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countGraphemes } from './graphemes.ts';
import { createTextEngine } from './layout-text.ts';
import { loadBundledFonts } from './load-fonts.ts';
import type { TextInput } from './text-layout.ts';

const engine = createTextEngine(loadBundledFonts());
const phone = { platform: 'ios', dpr: 3, fontScale: 1 } as const;

function paragraph(text: string, letterSpacing = 0): TextInput {
  return {
    runs: [{ text, style: { letter_spacing: letterSpacing } }],
    numberOfLines: null,
    ellipsizeMode: 'tail',
    allowFontScaling: true,
  };
}

function linesOf(text: string, width: number): string[] {
  const { lines } = engine.layout(engine.prepare(paragraph(text), phone), width);
  return lines.map((line) => text.slice(line.start, line.end));
}

const word = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABC019.,-/é漢😀'),
  minLength: 1,
  maxLength: 30,
});
const text = fc
  .array(fc.oneof(word, fc.constantFrom(' ', '  ', '\n')), { maxLength: 30 })
  .map((all) => all.join(' '));
const width = fc.double({ min: 4, max: 400, noNaN: true });

describe('breaking text into lines', () => {
  it('keeps every character, in order, on exactly one line', () => {
    fc.assert(
      fc.property(text, width, (source, box) => {
        expect(linesOf(source, box).join('')).toBe(source);
      }),
    );
  });

  it('makes no line wider than the box, but for a single character that does not fit anywhere', () => {
    fc.assert(
      fc.property(text, width, (source, box) => {
        const { lines } = engine.layout(engine.prepare(paragraph(source), phone), box);
        for (const line of lines) {
          const shown = source.slice(line.start, line.end).trimEnd();
          if (countGraphemes(shown) > 1) expect(line.width).toBeLessThanOrEqual(box + 0.01);
        }
      }),
    );
  });

  it('says of a line that fitted by the least a browser counts that it is as wide as the box', () => {
    const prepared = engine.prepare(paragraph('g /a'), phone);
    const [natural] = engine.layout(prepared, Infinity).lines;
    const box = (natural?.width ?? 0) - 1 / 64;
    const { lines } = engine.layout(prepared, box);
    expect(lines.map(({ width }) => width)).toEqual([box]);
  });

  it('never needs more lines in a wider box', () => {
    fc.assert(
      fc.property(text, width, fc.double({ min: 0, max: 200, noNaN: true }), (source, box, more) => {
        expect(linesOf(source, box + more).length).toBeLessThanOrEqual(linesOf(source, box).length);
      }),
    );
  });

  it('breaks only where the source does when there is no limit', () => {
    expect(linesOf('one two\nthree\n\nfour', Infinity)).toEqual(['one two\n', 'three\n', '\n', 'four']);
  });

  it('fits a text into its own natural width', () => {
    fc.assert(
      fc.property(text, (source) => {
        const prepared = engine.prepare(paragraph(source), phone);
        const natural = engine.layout(prepared, Infinity);
        expect(engine.layout(prepared, natural.width).lines.length).toBe(natural.lines.length);
      }),
    );
  });

  it('breaks after spaces and hyphens, and lets the spaces hang', () => {
    const wide = 'wwwwwwww';
    const prepared = engine.prepare(paragraph(`${wide} ${wide}`), phone);
    const one = engine.layout(engine.prepare(paragraph(wide), phone), Infinity).width;
    expect(linesOf(`${wide} ${wide}`, one)).toEqual([`${wide} `, wide]);
    expect(linesOf(`${wide}-${wide}`, one + 8)).toEqual([`${wide}-`, wide]);
    expect(engine.layout(prepared, one).lines[0]?.width).toBeCloseTo(one, 0);
  });

  it('breaks a word that fits on no line between its characters', () => {
    const lines = linesOf('supercalifragilistic', 60);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('supercalifragilistic');
  });

  it('never breaks inside a composed emoji', () => {
    for (const line of linesOf('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 20)) expect(line).toBe('👨‍👩‍👧');
  });

  it('keeps words together that a no-break space joins', () => {
    expect(linesOf('aaaa bbbb\u00a0cccc', 80)).toEqual(['aaaa ', 'bbbb\u00a0cccc']);
  });

  it('adds letter spacing once per character', () => {
    const natural = (spacing: number) =>
      engine.layout(engine.prepare(paragraph('abcd', spacing), phone), Infinity).lines[0]?.width ?? 0;
    expect(natural(2) - natural(0)).toBeCloseTo(8);
  });
});
