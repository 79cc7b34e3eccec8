/**
 * What an image may ask of whoever decodes it, be it a phone or the drawing of a snapshot. A few hundred bytes of
 * file can stand for gigabytes of pixels, so this is decided by the header, before anything is decoded.
 */
export const MAX_IMAGE_SIDE = 16_384;

/** 256 MiB when decoded. */
export const MAX_IMAGE_PIXELS = 64 * 1024 * 1024;

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Whether an image or canvas of this size is more than may be decoded or drawn. */
export function exceedsImageLimits({ width, height }: PixelSize): boolean {
  return !(width <= MAX_IMAGE_SIDE && height <= MAX_IMAGE_SIDE && width * height <= MAX_IMAGE_PIXELS);
}
