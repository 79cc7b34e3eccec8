import { createHash } from 'node:crypto';
import { GlobalFonts } from '@napi-rs/canvas';

const registered = new Set<string>();

/**
 * Makes a font known to Skia and gives the family name to ask for it by. The name comes from the content, so
 * that a font installed on the machine can never stand in for it, and the same bytes are registered once.
 */
export function registerSkiaFont(bytes: Uint8Array): string {
  const family = `hs-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`;
  if (registered.has(family)) return family;
  if (GlobalFonts.register(Buffer.from(bytes), family) === null) {
    throw new Error('Skia does not understand this font file');
  }
  registered.add(family);
  return family;
}
