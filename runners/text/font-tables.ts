/** What the layout of text needs from a font file besides the advances that Skia shapes; in units of one em. */
export interface FontTables {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  /** Highest and lowest ink of any glyph: Android pads the first and the last line up to these. */
  readonly top: number;
  readonly bottom: number;
  /** Tells whether the font has a glyph for the character. */
  readonly covers: (codePoint: number) => boolean;
}

interface CodePointRange {
  readonly first: number;
  readonly last: number;
}

/** Reads an OpenType or TrueType font. Throws a `RangeError` or `Error` when the bytes are no such font. */
export function parseFontTables(bytes: Uint8Array): FontTables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = requireTable(view, 'head');
  const hhea = requireTable(view, 'hhea');
  const unitsPerEm = view.getUint16(head + 18);
  if (unitsPerEm === 0) throw new Error('the font has no units per em');
  const ranges = readCoverage(view, requireTable(view, 'cmap'));
  return {
    ascent: view.getInt16(hhea + 4) / unitsPerEm,
    descent: -view.getInt16(hhea + 6) / unitsPerEm,
    lineGap: view.getInt16(hhea + 8) / unitsPerEm,
    top: view.getInt16(head + 42) / unitsPerEm,
    bottom: -view.getInt16(head + 38) / unitsPerEm,
    covers: (codePoint) => isInRanges(ranges, codePoint),
  };
}

function requireTable(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let record = 12; record < 12 + count * 16; record += 16) {
    const name = String.fromCharCode(
      view.getUint8(record),
      view.getUint8(record + 1),
      view.getUint8(record + 2),
      view.getUint8(record + 3),
    );
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`the font has no ${tag} table`);
}

function readCoverage(view: DataView, cmap: number): CodePointRange[] {
  const count = view.getUint16(cmap + 2);
  let segmented: number | undefined;
  for (let record = cmap + 4; record < cmap + 4 + count * 8; record += 8) {
    const subtable = cmap + view.getUint32(record + 4);
    const format = view.getUint16(subtable);
    if (format === 12) return readFormat12(view, subtable);
    if (format === 4) segmented = subtable;
  }
  return segmented === undefined ? [] : readFormat4(view, segmented);
}

function readFormat12(view: DataView, subtable: number): CodePointRange[] {
  const groups = view.getUint32(subtable + 12);
  const ranges: CodePointRange[] = [];
  for (let group = 0; group < groups; group += 1) {
    const at = subtable + 16 + group * 12;
    ranges.push({ first: view.getUint32(at), last: view.getUint32(at + 4) });
  }
  return ranges;
}

function readFormat4(view: DataView, subtable: number): CodePointRange[] {
  const segments = view.getUint16(subtable + 6) / 2;
  const ends = subtable + 14;
  const starts = ends + segments * 2 + 2;
  const ranges: CodePointRange[] = [];
  for (let segment = 0; segment < segments; segment += 1) {
    const first = view.getUint16(starts + segment * 2);
    if (first === 0xffff) continue;
    ranges.push({ first, last: view.getUint16(ends + segment * 2) });
  }
  return ranges;
}

function isInRanges(ranges: readonly CodePointRange[], codePoint: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined) return false;
    if (codePoint < range.first) high = middle - 1;
    else if (codePoint > range.last) low = middle + 1;
    else return true;
  }
  return false;
}
