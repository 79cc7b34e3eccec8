import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import { parseColor } from './parse-color.ts';
import { isStyleList, isStyleObject, type StyleData, type StyleObject } from './style-data.ts';
import { parseNumber } from './value-parsers.ts';

type BoxShadow = NonNullable<LayoutStyle['box_shadow']>[number];

/** `boxShadow`, as a list of objects or as CSS text. */
export function parseBoxShadow(data: StyleData): BoxShadow[] | undefined {
  const shadows =
    typeof data === 'string'
      ? splitList(data.slice(0, 2_000)).map(fromText)
      : isStyleList(data)
        ? data.map((item) => (isStyleObject(item) ? fromObject(item) : undefined))
        : [];
  const known = shadows.filter((shadow) => shadow !== undefined);
  return known.length === 0 ? undefined : known;
}

/** Commas outside parentheses separate shadows. */
function splitList(text: string): string[] {
  return text.split(/,(?![^(]*\))/);
}

function fromText(text: string): BoxShadow | undefined {
  const words = text.trim().match(/[a-z]+\([^()]*\)|\S+/gi) ?? [];
  const lengths: number[] = [];
  let color: string | undefined;
  let inset = false;
  for (const word of words) {
    const length = toLength(word);
    if (word === 'inset') inset = true;
    else if (length !== undefined) lengths.push(length);
    else color = parseColor(word) ?? color;
  }
  const [offsetX, offsetY, blur = 0, spread = 0] = lengths;
  if (offsetX === undefined || offsetY === undefined) return undefined;
  return toShadow(offsetX, offsetY, blur, spread, color, inset);
}

function fromObject(item: StyleObject): BoxShadow | undefined {
  const offsetX = toLength(item.offsetX);
  const offsetY = toLength(item.offsetY);
  if (offsetX === undefined || offsetY === undefined) return undefined;
  const blur = toLength(item.blurRadius) ?? 0;
  const spread = toLength(item.spreadDistance) ?? 0;
  return toShadow(offsetX, offsetY, blur, spread, parseColor(item.color), item.inset === true);
}

function toShadow(
  offsetX: number,
  offsetY: number,
  blur: number,
  spread: number,
  color: string | undefined,
  inset: boolean,
): BoxShadow {
  return {
    offset_x: offsetX,
    offset_y: offsetY,
    blur_radius: Math.max(0, blur),
    spread_distance: spread,
    color: color ?? '#000000',
    inset,
  };
}

function toLength(data: StyleData | undefined): number | undefined {
  if (data === undefined) return undefined;
  return parseNumber(typeof data === 'string' ? data.replace(/px$/, '') : data);
}
