import { z } from 'zod';
import { type FontTables, parseFontTables } from './font-tables.ts';
import { ICON_FONT_FAMILIES, type IconFontFamily } from './icon-font-families.ts';
import { registerSkiaFont } from './skia-fonts.ts';

/** One icon, as a character of a font that Skia knows. */
export interface IconGlyph {
  readonly skiaFamily: string;
  readonly text: string;
  /** In ems. */
  readonly ascent: number;
  readonly descent: number;
}

/** The icon fonts at hand. */
export interface IconFonts {
  /** `style` is `solid`, `regular` or `brand`, for the families that have them. */
  readonly find: (family: string, name: string, style?: string) => IconGlyph | undefined;
}

/** No icon font is at hand: icons are drawn as placeholders. */
export const NO_ICON_FONTS: IconFonts = { find: () => undefined };

type Files = readonly [glyphs: string, ...fonts: string[]];

/** The first font is the one an icon is looked for in without a style. */
function filesOf(family: IconFontFamily): Files {
  if (family !== 'FontAwesome5' && family !== 'FontAwesome6') return [family, family];
  return [`${family}Free`, `${family}_Regular`, `${family}_Solid`, `${family}_Brands`];
}

const FILES: ReadonlyMap<string, Files> = new Map(
  ICON_FONT_FAMILIES.map((family) => [family, filesOf(family)]),
);

const glyphsSchema = z.record(z.string(), z.int().min(1).max(0x10_ff_ff));

interface Face {
  readonly skiaFamily: string;
  readonly tables: FontTables;
}

/**
 * Icon fonts out of a folder laid out as `react-native-vector-icons` has it: `Fonts/NAME.ttf` beside
 * `glyphmaps/NAME.json`. A file is read when the first icon of its family is met.
 */
export function createIconFonts(read: (path: string) => Uint8Array | undefined): IconFonts {
  const glyphMaps = new Map<string, Readonly<Record<string, number>>>();
  const faces = new Map<string, Face | undefined>();

  function glyphsOf(name: string): Readonly<Record<string, number>> {
    const known = glyphMaps.get(name);
    if (known !== undefined) return known;
    const bytes = read(`glyphmaps/${name}.json`);
    const parsed = bytes === undefined ? {} : glyphsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    glyphMaps.set(name, parsed);
    return parsed;
  }

  function faceOf(name: string): Face | undefined {
    if (faces.has(name)) return faces.get(name);
    const bytes = read(`Fonts/${name}.ttf`);
    const face =
      bytes === undefined
        ? undefined
        : { skiaFamily: registerSkiaFont(bytes), tables: parseFontTables(bytes) };
    faces.set(name, face);
    return face;
  }

  return {
    find(family, name, style = '') {
      const files = FILES.get(family);
      if (files === undefined) return undefined;
      const [glyphs, ...fonts] = files;
      const map = glyphsOf(glyphs);
      const code = Object.hasOwn(map, name) ? map[name] : undefined;
      if (code === undefined) return undefined;
      const asked = fonts.filter((font) => style !== '' && font.toLowerCase().includes(`_${style}`));
      for (const font of [...asked, ...fonts]) {
        const face = faceOf(font);
        if (face === undefined || !face.tables.covers(code)) continue;
        const { ascent, descent } = face.tables;
        return { skiaFamily: face.skiaFamily, text: String.fromCodePoint(code), ascent, descent };
      }
      return undefined;
    },
  };
}
