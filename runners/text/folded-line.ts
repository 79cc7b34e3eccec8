/** One line before it is given a place: where it starts and ends, and how wide its ink is. */
export interface FoldedLine {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  /** False where the source itself ends the line or the text. */
  readonly wrapped: boolean;
}

/** Widths come back from Yoga in single precision, and browsers count in 64ths: what fitted once must fit again. */
export const FIT_TOLERANCE = 1 / 64;

/** The width of a line that fitted by the tolerance is that of the box: it must not stick out of where it was fitted. */
export function withinBox(line: FoldedLine, maxWidth: number): FoldedLine {
  const fittedByTolerance = line.width > maxWidth && line.width <= maxWidth + FIT_TOLERANCE;
  return fittedByTolerance ? { ...line, width: maxWidth } : line;
}

/** Spaces at the end of a line hang over the edge; at the end of a paragraph they count as far as they fit. */
export function lastLineWidth(inkWidth: number, advance: number, maxWidth: number): number {
  return Math.max(inkWidth, Math.min(advance, maxWidth));
}
