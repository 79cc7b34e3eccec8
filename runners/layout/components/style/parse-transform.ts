import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import { isStyleList, isStyleObject, type StyleData } from './style-data.ts';
import { parseLength, parseNumber } from './value-parsers.ts';

type Transform = NonNullable<LayoutStyle['transform']>;
type Step = Transform[number];

const ANGLE = /^(-?[\d.]+(?:e[+-]?\d+)?)(deg|rad)$/i;
const CALL = /([a-z]+)\(([^()]*)\)/gi;
const ORIGIN_WORDS: ReadonlyMap<string, string> = new Map([
  ['left', '0%'],
  ['top', '0%'],
  ['center', '50%'],
  ['right', '100%'],
  ['bottom', '100%'],
]);

/** The steps of a `transform`, written as a list of objects or as CSS text. */
export function parseTransform(data: StyleData): Transform | undefined {
  const entries =
    typeof data === 'string' ? readCalls(data) : isStyleList(data) ? data.flatMap(toEntries) : [];
  if (entries.length === 0) return isStyleList(data) && data.length === 0 ? [] : undefined;
  const steps = entries.flatMap(([name, argument]) => toSteps(name, argument));
  return steps.length === 0 ? undefined : steps;
}

function toEntries(step: StyleData): [string, StyleData][] {
  if (!isStyleObject(step)) return [];
  return Object.entries(step).flatMap(([name, argument]) =>
    argument === undefined ? [] : [[name, argument]],
  );
}

function readCalls(text: string): [string, StyleData][] {
  return [...text.slice(0, 1_000).matchAll(CALL)].map(([, name = '', list = '']) => {
    const items = list.split(',').map((item) => item.trim().replace(/px$/, ''));
    return [name, items.length === 1 ? (items[0] ?? '') : items];
  });
}

function toSteps(name: string, argument: StyleData): Step[] {
  if (name === 'translate' || name === 'scale') {
    const pair = isStyleList(argument) ? argument : undefined;
    if (pair !== undefined) {
      const [x = 0, y = name === 'scale' ? x : 0] = pair;
      return [...toSteps(`${name}X`, x), ...toSteps(`${name}Y`, y)];
    }
  }
  const step = STEPS.get(name)?.(argument);
  return step === undefined ? [] : [step];
}

const length = (data: StyleData, toStep: (value: number | string) => Step) =>
  stepOf(parseLength(data), toStep);
const number = (data: StyleData, toStep: (value: number) => Step) => stepOf(parseNumber(data), toStep);
const angle = (data: StyleData, toStep: (value: number) => Step) => stepOf(parseAngle(data), toStep);

function stepOf<Parsed>(parsed: Parsed | undefined, toStep: (value: Parsed) => Step): Step | undefined {
  return parsed === undefined ? undefined : toStep(parsed);
}

const STEPS: ReadonlyMap<string, (data: StyleData) => Step | undefined> = new Map([
  ['translate', (data) => length(data, (value) => ({ translate_x: value }))],
  ['translateX', (data) => length(data, (value) => ({ translate_x: value }))],
  ['translateY', (data) => length(data, (value) => ({ translate_y: value }))],
  ['scale', (data) => number(data, (value) => ({ scale: value }))],
  ['scaleX', (data) => number(data, (value) => ({ scale_x: value }))],
  ['scaleY', (data) => number(data, (value) => ({ scale_y: value }))],
  ['rotate', (data) => angle(data, (value) => ({ rotate: value }))],
  ['rotateX', (data) => angle(data, (value) => ({ rotate_x: value }))],
  ['rotateY', (data) => angle(data, (value) => ({ rotate_y: value }))],
  ['rotateZ', (data) => angle(data, (value) => ({ rotate: value }))],
  ['skewX', (data) => angle(data, (value) => ({ skew_x: value }))],
  ['skewY', (data) => angle(data, (value) => ({ skew_y: value }))],
  ['perspective', (data) => number(data, (value) => ({ perspective: value }))],
  ['matrix', toMatrix],
]);

function toMatrix(argument: StyleData): Step | undefined {
  const matrix = isStyleList(argument) ? argument.map(parseNumber).filter((item) => item !== undefined) : [];
  return matrix.length === 16 ? { matrix } : undefined;
}

/** Degrees of `45deg` or `0.5rad`. */
function parseAngle(data: StyleData): number | undefined {
  if (typeof data !== 'string') return undefined;
  const match = ANGLE.exec(data.trim());
  const number = parseNumber(match?.[1] ?? '');
  if (number === undefined) return undefined;
  return match?.[2]?.toLowerCase() === 'rad' ? (number * 180) / Math.PI : number;
}

/** `transformOrigin`, as words, lengths or a list of both. */
export function parseTransformOrigin(data: StyleData): LayoutStyle['transform_origin'] {
  const parts = typeof data === 'string' ? data.trim().split(/\s+/) : isStyleList(data) ? data : [];
  const [first, second = 'center', third = 0] = parts;
  if (first === undefined) return undefined;
  const vertical = first === 'top' || first === 'bottom';
  const x = toOrigin(vertical ? second : first);
  const y = toOrigin(vertical ? first : second);
  const z = parseNumber(typeof third === 'string' ? third.replace(/px$/, '') : third);
  return x === undefined || y === undefined || z === undefined ? undefined : [x, y, z];
}

function toOrigin(part: StyleData): number | string | undefined {
  if (typeof part !== 'string') return parseLength(part);
  return ORIGIN_WORDS.get(part) ?? parseLength(part.replace(/px$/, ''));
}
