import type { FontFace } from './font-face.ts';

/** How far one run reaches above and below the baseline of its line, in dp. */
export interface LineBox {
  readonly ascent: number;
  readonly descent: number;
  /** The same on the first and on the last line, where Android adds the font's padding. */
  readonly firstAscent: number;
  readonly lastDescent: number;
}

export interface LineBoxInput {
  readonly face: FontFace;
  readonly fontSize: number;
  readonly lineHeight: number | undefined;
  readonly includeFontPadding: boolean;
  readonly dpr: number;
}

/** Turns a font's metrics, and the line height asked for, into the extent of a line as the platform computes it. */
export function measureLineBox(input: LineBoxInput): LineBox {
  switch (input.face.lineHeightRule) {
    case 'android':
      return measureAndroid(input);
    case 'browser':
      return measureBrowser(input);
    case 'apple': {
      const { ascent, descent } = input.face.tables;
      return unpadded(centre(ascent * input.fontSize, descent * input.fontSize, input.lineHeight));
    }
  }
}

interface Extent {
  readonly ascent: number;
  readonly descent: number;
}

function unpadded({ ascent, descent }: Extent): LineBox {
  return { ascent, descent, firstAscent: ascent, lastDescent: descent };
}

/** Half of the extra height goes above, half below; a line height that is too small takes from both. */
function centre(ascent: number, descent: number, lineHeight: number | undefined): Extent {
  if (lineHeight === undefined) return { ascent, descent };
  const above = ascent + (lineHeight - ascent - descent) / 2;
  return { ascent: above, descent: lineHeight - above };
}

/** Blink's `normal`: ascent, descent and gap each rounded to CSS pixels, half of the gap on each side. */
function measureBrowser({ face, fontSize, lineHeight }: LineBoxInput): LineBox {
  const ascent = Math.round(face.tables.ascent * fontSize);
  const descent = Math.round(face.tables.descent * fontSize);
  if (lineHeight !== undefined) return unpadded(centre(ascent, descent, lineHeight));
  const halfGap = Math.round(face.tables.lineGap * fontSize) / 2;
  return unpadded({ ascent: ascent + halfGap, descent: descent + halfGap });
}

/** Android's `FontMetricsInt`, and React Native's `CustomLineHeightSpan` where a line height is set. */
function measureAndroid({ face, fontSize, lineHeight, includeFontPadding, dpr }: LineBoxInput): LineBox {
  const pixels = fontSize * dpr;
  const { tables } = face;
  const ascent = Math.round(tables.ascent * pixels);
  const descent = Math.round(tables.descent * pixels);
  if (lineHeight !== undefined) {
    const leading = Math.ceil(lineHeight * dpr) - ascent - descent;
    return unpadded({
      ascent: (ascent + Math.ceil(leading / 2)) / dpr,
      descent: (descent + Math.floor(leading / 2)) / dpr,
    });
  }
  return {
    ascent: ascent / dpr,
    descent: descent / dpr,
    firstAscent: (includeFontPadding ? Math.ceil(tables.top * pixels) : ascent) / dpr,
    lastDescent: (includeFontPadding ? Math.ceil(tables.bottom * pixels) : descent) / dpr,
  };
}
