import { scanTo } from '../sheets/scan-css.ts';

/** Splits at the commas that are in no bracket or string. */
export function splitList(text: string): string[] {
  if (!text.includes(',')) return [text];
  const parts: string[] = [];
  let start = 0;
  for (;;) {
    const end = scanTo(text, start, ',');
    parts.push(text.slice(start, end));
    if (end >= text.length) return parts;
    start = end + 1;
  }
}
