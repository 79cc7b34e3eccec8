import { createHash } from 'node:crypto';
import type { HostElement } from '../host-element.ts';

export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

const encoder = new TextEncoder();

/** Records the markup of a drawing as an asset of the scene, and gives its id. The same markup is one asset. */
export function addSvgAsset(host: HostElement, text: string, size: DrawingSize): string {
  const bytes = encoder.encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = `svg-${sha256.slice(0, 16)}`;
  const { assets } = host.context.builder;
  assets.set(id, { kind: 'svg', origin: { text }, sha256, bytes: bytes.length, ...size, scale: 1 });
  return id;
}
