import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { dataEntries, ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { readScreenSize, type ScreenSize, sizeFunction } from './screen-size.ts';

/** The screen that sizes are written for. */
const GUIDELINE = { short: 350, long: 680 };
const MODERATE = 0.5;
const MAX_NESTING = 16;
/** `12@s`, `4@mvs0.3`, `8@vsr`: a size and how it is scaled. */
const ANNOTATED = /^(-?\d+(?:\.\d+)?)@(m?)(v?)s([0-9.]*)(r?)$/;

type Scale = (screen: ScreenSize, size: number, factor?: number) => number;

const scale: Scale = ({ width, height }, size) => (Math.min(width, height) / GUIDELINE.short) * size;
const verticalScale: Scale = ({ width, height }, size) => (Math.max(width, height) / GUIDELINE.long) * size;
const moderate =
  (full: Scale): Scale =>
  (screen, size, factor = MODERATE) =>
    size + (full(screen, size) - size) * factor;
const moderateScale = moderate(scale);
const moderateVerticalScale = moderate(verticalScale);

const create = nativeAccepting('create', ({ interpreter, args: [styles] }) =>
  scaleStyles(readScreenSize(interpreter), styles ?? null, 0),
);

function scaleStyles(screen: ScreenSize, value: Value, depth: number): Value {
  const current = chosenOf(value);
  if (typeof current === 'string') return scaleText(screen, current);
  if (depth > MAX_NESTING) return value;
  if (current instanceof ArrayValue) {
    return new ArrayValue(current.elements.map((item) => scaleStyles(screen, item, depth + 1)));
  }
  if (!(current instanceof ObjectValue)) return value;
  const entries = dataEntries(current).map(([key, item]): [string, Value] => [
    key,
    scaleStyles(screen, item, depth + 1),
  ]);
  return new ObjectValue(new Map(entries));
}

function scaleText(screen: ScreenSize, text: string): Value {
  const match = ANNOTATED.exec(text);
  if (match === null) return text;
  const [, size = '0', isModerate, isVertical, factor = '', isRounded] = match;
  const full = isVertical === '' ? scale : verticalScale;
  const chosen = isModerate === '' ? full : moderate(full);
  const scaled = chosen(screen, Number(size), factor === '' ? undefined : Number(factor));
  return isRounded === '' ? scaled : Math.round(scaled);
}

const functions = {
  scale: sizeFunction('scale', scale),
  verticalScale: sizeFunction('verticalScale', verticalScale),
  moderateScale: sizeFunction('moderateScale', moderateScale),
  moderateVerticalScale: sizeFunction('moderateVerticalScale', moderateVerticalScale),
};

/** Sizes written for one screen, scaled to the one at hand. */
export const sizeMatters: LibraryModule = {
  specifiers: ['react-native-size-matters', 'react-native-size-matters/extend'],
  exports: {
    ...functions,
    s: functions.scale,
    vs: functions.verticalScale,
    ms: functions.moderateScale,
    mvs: functions.moderateVerticalScale,
    ScaledSheet: new ObjectValue(new Map([['create', create]])),
  },
};
