/** A colour of the style schema with its opacity multiplied. */
export function withAlpha(color: string, opacity: number): string {
  const own = color.length === 9 ? Number.parseInt(color.slice(7), 16) / 255 : 1;
  const alpha = Math.round(Math.min(1, Math.max(0, own * opacity)) * 255);
  return `${color.slice(0, 7)}${alpha.toString(16).padStart(2, '0')}`;
}

/** Tells whether nothing would be seen of a colour. */
export function isInvisible(color: string | undefined): boolean {
  return color === undefined || (color.length === 9 && color.endsWith('00'));
}
