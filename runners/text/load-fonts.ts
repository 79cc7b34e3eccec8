import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { STYLE_NAMES, styleOfFileName } from './font-file-name.ts';
import { createFontLibrary, type FontFamily, type FontFile, type FontLibrary } from './font-library.ts';
import { parseFontTables } from './font-tables.ts';

const require = createRequire(import.meta.url);

/** A file that was named as a font and is none. */
export class FontFileError extends Error {
  constructor(path: string, cause: unknown) {
    super(`${path} is not a TrueType or OpenType font`, { cause });
    this.name = 'FontFileError';
  }
}

/** The fonts HiveSync ships with: Inter in place of San Francisco, and Roboto. Nothing is read until needed. */
export function loadBundledFonts(): FontLibrary {
  return createFontLibrary({
    platforms: { ios: bundledFamily('inter', 'Inter'), android: bundledFamily('roboto', 'Roboto') },
  });
}

/**
 * Fonts for measuring everything in one family: the file given, and beside it the family's other styles where
 * they lie in the same folder under the same name (`Some-Regular.ttf`, `Some-Bold.ttf`).
 */
export function loadSingleFont(path: string): FontLibrary {
  assertFontFile(path);
  const family = familyBeside(path);
  return createFontLibrary({ platforms: { ios: family, android: family }, override: family });
}

function assertFontFile(path: string): void {
  const bytes = readFileSync(path);
  try {
    parseFontTables(bytes);
  } catch (error) {
    throw new FontFileError(path, error);
  }
}

function bundledFamily(packageName: string, name: string): FontFamily {
  const folder = dirname(require.resolve(`@expo-google-fonts/${packageName}/package.json`));
  const files = [...STYLE_NAMES].flatMap(([style, weight]) =>
    [false, true].map((italic): FontFile => {
      const styleName = `${weight}${style}${italic ? '_Italic' : ''}`;
      return {
        weight,
        italic,
        read: () => readFileSync(join(folder, styleName, `${name}_${styleName}.ttf`)),
      };
    }),
  );
  return { name, files };
}

function familyBeside(path: string): FontFamily {
  const own = styleOfFileName(basename(path));
  const files = readdirSync(dirname(path))
    .filter((file) => extname(file) === extname(path) && styleOfFileName(file).family === own.family)
    .sort()
    .map((file): FontFile => {
      const { weight, italic } = styleOfFileName(file);
      return { weight, italic, read: () => readFileSync(join(dirname(path), file)) };
    });
  return { name: own.family, files };
}
