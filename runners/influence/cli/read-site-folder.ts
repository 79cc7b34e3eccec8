import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStyleSource } from '../style-sources.ts';

const SKIPPED = new Set(['node_modules', '.git']);
const DEEPEST_FOLDER = 40;

/** The pages and style sheets of a folder by their paths; symbolic links are not followed. */
export function readSiteFolder(folder: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const visit = (path: string, depth: number): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory() && depth < DEEPEST_FOLDER && !SKIPPED.has(entry.name)) visit(inside, depth + 1);
      else if (entry.isFile() && isStyleSource(entry.name))
        files.set(inside, readFileSync(join(folder, inside)));
    }
  };
  visit('', 0);
  return files;
}
