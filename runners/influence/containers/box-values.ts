import { unescapeName } from '../selectors/read-name.ts';
import { scanTo } from '../sheets/scan-css.ts';

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
const WIDTHS: Readonly<Record<string, string>> = { thin: '1px', medium: '3px', thick: '5px' };
const STYLES = new Set('none hidden dotted dashed solid double groove ridge inset outset'.split(' '));

/** The parts of a value between blanks outside of brackets. */
export function splitParts(value: string): string[] {
  const parts: string[] = [];
  let at = 0;
  while (at < value.length) {
    const end = scanTo(value, at, ' \t\n\r\f');
    if (end > at) parts.push(value.slice(at, end));
    at = end + 1;
  }
  return parts;
}

/** Of up to four values, that of a side; of up to two of a flow-relative shorthand, that of the start or the end. */
function pick(parts: readonly string[], longhand: string): string | null {
  const side = SIDES.findIndex((name) => longhand.includes(`-${name}`));
  if (side < 0) return (longhand.includes('-end') ? (parts[1] ?? parts[0]) : parts[0]) ?? null;
  const [first, second = first, third = first, fourth = second] = parts;
  return [first, second, third, fourth][side] ?? null;
}

function borderWidth(parts: readonly string[]): string {
  const style = parts.find((part) => STYLES.has(part.toLowerCase())) ?? 'none';
  if (style === 'none' || style === 'hidden') return '0px';
  const width = parts.find((part) => /^[.\d]|^calc\(|^(?:thin|medium|thick)$/i.test(part)) ?? 'medium';
  return WIDTHS[width.toLowerCase()] ?? width;
}

/** What a declaration says of one of the longhands that containers depend on; null where that takes more to tell. */
export function valueOfLonghand(property: string, value: string, longhand: string): string | null {
  if (property === longhand)
    return longhand.endsWith('-width') ? (WIDTHS[value.toLowerCase()] ?? value) : value;
  const parts = splitParts(value);
  if (property === 'container') {
    const [names = 'none', type = 'normal'] = value.split('/').map((part) => part.trim());
    return longhand === 'container-name' ? names : type;
  }
  if (
    /^(?:margin|padding)(?:-inline)?$/.test(property) ||
    /^border(?:-inline)?-(?:width|style)$/.test(property)
  )
    return pick(parts, longhand);
  if (/^border(?:-(?:left|right|inline|inline-start|inline-end))?$/.test(property)) {
    if (longhand.endsWith('-width')) return borderWidth(parts);
    return parts.find((part) => STYLES.has(part.toLowerCase())) ?? 'none';
  }
  return null;
}

/** The names in the value of `container-name`. */
export function readNames(value: string): string[] {
  return value === 'none' ? [] : splitParts(value).map(unescapeName);
}
