import { describe, expect, it } from 'vitest';
import { styleOfFileName, weightInFamilyName } from './font-file-name.ts';
import { loadBundledFonts } from './load-fonts.ts';
import { matchFontStyle } from './match-font-style.ts';

const regularAndBold = [
  { weight: 400, italic: false },
  { weight: 700, italic: false },
];

describe('choosing a font', () => {
  it('takes the nearest weight on the side CSS prefers', () => {
    const weights = [100, 300, 400, 500, 600, 900].map(
      (weight) => matchFontStyle(regularAndBold, weight, false).weight,
    );
    expect(weights).toEqual([400, 400, 400, 400, 700, 700]);
    expect(
      matchFontStyle(
        [
          { weight: 300, italic: false },
          { weight: 500, italic: false },
        ],
        400,
        false,
      ).weight,
    ).toBe(500);
  });

  it('prefers the right slant to the right weight', () => {
    const files = [...regularAndBold, { weight: 400, italic: true }];
    expect(matchFontStyle(files, 700, true)).toEqual({ weight: 400, italic: true });
    expect(matchFontStyle(regularAndBold, 700, true)).toEqual({ weight: 700, italic: false });
  });

  it('says that Inter stands in for San Francisco, and nothing on Android', () => {
    const fonts = loadBundledFonts();
    const request = { family: undefined, weight: 400, italic: false };
    expect(fonts.resolve({ ...request, platform: 'ios' }).substitution).toEqual({
      wanted: 'San Francisco',
      used: 'Inter',
      reason: 'system_font_not_bundled',
    });
    expect(fonts.resolve({ ...request, platform: 'android' }).substitution).toBeUndefined();
  });

  it("measures a family it does not have in the platform's font, and says so", () => {
    const fonts = loadBundledFonts();
    const resolved = fonts.resolve({ platform: 'android', family: 'Poppins', weight: 400, italic: false });
    expect(resolved.substitution).toEqual({
      wanted: 'Poppins',
      used: 'Roboto',
      reason: 'family_not_available',
    });
    const system = fonts.resolve({ platform: 'android', family: 'sans-serif', weight: 400, italic: false });
    expect(resolved.face).toBe(system.face);
    expect(system.substitution).toBeUndefined();
  });

  it('substitutes a family that is named after its weight in that weight', () => {
    const names = [
      'Poppins-SemiBold',
      'Inter_500Medium',
      'sans-serif-light',
      'Montserrat ExtraBold',
      'Blackout',
      'Boldini',
    ];
    expect(names.map(weightInFamilyName)).toEqual([600, 500, 300, 800, undefined, undefined]);
    const fonts = loadBundledFonts();
    const face = (family: string) =>
      fonts.resolve({ platform: 'ios', family, weight: 400, italic: false }).face;
    expect(face('Poppins-Bold').weight).toBe(700);
    expect(face('Poppins').weight).toBe(400);
  });

  it('reads a style from the name of a font file', () => {
    expect(styleOfFileName('LiberationSans-BoldItalic.ttf')).toEqual({
      family: 'LiberationSans',
      weight: 700,
      italic: true,
    });
    expect(styleOfFileName('Arial.ttf')).toEqual({ family: 'Arial', weight: 400, italic: false });
    expect(styleOfFileName('Some-Italic.otf')).toEqual({ family: 'Some', weight: 400, italic: true });
  });
});
