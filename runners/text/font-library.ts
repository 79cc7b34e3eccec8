import type { Platform } from '../../src/contracts/device-context.ts';
import { BoundedCache } from './bounded-cache.ts';
import type { FontFace, FontRequest, FontSubstitution, LineHeightRule, ResolvedFont } from './font-face.ts';
import { weightInFamilyName } from './font-file-name.ts';
import { parseFontTables } from './font-tables.ts';
import { matchFontStyle } from './match-font-style.ts';
import { registerSkiaFont } from './skia-fonts.ts';
import { isSystemFamily, SYSTEM_FONTS } from './system-fonts.ts';

/** Family names come from source, which may make up any number of them. */
const REMEMBERED_REQUESTS = 500;

/** One font file of a family. `read` is only called when text of that style is met. */
export interface FontFile {
  readonly weight: number;
  readonly italic: boolean;
  readonly read: () => Uint8Array;
}

export interface FontFamily {
  readonly name: string;
  readonly files: readonly FontFile[];
}

export interface FontLibrarySource {
  /** The family that stands for each platform's system font. */
  readonly platforms: Readonly<Record<Platform, FontFamily>>;
  /** When given, all text is measured in this family with a browser's line heights. */
  readonly override?: FontFamily;
}

export interface FontLibrary {
  readonly resolve: (request: FontRequest) => ResolvedFont;
}

/** Makes the fonts of a process available to measuring. Files are read and registered when first needed. */
export function createFontLibrary(source: FontLibrarySource): FontLibrary {
  const faces = new Map<FontFile, FontFace>();
  const resolved = new BoundedCache<ResolvedFont>(REMEMBERED_REQUESTS);

  function faceOf(family: FontFamily, request: FontRequest, rule: LineHeightRule): FontFace {
    const file = matchFontStyle(family.files, request.weight, request.italic);
    const known = faces.get(file);
    if (known !== undefined) return known;
    const bytes = file.read();
    const tables = parseFontTables(bytes);
    const face: FontFace = {
      skiaFamily: registerSkiaFont(bytes),
      weight: file.weight,
      italic: file.italic,
      tables: rule === 'apple' ? { ...tables, ...SYSTEM_FONTS.ios.verticalMetrics } : tables,
      lineHeightRule: rule,
    };
    faces.set(file, face);
    return face;
  }

  function resolveAnew(request: FontRequest): ResolvedFont {
    if (source.override !== undefined) return { face: faceOf(source.override, request, 'browser') };
    const family = source.platforms[request.platform];
    const face = faceOf(family, withNamedWeight(request), request.platform === 'ios' ? 'apple' : 'android');
    const substitution = describeSubstitution(request, family.name);
    return substitution === undefined ? { face } : { face, substitution };
  }

  return {
    resolve: (request) => {
      const key = `${request.platform} ${request.weight} ${request.italic} ${request.family ?? ''}`;
      const known = resolved.get(key);
      if (known !== undefined) return known;
      const fresh = resolveAnew(request);
      resolved.set(key, fresh);
      return fresh;
    },
  };
}

/** Custom fonts usually come as one family per weight: the substitute should be as bold as the name says. */
function withNamedWeight(request: FontRequest): FontRequest {
  if (request.family === undefined || request.weight !== 400) return request;
  return { ...request, weight: weightInFamilyName(request.family) ?? request.weight };
}

function describeSubstitution(request: FontRequest, used: string): FontSubstitution | undefined {
  const { family, platform } = request;
  if (family !== undefined && family !== used && !isSystemFamily(family)) {
    return { wanted: family, used, reason: 'family_not_available' };
  }
  const system = SYSTEM_FONTS[platform].name;
  return system === used ? undefined : { wanted: system, used, reason: 'system_font_not_bundled' };
}
