import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type ContentEncoding = 'br' | 'gzip' | 'identity';

/** Layout JSON shrinks to about a tenth; higher levels cost many times the time for a few percent. */
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 6;

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** The best encoding that an `Accept-Encoding` header allows; nothing named means none. */
export function chooseEncoding(acceptEncoding: string | undefined): ContentEncoding {
  const accepted = parseAcceptEncoding(acceptEncoding ?? '');
  const allows = (encoding: string) => (accepted.get(encoding) ?? accepted.get('*') ?? 0) > 0;
  if (allows('br')) return 'br';
  return allows('gzip') ? 'gzip' : 'identity';
}

/** Compresses off the event loop. */
export async function encode(
  bytes: Uint8Array<ArrayBuffer>,
  encoding: ContentEncoding,
): Promise<Uint8Array<ArrayBuffer>> {
  switch (encoding) {
    case 'identity':
      return bytes;
    case 'gzip':
      return new Uint8Array(await gzipAsync(bytes, { level: GZIP_LEVEL }));
    case 'br':
      return new Uint8Array(
        await brotliAsync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
      );
  }
}

function parseAcceptEncoding(header: string): Map<string, number> {
  const weights = header.split(',').map((part): [string, number] => {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.slice('q='.length));
    return [name, Number.isFinite(weight) ? weight : 0];
  });
  return new Map(weights);
}
