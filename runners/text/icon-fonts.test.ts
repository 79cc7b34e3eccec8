import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { createIconFonts } from './icon-fonts.ts';
import { loadIconFonts } from './load-icon-fonts.ts';

const inter = readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
);
const json = (value: object) => new TextEncoder().encode(JSON.stringify(value));

describe('icon fonts', () => {
  const asked: string[] = [];
  const files = new Map<string, Uint8Array>([
    ['Fonts/Ionicons.ttf', inter],
    ['glyphmaps/Ionicons.json', json({ cafe: 65, missing: 0xe000 + 7_000 })],
    ['Fonts/FontAwesome5_Solid.ttf', inter],
    ['glyphmaps/FontAwesome5Free.json', json({ star: 42 })],
  ]);
  const fonts = createIconFonts((path) => {
    asked.push(path);
    return files.get(path);
  });

  it('give the character of an icon, and read each file once and only when it is needed', () => {
    expect(asked).toEqual([]);
    const glyph = fonts.find('Ionicons', 'cafe');
    expect(glyph).toMatchObject({ text: 'A', skiaFamily: expect.stringMatching(/^hs-/) });
    expect(fonts.find('Ionicons', 'cafe')).toEqual(glyph);
    expect(asked).toEqual(['glyphmaps/Ionicons.json', 'Fonts/Ionicons.ttf']);
  });

  it('give nothing for an icon, a family or a character they do not have', () => {
    expect(fonts.find('Ionicons', 'nowhere')).toBeUndefined();
    expect(fonts.find('Ionicons', 'constructor')).toBeUndefined();
    expect(fonts.find('Ionicons', 'missing')).toBeUndefined();
    expect(fonts.find('Entypo', 'cafe')).toBeUndefined();
    expect(fonts.find('SomebodysIcons', 'cafe')).toBeUndefined();
  });

  it('look for an icon in the style asked for, and else in any that has it', () => {
    expect(fonts.find('FontAwesome5', 'star', 'solid')).toMatchObject({ text: '*' });
    expect(fonts.find('FontAwesome5', 'star', 'regular')).toMatchObject({ text: '*' });
  });

  it('are those of this installation, be there any or none', () => {
    expect(loadIconFonts().find('Ionicons', 'no-icon-has-this-name')).toBeUndefined();
  });
});
