import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../../clients/sdk/index.ts';

/** The example app. */
export const BREW = fileURLToPath(new URL('../../examples/brew/', import.meta.url));

const SKIPPED = new Set(['node_modules', '.git', '.expo', 'ios', 'android']);

/** Every regular file of a folder, project-relative and in path order; links are not followed. */
export async function readSource(folder: string): Promise<SourceFile[]> {
  const paths: string[] = [];
  const visit = async (directory: string): Promise<void> => {
    for (const entry of await readdir(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) await visit(path);
      if (entry.isFile()) paths.push(path);
    }
  };
  await visit(folder);
  const files = paths.sort().map(async (path) => ({
    path: relative(folder, path).split(sep).join('/'),
    content: new Uint8Array(await readFile(path)),
  }));
  return Promise.all(files);
}
