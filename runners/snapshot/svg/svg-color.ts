import { createCanvas } from '@napi-rs/canvas';
import { BoundedCache } from '../../text/bounded-cache.ts';
import { withAlpha } from '../boxes/colors.ts';

const LONGEST_COLOR = 64;
const UNSET = '#010203';
const palette = createCanvas(1, 1).getContext('2d');
const known = new BoundedCache<string | null>(1_000);

/** A CSS colour as `#rrggbbaa` with its opacity multiplied; `undefined` for what is no colour. */
export function toCanvasColor(color: string, opacity: number): string | undefined {
  if (color.length > LONGEST_COLOR) return undefined;
  const cached = known.get(color);
  const read = cached === undefined ? readColor(color) : cached;
  if (cached === undefined) known.set(color, read);
  return read === null ? undefined : withAlpha(read, opacity);
}

/** Lets Skia read the colour, and sees what it paints with it. */
function readColor(color: string): string | null {
  palette.fillStyle = UNSET;
  palette.fillStyle = color;
  if (palette.fillStyle === UNSET && color.toLowerCase() !== UNSET) return null;
  palette.clearRect(0, 0, 1, 1);
  palette.fillRect(0, 0, 1, 1);
  const { data } = palette.getImageData(0, 0, 1, 1);
  return `#${[...data].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
