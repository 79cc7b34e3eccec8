import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImageHeader } from './image-header.ts';
import { exceedsImageLimits, MAX_IMAGE_SIDE } from './image-limits.ts';
import { bmp, gif, jpeg, png, webp } from './testing/image-files.ts';

const text = (content: string) => new TextEncoder().encode(content);
const FILES = { png, gif, jpeg, webp, bmp };

describe('an image header', () => {
  it.each(Object.entries(FILES))('tells the size of a %s', (_name, make) => {
    expect(readImageHeader(make(320, 200))).toEqual({ ok: true, kind: 'image', width: 320, height: 200 });
  });

  it.each(Object.entries(FILES))('of a %s that would decode to gigapixels is refused', (_name, make) => {
    // WebP cannot say more than 16,383.
    expect(readImageHeader(make(16_383, 16_383))).toEqual({ ok: false, reason: 'too_large' });
  });

  it('of a photo with large metadata is found behind it', () => {
    expect(readImageHeader(jpeg(4032, 3024, 200_000))).toMatchObject({ width: 4032, height: 3024 });
  });

  it.each([
    ['svg with a size', '<svg xmlns="x" width="24" height="12"/>', 24, 12],
    ['svg with a view box', '<svg viewBox="0 0 48 24" xmlns="x"><path/></svg>', 48, 24],
    [
      'svg after a long prolog',
      `<?xml version="1.0"?><!--${' '.repeat(3_000)}--><svg width="1" height="2">`,
      1,
      2,
    ],
  ])('tells the size of an %s', (_name, content, width, height) => {
    expect(readImageHeader(text(content))).toEqual({ ok: true, kind: 'svg', width, height });
  });

  it.each([
    ['nothing', ''],
    ['text', 'export default 1;'],
    ['markup that is no drawing', '<html><body width="1">'],
    ['a drawing without a size', '<svg xmlns="x"></svg>'],
    ['a drawing with words for a size', '<svg width="many" height="NaN" viewBox="a b c d"></svg>'],
    ['a drawing of no extent', '<svg width="0" height="0"></svg>'],
    [
      'entities',
      `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg width="1" height="1">&b;</svg>`,
    ],
    ['a tag without end', `<svg ${'a="b" '.repeat(100_000)}`],
    ['tags without end', '<svg '.repeat(100_000)],
    ['quotes without end', `<svg ${" width='".repeat(50_000)}>`],
    ['an icon set', `icns${'\0'.repeat(1_000)}`],
    ['a tiff', `II*\0${'\0'.repeat(1_000)}`],
    ['a box that contains itself', `\0\0\0\0ftypheic${'\0\0\0\0meta'.repeat(50_000)}`],
  ])('refuses %s', (_name, content) => {
    expect(readImageHeader(text(content))).toEqual({ ok: false, reason: 'unreadable' });
  });

  it('refuses a photo of padding without end', () => {
    const padded = new Uint8Array(10_000_000);
    padded.set([0xff, 0xd8, 0xff, 0xe0]);
    expect(readImageHeader(padded).ok).toBe(false);
  });

  it('refuses every file that ends too soon', () => {
    // Where the size ends, whatever lies beside the file in memory.
    const needed = { png: 24, gif: 10, jpeg: 29, webp: 30, bmp: 26 };
    for (const [name, make] of Object.entries(FILES)) {
      const whole = make(320, 200);
      const least = whole.findIndex((_, length) => readImageHeader(whole.subarray(0, length)).ok);
      expect({ [name]: least === -1 ? whole.length : least }).toEqual({ [name]: Reflect.get(needed, name) });
    }
  });

  it('never throws, and gives only sizes within the limits', () => {
    const starts = fc.constantFrom(
      ...Object.values(FILES).map((make) => make(8, 8).subarray(0, 16)),
      text('<svg '),
    );
    const file = fc.tuple(starts, fc.uint8Array({ maxLength: 400 }));
    fc.assert(
      fc.property(file, ([start, rest]) => {
        const header = readImageHeader(Uint8Array.from([...start, ...rest]));
        expect(!header.ok || !exceedsImageLimits(header)).toBe(true);
      }),
    );
  });
});

describe('image limits', () => {
  it.each([
    [1, 1, false],
    [4_032, 3_024, false],
    [8_192, 8_192, false],
    [8_193, 8_192, true],
    [MAX_IMAGE_SIDE + 1, 1, true],
    [Number.NaN, 1, true],
    [1, Number.POSITIVE_INFINITY, true],
  ])('%d by %d: refused is %s', (width, height, refused) => {
    expect(exceedsImageLimits({ width, height })).toBe(refused);
  });
});
