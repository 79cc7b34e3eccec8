import { type Plain, toPlain } from '../../evaluate/to-plain.ts';
import type { HostElement } from '../host-element.ts';
import { parseTransform } from '../style/parse-transform.ts';
import type { StyleData } from '../style/style-data.ts';

/** Elements whose `x` and `y` are where they stand; all others are moved by them. */
export const HAS_PLACE: ReadonlySet<string> = new Set([
  'ForeignObject',
  'Image',
  'Mask',
  'Pattern',
  'Rect',
  'Svg',
  'Symbol',
  'TSpan',
  'Text',
  'Use',
]);

/** An element's own transform props and its `transform`, as the text of one attribute. */
export function readSvgTransform(host: HostElement): string {
  const plain = (name: string): Plain => toPlain(host.interpreter, host.prop(name)).value;
  const pair = (name: string, x: string, y: string, otherwise: number): [number, number] => {
    const both = toNumbers(plain(name));
    const [first = otherwise, second = both.length === 1 && otherwise === 1 ? first : otherwise] = both;
    return [toNumbers(plain(x))[0] ?? first, toNumbers(plain(y))[0] ?? second];
  };
  const isMoved = !HAS_PLACE.has(host.name);
  const [tx, ty] = pair('translate', isMoved ? 'x' : 'translateX', isMoved ? 'y' : 'translateY', 0);
  const moved = isMoved ? pair('translate', 'translateX', 'translateY', 0) : [0, 0];
  const [ox, oy] = pair('origin', 'originX', 'originY', 0);
  const [sx, sy] = pair('scale', 'scaleX', 'scaleY', 1);
  const rotation = toNumbers(plain('rotation'))[0] ?? toNumbers(plain('rotate'))[0] ?? 0;
  const x = tx === 0 ? (moved[0] ?? 0) : tx;
  const y = ty === 0 ? (moved[1] ?? 0) : ty;
  const steps: string[] = [];
  if (x !== 0 || y !== 0) steps.push(`translate(${x} ${y})`);
  if (rotation !== 0) steps.push(`rotate(${rotation} ${ox} ${oy})`);
  if (sx !== 1 || sy !== 1) steps.push(`translate(${ox} ${oy}) scale(${sx} ${sy}) translate(${-ox} ${-oy})`);
  return [...steps, writeTransform(plain('transform'))].filter((step) => step !== '').join(' ');
}

function toNumbers(plain: Plain): number[] {
  const items = typeof plain === 'string' ? plain.split(/[\s,]+/) : Array.isArray(plain) ? plain : [plain];
  return items
    .map((item) => (typeof item === 'string' && item !== '' ? Number.parseFloat(item) : item))
    .filter((item) => typeof item === 'number')
    .filter(Number.isFinite);
}

/** `transform` as SVG writes it, as React Native does, or as the six numbers of a matrix. */
function writeTransform(plain: Plain): string {
  if (typeof plain === 'string') return plain;
  if (!Array.isArray(plain)) return '';
  const numbers = toNumbers(plain);
  if (numbers.length === 6 && plain.length === 6) return `matrix(${numbers.join(' ')})`;
  const steps = parseTransform(plain.map(toStyleData)) ?? [];
  return steps.map(writeStep).join(' ');
}

function toStyleData(plain: Plain): StyleData {
  if (plain === undefined) return null;
  if (Array.isArray(plain)) return plain.map(toStyleData);
  if (typeof plain !== 'object' || plain === null) return plain;
  return Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, toStyleData(value)]));
}

type Step = NonNullable<ReturnType<typeof parseTransform>>[number];

function writeStep(step: Step): string {
  if ('translate_x' in step) return `translate(${step.translate_x} 0)`;
  if ('translate_y' in step) return `translate(0 ${step.translate_y})`;
  if ('scale' in step) return `scale(${step.scale})`;
  if ('scale_x' in step) return `scale(${step.scale_x} 1)`;
  if ('scale_y' in step) return `scale(1 ${step.scale_y})`;
  if ('rotate' in step) return `rotate(${step.rotate})`;
  if ('skew_x' in step) return `skewX(${step.skew_x})`;
  return 'skew_y' in step ? `skewY(${step.skew_y})` : '';
}
