export type ContentEncoding = 'br' | 'gzip';

/** Compresses whole contents, off the event loop. Not every runtime knows Brotli by itself. */
export type Compress = (
  bytes: Uint8Array<ArrayBuffer>,
  encoding: ContentEncoding,
) => Promise<Uint8Array<ArrayBuffer>>;
