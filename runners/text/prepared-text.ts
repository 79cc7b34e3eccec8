import type { FontFace, FontSubstitution } from './font-face.ts';
import type { LineBox } from './line-box.ts';

/** A run with its font found and its sizes scaled; `start` and `end` are offsets into the joined text. */
export interface PreparedRun {
  readonly start: number;
  readonly end: number;
  readonly face: FontFace;
  readonly fontSize: number;
  readonly letterSpacing: number;
  readonly box: LineBox;
}

/** What lies between two line breaking opportunities: characters to keep together, then spaces that may hang. */
export interface Segment {
  readonly start: number;
  readonly contentEnd: number;
  /** Where the next segment starts; line terminators lie between `contentEnd` and here. */
  readonly end: number;
  readonly contentWidth: number;
  readonly spaceWidth: number;
  /** What the hyphen takes that is drawn where a line ends after the segment, at a soft hyphen. */
  readonly hyphenWidth: number;
  /** What kerning with the space before changes, where the segment does not begin a line. */
  readonly kerning: number;
  readonly required: boolean;
}

/** Everything about a text that does not depend on the width it is given. */
export interface PreparedText {
  readonly text: string;
  readonly runs: readonly PreparedRun[];
  /** What every line reaches at least, whatever stands on it. */
  readonly strut: LineBox | undefined;
  readonly segments: readonly Segment[];
  readonly endsWithLineBreak: boolean;
  /** `greedy` fills each line as far as it goes; `optimal` weighs all lines of a paragraph against each other. */
  readonly breakStrategy: 'greedy' | 'optimal';
  readonly numberOfLines: number;
  readonly ellipsizeMode: 'head' | 'middle' | 'tail' | 'clip';
  readonly dpr: number;
  /** A text's sizes are rounded up to whole steps: device pixels on phones, 64ths of a dp in a browser. */
  readonly stepsPerDp: number;
  readonly substitutions: readonly FontSubstitution[];
  /** Set when the text was longer than can be measured; only its beginning is laid out. */
  readonly cut: boolean;
  readonly widthOf: (start: number, end: number) => number;
}
