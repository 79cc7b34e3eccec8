import { createCanvas } from '@napi-rs/canvas';
import { BoundedCache } from './bounded-cache.ts';
import type { FontFace } from './font-face.ts';
import { splitGraphemes } from './graphemes.ts';
import { substituteAdvance } from './missing-glyphs.ts';

/** Outlines scale linearly, so one measurement at this size serves every size. */
const REFERENCE_SIZE = 1_000;
/** Of each face: a few megabytes for all that a project uses. */
const CACHED_TEXTS = 10_000;
/** Longer texts are not worth remembering: paragraphs are measured word by word. */
const LONGEST_CACHED = 64;

/** Measures how far text advances, in ems of a face, and remembers what it measured. */
export interface AdvanceMeter {
  readonly advance: (face: FontFace, text: string) => number;
}

export function createAdvanceMeter(): AdvanceMeter {
  const context = createCanvas(1, 1).getContext('2d');
  const caches = new Map<FontFace, BoundedCache<number>>();
  let currentFamily = '';

  function cacheOf(face: FontFace): BoundedCache<number> {
    const known = caches.get(face);
    if (known !== undefined) return known;
    const cache = new BoundedCache<number>(CACHED_TEXTS);
    caches.set(face, cache);
    return cache;
  }

  function shape(face: FontFace, text: string): number {
    if (text === '') return 0;
    if (currentFamily !== face.skiaFamily) {
      context.font = `${REFERENCE_SIZE}px "${face.skiaFamily}"`;
      currentFamily = face.skiaFamily;
    }
    return context.measureText(text).width / REFERENCE_SIZE;
  }

  /**
   * Skia would take a character that the face lacks from whatever fonts the machine has, and the same source
   * would be laid out differently elsewhere: only what the face covers is given to it.
   */
  function measure(face: FontFace, text: string): number {
    if (coversAll(face, text)) return shape(face, text);
    let advance = 0;
    let covered = '';
    for (const grapheme of splitGraphemes(text)) {
      if (coversFirst(face, grapheme)) covered += grapheme;
      else advance += substituteAdvance(grapheme);
    }
    return advance + shape(face, covered);
  }

  return {
    advance: (face, text) => {
      if (text.length > LONGEST_CACHED) return measure(face, text);
      const cache = cacheOf(face);
      const known = cache.get(text);
      if (known !== undefined) return known;
      const advance = measure(face, text);
      cache.set(text, advance);
      return advance;
    },
  };
}

function coversAll(face: FontFace, text: string): boolean {
  for (const character of text) {
    if (!coversFirst(face, character)) return false;
  }
  return true;
}

/** A mark after a covered letter stays with it: Skia places it, or draws nothing for it. */
function coversFirst(face: FontFace, grapheme: string): boolean {
  const codePoint = grapheme.codePointAt(0) ?? 0;
  return codePoint >= 0x20 && face.tables.covers(codePoint);
}
