import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DocsAsset } from '../modules/reference/index.ts';

/** Reads the reference page's files out of the installed package, each once. */
export function createDocsAssetReader(): (name: DocsAsset) => Promise<Uint8Array<ArrayBuffer>> {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const files = new Map<DocsAsset, Promise<Uint8Array<ArrayBuffer>>>();
  return (name) => {
    const file = files.get(name) ?? readFile(join(folder, name)).then((bytes) => new Uint8Array(bytes));
    files.set(name, file);
    return file;
  };
}
