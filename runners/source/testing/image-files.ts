/** Files with a proper header of the given size, and little behind it. */
export type MakeImage = (width: number, height: number) => Uint8Array;

export const png: MakeImage = (width, height) =>
  bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', big32(width), big32(height), '\x08\x06\0\0\0');

export const gif: MakeImage = (width, height) =>
  bytes('GIF89a', little16(width), little16(height), '\0\0\0;');

export const bmp: MakeImage = (width, height) =>
  bytes('BM', '\0'.repeat(16), little32(width), little32(height), '\0'.repeat(28));

/** An extended WebP. */
export const webp: MakeImage = (width, height) =>
  bytes('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0', little24(width - 1), little24(height - 1));

/** With that many bytes of metadata before the size. */
export const jpeg = (width: number, height: number, metadataBytes = 0): Uint8Array => {
  const segments: string[] = [];
  for (let left = metadataBytes; left > 0; left -= 60_000)
    segments.push('\xff\xe2', big16(60_002), ' '.repeat(60_000));
  return bytes(
    '\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0',
    ...segments,
    '\xff\xc0\0\x11\x08',
    big16(height),
    big16(width),
    '\x03\x01\x22\0\x02\x11\x01\x03\x11\x01',
  );
};

/** One byte for each character. */
function bytes(...parts: readonly string[]): Uint8Array {
  return Uint8Array.from(Buffer.from(parts.join(''), 'latin1'));
}

const at = (value: number, ...shifts: readonly number[]) =>
  String.fromCharCode(...shifts.map((shift) => (value >>> shift) & 0xff));
const big16 = (value: number) => at(value, 8, 0);
const big32 = (value: number) => at(value, 24, 16, 8, 0);
const little16 = (value: number) => at(value, 0, 8);
const little24 = (value: number) => at(value, 0, 8, 16);
const little32 = (value: number) => at(value, 0, 8, 16, 24);
