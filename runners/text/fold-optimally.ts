import { FIT_TOLERANCE, type FoldedLine, lastLineWidth } from './folded-line.ts';
import type { PreparedText, Segment } from './prepared-text.ts';

/** The best way to fill lines up to a breaking opportunity, and where its last line begins. */
interface Candidate {
  readonly score: number;
  readonly from: number;
}

/**
 * Breaks a paragraph as Android's `highQuality` strategy does, which React Native uses for all text there: of all
 * ways to break it, the one with the least squared space at the ends of its lines, where the last line counts
 * nothing and each line costs its width times the font size. `undefined` when a word fits on no line.
 */
export function foldOptimally(
  text: PreparedText,
  segments: readonly Segment[],
  maxWidth: number,
): FoldedLine[] | undefined {
  if (segments.some((segment) => segment.contentWidth > maxWidth + FIT_TOLERANCE)) return undefined;
  const measured = measureSegments(segments);
  const whole = measured.widthBetween(0, segments.length);
  if (whole <= maxWidth + FIT_TOLERANCE) return [toLine(segments, measured, 0, segments.length, maxWidth)];
  const best = findBest(segments.length, measured, maxWidth, text);
  const ends: number[] = [];
  for (let end = segments.length; end > 0; end = best[end]?.from ?? 0) ends.unshift(end);
  return ends.map((end, index) => toLine(segments, measured, ends[index - 1] ?? 0, end, maxWidth));
}

function findBest(count: number, measured: Measured, maxWidth: number, text: PreparedText): Candidate[] {
  const fontSize = text.runs[0]?.fontSize ?? 0;
  const linePenalty = fontSize * maxWidth;
  const best: Candidate[] = [{ score: 0, from: 0 }];
  let first = 0;
  for (let end = 1; end <= count; end += 1) {
    let choice: Candidate = { score: Infinity, from: end - 1 };
    for (let from = first; from < end; from += 1) {
      const room = maxWidth - measured.widthBetween(from, end);
      if (room < -FIT_TOLERANCE) {
        first = from + 1;
        continue;
      }
      const score = (best[from]?.score ?? Infinity) + (end === count ? 0 : room * room);
      if (score <= choice.score) choice = { score, from };
    }
    best.push({ score: choice.score + linePenalty, from: choice.from });
  }
  return best;
}

interface Measured {
  /** Width of the ink of a line made of the segments from one index up to another. */
  readonly widthBetween: (from: number, end: number) => number;
  readonly advanceBetween: (from: number, end: number) => number;
}

function measureSegments(segments: readonly Segment[]): Measured {
  const starts: number[] = [];
  const inkEnds: number[] = [];
  let advance = 0;
  for (const segment of segments) {
    advance += segment.kerning;
    starts.push(advance);
    inkEnds.push(advance + segment.contentWidth);
    advance += segment.contentWidth + segment.spaceWidth;
  }
  starts.push(advance);
  const at = (positions: readonly number[], index: number) => positions[index] ?? 0;
  return {
    widthBetween: (from, end) => at(inkEnds, end - 1) - at(starts, from),
    advanceBetween: (from, end) => at(starts, end) - at(starts, from),
  };
}

function toLine(
  segments: readonly Segment[],
  measured: Measured,
  from: number,
  end: number,
  maxWidth: number,
): FoldedLine {
  const wrapped = end < segments.length;
  const ink = measured.widthBetween(from, end);
  return {
    start: segments[from]?.start ?? 0,
    end: segments[end - 1]?.end ?? 0,
    width: wrapped ? ink : lastLineWidth(ink, measured.advanceBetween(from, end), maxWidth),
    wrapped,
  };
}
