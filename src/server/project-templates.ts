import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadTemplate } from '../modules/projects/index.ts';

/** The examples of this repository; the build copies them beside the bundle. */
const EXAMPLES = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../examples/' : 'examples/', import.meta.url),
);

/** Reads templates out of their folders, files in path order; links are not followed. */
export function createTemplateReader(folder = EXAMPLES): ReadTemplate {
  return async (slug) => {
    const root = join(folder, slug);
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return Promise.all(
      paths.toSorted().map(async (path) => ({
        path: relative(root, path).split(sep).join('/'),
        content: new Uint8Array(await readFile(path)),
      })),
    );
  };
}
