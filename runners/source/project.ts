/**
 * The source an engine may look at: an in-memory tree of files. Whoever starts an engine does the I/O and hands
 * this over; the engine itself never touches a file system.
 */
export interface SourceProject {
  /** Every project-relative path, `/`-separated. `listPaths` gives some of them, in order. */
  paths(): Iterable<string>;
  has(path: string): boolean;
  /** The content's hash: the name under which derived results are cached. */
  hash(path: string): string | undefined;
  /** The file as UTF-8 text; `undefined` when there is no such file or its bytes are not text. */
  readText(path: string): string | undefined;
  readBytes(path: string): Uint8Array | undefined;
}

/** One file of a project held in memory. */
export type MemoryFile = string | Uint8Array;

/** A project over a map of paths to contents, for tests and for tools that have read a folder already. */
export function createMemoryProject(
  files: ReadonlyMap<string, MemoryFile>,
  hashOf: (content: MemoryFile, path: string) => string = hashContent,
): SourceProject {
  const hashes = new Map<string, string>();
  return {
    paths: () => files.keys(),
    has: (path) => files.has(path),
    hash(path) {
      const content = files.get(path);
      if (content === undefined) return undefined;
      const known = hashes.get(path);
      if (known !== undefined) return known;
      const hash = hashOf(content, path);
      hashes.set(path, hash);
      return hash;
    },
    readText(path) {
      const content = files.get(path);
      return content === undefined || typeof content === 'string' ? content : decodeText(content);
    },
    readBytes(path) {
      const content = files.get(path);
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
  };
}

/** UTF-8 text without its byte order mark, or `undefined` when the bytes are something else. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** FNV-1a over both halves of 64 bits: enough to tell contents of one process's tests and tools apart. */
function hashContent(content: MemoryFile): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ byte ^ (low >>> 15), 0x85ebca6b);
  }
  const hex = (part: number) => (part >>> 0).toString(16).padStart(8, '0');
  return `${hex(low)}${hex(high)}${bytes.length.toString(16)}`;
}
