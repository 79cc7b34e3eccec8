import type { Platform } from '../../src/contracts/device-context.ts';
import type { TextRunStyle } from '../../src/contracts/layout-style.ts';

/** A paragraph to measure: nested text flattened to runs. */
export interface TextInput {
  readonly runs: readonly { readonly text: string; readonly style: TextRunStyle }[];
  /** The style of the text around its runs: in a browser no line is lower than one in it. */
  readonly base?: TextRunStyle;
  readonly numberOfLines: number | null;
  readonly ellipsizeMode: 'head' | 'middle' | 'tail' | 'clip';
  readonly allowFontScaling: boolean;
  /** The most that the device's font scale counts for; below 1, and left out, there is no such limit. */
  readonly maxFontSizeMultiplier?: number;
}

/** What of the device decides how text is measured. */
export interface TextDevice {
  readonly platform: Platform;
  readonly dpr: number;
  readonly fontScale: number;
}

/** Offsets are UTF-16, into the joined runs; lengths are dp. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  /** From the top of the text's box. */
  readonly baseline: number;
  /** The part of the line that one `…` stands for; empty where the rest of the text is cut off. */
  readonly ellipsis?: { readonly start: number; readonly end: number };
}

export interface TextLayout {
  /** What the platform reports to its parent: the whole width offered where a line had to wrap. */
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly truncated: boolean;
}
