import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createIconFonts, type IconFonts, NO_ICON_FONTS } from './icon-fonts.ts';

const require = createRequire(import.meta.url);

/** The package that carries the fonts most apps take their icons from. */
const PACKAGE = 'react-native-vector-icons';

/** The icon fonts of this installation; none when the package that carries them is not part of it. */
export function loadIconFonts(): IconFonts {
  try {
    return loadIconFolder(dirname(require.resolve(`${PACKAGE}/package.json`)));
  } catch {
    return NO_ICON_FONTS;
  }
}

/** The icon fonts in a folder of that package's layout. */
export function loadIconFolder(folder: string): IconFonts {
  return createIconFonts((path) => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file) : undefined;
  });
}
