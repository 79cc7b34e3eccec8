import { createHash } from 'node:crypto';

/** The name of a blob. */
export const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** A file as a revision names it. */
export function file(path: string, content: string) {
  return { path, sha256: sha256(content), size_bytes: Buffer.byteLength(content) };
}

/** A file sent together with its content. */
export const inline = (path: string, content: string) => ({ ...file(path, content), content });
