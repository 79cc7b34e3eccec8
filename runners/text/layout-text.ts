import { type AdvanceMeter, createAdvanceMeter } from './advance-meter.ts';
import { type EllipsizedLine, ellipsizeLine, measureEllipsis } from './ellipsize-line.ts';
import { createBreakFinder } from './find-breaks.ts';
import { foldLines } from './fold-lines.ts';
import type { FontLibrary } from './font-library.ts';
import type { LineBox } from './line-box.ts';
import { prepareText } from './prepare-text.ts';
import type { PreparedText } from './prepared-text.ts';
import { ceilToPixel } from './resolve-run-style.ts';
import type { TextDevice, TextInput, TextLayout, TextLine } from './text-layout.ts';

/** Measures and breaks text. Keep one for a process: it remembers the words it measured. */
export interface TextEngine {
  readonly prepare: (input: TextInput, device: TextDevice) => PreparedText;
  /** Lays a prepared text out in a width; `Infinity` asks for its natural width. */
  readonly layout: (text: PreparedText, maxWidth: number) => TextLayout;
}

export function createTextEngine(fonts: FontLibrary): TextEngine {
  const meter = createAdvanceMeter();
  const findBreaks = createBreakFinder();
  return {
    prepare: (input, device) => prepareText(input, device, { fonts, meter, findBreaks }),
    layout: (text, maxWidth) => layoutText(text, maxWidth, meter),
  };
}

function layoutText(text: PreparedText, maxWidth: number, meter: AdvanceMeter): TextLayout {
  const folded: readonly EllipsizedLine[] = foldLines(text, maxWidth);
  const shown = folded.slice(0, text.numberOfLines);
  const truncated = folded.length > shown.length || text.cut;
  const last = shown.at(-1);
  if (folded.length > shown.length && last !== undefined && Number.isFinite(maxWidth)) {
    shown[shown.length - 1] = ellipsizeLine(text, last, maxWidth, measureEllipsis(text, last.start, meter));
  }
  const placed = placeLines(text, shown);
  const wrapped = shown.some((line) => line.wrapped);
  const widest = shown.reduce((width, line) => Math.max(width, line.width), 0);
  const width = wrapped && Number.isFinite(maxWidth) ? maxWidth : ceilToPixel(widest, text.stepsPerDp);
  return { width, height: ceilToPixel(placed.height, text.stepsPerDp), lines: placed.lines, truncated };
}

function placeLines(
  text: PreparedText,
  lines: readonly EllipsizedLine[],
): { lines: TextLine[]; height: number } {
  let height = 0;
  const placed = lines.map((line, index): TextLine => {
    const boxes = boxesOn(text, line);
    const isFirst = index === 0;
    const isLast = index === lines.length - 1;
    const ascent = Math.max(...boxes.map((box) => (isFirst ? box.firstAscent : box.ascent)));
    const descent = Math.max(...boxes.map((box) => (isLast ? box.lastDescent : box.descent)));
    const baseline = height + ascent;
    height = baseline + descent;
    const { start, end, width, ellipsis } = line;
    return ellipsis === undefined
      ? { start, end, width, baseline }
      : { start, end, width, baseline, ellipsis };
  });
  return { lines: placed, height };
}

/** An empty line is as high as the text that surrounds it; a text without runs has no height at all. */
function boxesOn(text: PreparedText, line: EllipsizedLine): LineBox[] {
  const touching = text.runs.filter((run) => run.start < line.end && run.end > line.start);
  const strut = text.strut === undefined ? [] : [text.strut];
  if (touching.length > 0) return [...touching.map((run) => run.box), ...strut];
  const nearest = text.runs.findLast((run) => run.start <= line.start) ?? text.runs[0];
  return nearest === undefined ? [NO_HEIGHT, ...strut] : [nearest.box, ...strut];
}

const NO_HEIGHT: LineBox = { ascent: 0, descent: 0, firstAscent: 0, lastDescent: 0 };
