import { parseColor } from '../../components/style/parse-color.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import type { Value } from '../../evaluate/values/value.ts';

const DEFAULT_FONT_SIZE = 14;
const TRANSFORMS = ['translateX', 'translateY', 'rotate', 'skewX', 'skewY', 'scaleX', 'scaleY'] as const;
const OPACITIES = { background: 'backgroundColor', border: 'borderColor', text: 'color' } as const;

/** Makes a style of what all classes together ask for: what one class alone cannot say is put together here. */
export function finishStyle(parts: ReadonlyMap<string, string | number>): ObjectValue {
  const style = new ObjectValue();
  for (const [property, value] of parts) if (!property.startsWith('-')) style.setOwn(property, value);
  const size = parts.get('fontSize');
  for (const property of ['lineHeight', 'letterSpacing']) {
    const ems = /^(-?[\d.]+)em$/.exec(String(parts.get(property)))?.[1];
    if (ems !== undefined) {
      style.setOwn(property, Number(ems) * (typeof size === 'number' ? size : DEFAULT_FONT_SIZE));
    }
  }
  addTransform(style, parts);
  addShadow(style, parts);
  for (const [name, property] of Object.entries(OPACITIES)) {
    const opacity = parts.get(`-opacity-${name}`);
    const color = parseColor(parts.get(property));
    if (typeof opacity === 'number' && color !== undefined) {
      style.setOwn(property, `${color.slice(0, 7)}${hexByte(opacity)}`);
    }
  }
  return style;
}

function addTransform(style: ObjectValue, parts: ReadonlyMap<string, string | number>): void {
  const steps: Value[] = TRANSFORMS.flatMap((name) => {
    const value = parts.get(`-${name}`);
    return value === undefined ? [] : [objectOf({ [name]: value })];
  });
  if (steps.length > 0) style.setOwn('transform', new ArrayValue(steps));
}

function addShadow(style: ObjectValue, parts: ReadonlyMap<string, string | number>): void {
  const width = parts.get('-shadow-width');
  const height = parts.get('-shadow-height');
  if (width !== undefined && height !== undefined) style.setOwn('shadowOffset', objectOf({ width, height }));
}

function hexByte(fraction: number): string {
  return Math.round(Math.max(0, Math.min(1, fraction)) * 255)
    .toString(16)
    .padStart(2, '0');
}
