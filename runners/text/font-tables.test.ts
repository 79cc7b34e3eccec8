import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { parseFontTables } from './font-tables.ts';

const require = createRequire(import.meta.url);

function bundled(path: string): Uint8Array {
  return readFileSync(require.resolve(`@expo-google-fonts/${path}`));
}

describe('reading a font file', () => {
  it('finds the vertical metrics of Inter and Roboto', () => {
    const inter = parseFontTables(bundled('inter/400Regular/Inter_400Regular.ttf'));
    expect(inter).toMatchObject({ ascent: 1984 / 2048, descent: 494 / 2048, lineGap: 0 });
    const roboto = parseFontTables(bundled('roboto/400Regular/Roboto_400Regular.ttf'));
    expect(roboto).toMatchObject({
      ascent: 1900 / 2048,
      descent: 500 / 2048,
      top: 2163 / 2048,
      bottom: 555 / 2048,
    });
  });

  it('knows which characters a font can draw', () => {
    const { covers } = parseFontTables(bundled('inter/400Regular/Inter_400Regular.ttf'));
    expect(['a', 'Ž', '€', '…', 'Я'].every((character) => covers(character.codePointAt(0) ?? 0))).toBe(true);
    expect(['😀', '漢'].some((character) => covers(character.codePointAt(0) ?? 0))).toBe(false);
  });

  it('refuses what is no font', () => {
    expect(() => parseFontTables(new TextEncoder().encode('this is not a font file at all'))).toThrow();
    expect(() => parseFontTables(new Uint8Array(3))).toThrow();
  });

  it('refuses a font that ends in the middle', () => {
    const whole = bundled('inter/400Regular/Inter_400Regular.ttf');
    expect(() => parseFontTables(whole.subarray(0, 400))).toThrow();
  });
});
