import { imageSize } from 'image-size';
import { exceedsImageLimits } from './image-limits.ts';

/** What an image file says of itself. */
export type ImageHeader =
  | {
      readonly ok: true;
      readonly kind: 'image' | 'svg';
      /** In pixels. */
      readonly width: number;
      readonly height: number;
    }
  | { readonly ok: false; readonly reason: 'unreadable' | 'too_large' };

type Format = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'heif' | 'svg';

const KIB = 1024;

/** How much of a file is looked at. Photos carry colour profiles and thumbnails before their size. */
const HEADER_BYTES: Readonly<Record<Exclude<Format, 'svg'>, number>> = {
  png: 64,
  gif: 64,
  webp: 64,
  bmp: 64,
  heif: 16 * KIB,
  jpeg: 256 * KIB,
};

const SVG_PROLOG_BYTES = 64 * KIB;
const SVG_ROOT_CHARACTERS = 8 * KIB;

/**
 * Reads an image's header and never the image. Formats that React Native shows are told apart here, so that the
 * library's readers of other ones, and its searches through whole files, meet no file of a stranger.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader {
  const header = cutHeader(bytes);
  if (header === undefined) return { ok: false, reason: 'unreadable' };
  const size = measure(header);
  if (size === undefined) return { ok: false, reason: 'unreadable' };
  if (exceedsImageLimits(size)) return { ok: false, reason: 'too_large' };
  return { ok: true, kind: size.type === 'svg' ? 'svg' : 'image', width: size.width, height: size.height };
}

function cutHeader(bytes: Uint8Array): Uint8Array | undefined {
  const format = formatOf(bytes);
  if (format === 'svg') return cutSvgRoot(bytes);
  return format === undefined ? undefined : copyStart(bytes, HEADER_BYTES[format]);
}

function measure(header: Uint8Array) {
  try {
    const size = imageSize(header);
    return size.width >= 1 && size.height >= 1 ? size : undefined;
  } catch {
    return undefined;
  }
}

const SIGNATURES: readonly (readonly [Format, number, string])[] = [
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['gif', 0, 'GIF8'],
  ['webp', 8, 'WEBP'],
  ['bmp', 0, 'BM'],
  ['heif', 4, 'ftyp'],
];

function formatOf(bytes: Uint8Array): Format | undefined {
  const start = copyStart(bytes, 16).toString('latin1');
  const known = SIGNATURES.find(([, offset, signature]) => start.startsWith(signature, offset));
  if (known !== undefined) return known[0];
  return /^(?:\xef\xbb\xbf)?\s*</.test(start) ? 'svg' : undefined;
}

/** The root's opening tag. Entities can make a few lines stand for gigabytes, and no drawing needs them. */
function cutSvgRoot(bytes: Uint8Array): Uint8Array | undefined {
  const text = copyStart(bytes, SVG_PROLOG_BYTES + SVG_ROOT_CHARACTERS).toString('utf8');
  const start = text.indexOf('<svg');
  if (start === -1 || start > SVG_PROLOG_BYTES || text.slice(0, start).includes('<!ENTITY')) return undefined;
  return Buffer.from(text.slice(start, start + SVG_ROOT_CHARACTERS));
}

/**
 * The first bytes alone in memory of their own: the library reads past the end of a part, into whatever lies
 * beside it. A buffer, because it also takes slices in loops, which are copies of any other kind of array.
 */
function copyStart(bytes: Uint8Array, length: number): Buffer {
  return Buffer.from(new Uint8Array(bytes.subarray(0, length)).buffer);
}
