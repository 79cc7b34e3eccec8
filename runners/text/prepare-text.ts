import { shownText } from '../../src/contracts/shown-text.ts';
import type { AdvanceMeter } from './advance-meter.ts';
import { asChromiumBreaks } from './browser-breaks.ts';
import type { BreakFinder, LineBreak } from './find-breaks.ts';
import type { FontSubstitution } from './font-face.ts';
import type { FontLibrary } from './font-library.ts';
import { countGraphemes } from './graphemes.ts';
import { type LineBox, measureLineBox } from './line-box.ts';
import type { PreparedRun, PreparedText, Segment } from './prepared-text.ts';
import { limitFontScale, resolveRunStyle } from './resolve-run-style.ts';
import type { TextDevice, TextInput } from './text-layout.ts';

/** No screen shows more of one text, and nobody should wait for more. */
const LONGEST_TEXT = 20_000;
const HANGING = /[ \t\n\v\f\r\u0085\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+$/u;
const HYPHEN = '\u2010';
const SOFT_HYPHEN = '\u00ad';
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
/** Between letters that fonts join: `fi`, `fl` and the like. */
const LIGATURES = /(?<=f)(?=[il])/;
const LINE_TERMINATOR = /[\n\v\f\r\u0085\u2028\u2029]+$/u;

export interface TextTools {
  readonly fonts: FontLibrary;
  readonly meter: AdvanceMeter;
  readonly findBreaks: BreakFinder;
}

/** Browsers lay out in 64ths. */
const BROWSER_STEPS = 64;

/** Finds fonts, breaking opportunities and the widths between them: all that no width of a box can change. */
export function prepareText(input: TextInput, on: TextDevice, tools: TextTools): PreparedText {
  const device = { ...on, fontScale: limitFontScale(on.fontScale, input) };
  const substitutions = new Set<FontSubstitution>();
  const whole = input.runs.map(shownText).join('');
  const text = whole.slice(0, LONGEST_TEXT);
  const runs = prepareRuns(input, device, tools, text.length, substitutions);
  const found = tools.findBreaks(text);
  const isBrowser = runs[0]?.face.lineHeightRule === 'browser';
  const widthOf = (start: number, end: number) => measureRange(runs, text, tools.meter, start, end);
  return {
    text,
    runs,
    strut: isBrowser ? measureStrut(input, device, tools) : undefined,
    segments:
      text === ''
        ? []
        : splitSegments(text, runs, tools, {
            breaks: isBrowser ? asChromiumBreaks(text, found) : found,
            widthOf,
          }),
    breakStrategy: runs.some((run) => run.face.lineHeightRule === 'android') ? 'optimal' : 'greedy',
    endsWithLineBreak: LINE_TERMINATOR.test(text),
    numberOfLines: input.numberOfLines === null || input.numberOfLines <= 0 ? Infinity : input.numberOfLines,
    ellipsizeMode: input.ellipsizeMode,
    dpr: device.dpr,
    stepsPerDp: isBrowser ? BROWSER_STEPS : device.dpr,
    substitutions: [...substitutions],
    cut: whole.length > text.length,
    widthOf,
  };
}

/** A browser's lines are as high as their text would be without any run; phones know only the runs. */
function measureStrut(input: TextInput, device: TextDevice, { fonts }: TextTools): LineBox | undefined {
  if (input.base === undefined) return undefined;
  const { font, ...style } = resolveRunStyle(input.base, device, fonts);
  return measureLineBox({ ...style, face: font.face, dpr: device.dpr });
}

function prepareRuns(
  input: TextInput,
  device: TextDevice,
  tools: TextTools,
  length: number,
  substitutions: Set<FontSubstitution>,
): PreparedRun[] {
  const runs: PreparedRun[] = [];
  let start = 0;
  for (const run of input.runs) {
    const style = resolveRunStyle(run.style, device, tools.fonts);
    const end = Math.min(length, start + shownText(run).length);
    if (style.font.substitution !== undefined) substitutions.add(style.font.substitution);
    runs.push({
      start,
      end,
      face: style.font.face,
      fontSize: style.fontSize,
      letterSpacing: style.letterSpacing,
      box: measureLineBox({
        face: style.font.face,
        fontSize: style.fontSize,
        lineHeight: style.lineHeight,
        includeFontPadding: style.includeFontPadding,
        dpr: device.dpr,
      }),
    });
    start = end;
  }
  return runs;
}

function measureRange(
  runs: readonly PreparedRun[],
  text: string,
  meter: AdvanceMeter,
  start: number,
  end: number,
): number {
  let width = 0;
  for (const run of runs) {
    if (run.end <= start) continue;
    if (run.start >= end) break;
    const piece = text.slice(Math.max(start, run.start), Math.min(end, run.end));
    if (run.letterSpacing === 0) width += meter.advance(run.face, piece) * run.fontSize;
    else width += measureSpaced(run, piece, meter);
  }
  return width;
}

/** Spaced letters are not joined into one glyph, and characters that show nothing are not spaced. */
function measureSpaced({ face, fontSize, letterSpacing }: PreparedRun, text: string, meter: AdvanceMeter) {
  const advance = text.split(LIGATURES).reduce((sum, part) => sum + meter.advance(face, part), 0);
  return advance * fontSize + letterSpacing * countGraphemes(text.replace(INVISIBLE, ''));
}

function splitSegments(
  text: string,
  runs: readonly PreparedRun[],
  { meter }: TextTools,
  { breaks, widthOf }: { readonly breaks: readonly LineBreak[] } & Pick<PreparedText, 'widthOf'>,
): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const { position: end, required } of breaks) {
    const piece = text.slice(start, end);
    const contentEnd = start + piece.replace(HANGING, '').length;
    const spacesEnd = start + piece.replace(LINE_TERMINATOR, '').length;
    const contentWidth = contentEnd > start ? widthOf(start, contentEnd) : 0;
    segments.push({
      start,
      contentEnd,
      end,
      contentWidth,
      spaceWidth: spacesEnd > contentEnd ? widthOf(start, spacesEnd) - contentWidth : 0,
      hyphenWidth: hyphenAfter(text, contentEnd, runs, meter),
      kerning: kerningAfterSpace(text, start, runs, meter),
      required,
    });
    start = end;
  }
  return segments;
}

function hyphenAfter(
  text: string,
  contentEnd: number,
  runs: readonly PreparedRun[],
  meter: AdvanceMeter,
): number {
  if (text[contentEnd - 1] !== SOFT_HYPHEN) return 0;
  const run = runs.find(({ end }) => end >= contentEnd);
  return run === undefined ? 0 : meter.advance(run.face, HYPHEN) * run.fontSize;
}

/** Some fonts pull capitals towards the space before them; measuring word by word would miss it. */
function kerningAfterSpace(
  text: string,
  at: number,
  runs: readonly PreparedRun[],
  meter: AdvanceMeter,
): number {
  if (at === 0 || text[at - 1] !== ' ') return 0;
  const run = runs.find(({ start, end }) => start < at && at < end);
  const character = text[at];
  if (run === undefined || character === undefined || !/[A-Za-z]/.test(character)) return 0;
  const { face, fontSize } = run;
  const apart = meter.advance(face, ' ') + meter.advance(face, character);
  return (meter.advance(face, ` ${character}`) - apart) * fontSize;
}
