import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Compress } from './compressor.ts';

/** Layout JSON shrinks to about a tenth; higher levels cost many times the time for a few percent. */
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 6;

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Compresses on Node's thread pool. */
export const compressWithZlib: Compress = async (bytes, encoding) => {
  switch (encoding) {
    case 'gzip':
      return new Uint8Array(await gzipAsync(bytes, { level: GZIP_LEVEL }));
    case 'br': {
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      return new Uint8Array(await brotliAsync(bytes, { params }));
    }
  }
};
