import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseImagePackages, type ImagePackage } from './beside-bundles.ts';

/** Maps of browser code, sources of other platforms and the like, which nothing here reads. */
const UNREAD = /\.map$|\.flow$|\.podspec$|\/(?:android|ios|bin|RNVectorIcons[^/]*)$/;

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Copies what an image needs out of an installed `node_modules` into another one. Answers the names. */
export async function copyImagePackages(root: string, target: string): Promise<string[]> {
  const { dependencies = {} } = await readManifest(root);
  const copied = new Set<string>();
  const waiting: ImagePackage[] = chooseImagePackages(Object.keys(dependencies));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const source = join(root, 'node_modules', next.name);
    // Optional ones are installed for the platform at hand alone.
    if (copied.has(next.name) || !existsSync(source)) continue;
    copied.add(next.name);
    await cp(source, join(target, next.name), { recursive: true, filter: (path) => !UNREAD.test(path) });
    if (!next.withDependencies) continue;
    const manifest = await readManifest(source);
    const names = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
    waiting.push(...names.map((name) => ({ name, withDependencies: true })));
  }
  return [...copied].toSorted();
}

async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
}
