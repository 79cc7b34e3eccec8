import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RevisionFile } from '../../../src/contracts/source-revision.ts';
import { decodeText, type SourceProject } from '../../source/project.ts';

/** A revision whose contents lie in a folder under their hashes; a file is read when the engine asks for it. */
export function createCachedProject(files: readonly RevisionFile[], blobFolder: string): SourceProject {
  const hashes = new Map(files.map((file) => [file.path, file.sha256]));
  const readBytes = (path: string): Uint8Array | undefined => {
    const hash = hashes.get(path);
    return hash === undefined ? undefined : readFileSync(join(blobFolder, hash));
  };
  return {
    paths: () => hashes.keys(),
    has: (path) => hashes.has(path),
    hash: (path) => hashes.get(path),
    readBytes,
    readText(path) {
      const bytes = readBytes(path);
      return bytes === undefined ? undefined : decodeText(bytes);
    },
  };
}
