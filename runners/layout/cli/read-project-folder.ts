import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText, type SourceProject } from '../../source/index.ts';

const MOST_FILES = 50_000;
const DEEPEST_FOLDER = 40;
const LARGEST_FILE = 10 * 1024 * 1024;

/** What screens are made of: code, data, and the images and fonts that code names. */
const SOURCE_LIKE = /\.(?:[cm]?[jt]sx?|json5?|flow|css|png|jpe?g|gif|webp|bmp|svg|ttf|otf)$|^\.babelrc$/i;
/** Installed packages, what builds leave behind, and native projects, which hold no screens. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  'Pods',
  'DerivedData',
  'dist',
  'coverage',
  '__pycache__',
]);
const SKIPPED_AT_ROOT: ReadonlySet<string> = new Set(['build', 'android', 'ios']);

/**
 * Opens a folder as a project. Only names are read now; a file's content is read when the engine looks at it.
 * Symbolic links are not followed, so that nothing outside the folder is ever read.
 */
export function readProjectFolder(folder: string): SourceProject {
  if (!statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder`);
  const paths = new Set<string>();
  collectPaths(folder, '', 0, paths);
  const contents = new Map<string, Uint8Array | undefined>();
  const readBytes = (path: string): Uint8Array | undefined => {
    if (!paths.has(path)) return undefined;
    if (!contents.has(path)) contents.set(path, readBounded(join(folder, path)));
    return contents.get(path);
  };
  const hashes = new Map<string, string>();
  return {
    paths: () => paths,
    has: (path) => paths.has(path),
    readBytes,
    readText: (path) => {
      const bytes = readBytes(path);
      return bytes === undefined ? undefined : decodeText(bytes);
    },
    hash: (path) => {
      const known = hashes.get(path);
      if (known !== undefined) return known;
      const bytes = readBytes(path);
      if (bytes === undefined) return undefined;
      const hash = createHash('sha256').update(bytes).digest('hex');
      hashes.set(path, hash);
      return hash;
    },
  };
}

/** Names are sorted by code unit, because file systems list them in orders of their own. */
function collectPaths(root: string, below: string, depth: number, into: Set<string>): void {
  const entries = readdirSync(join(root, below), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (into.size >= MOST_FILES) return;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      if (depth < DEEPEST_FOLDER && !isSkipped(entry.name, depth)) collectPaths(root, path, depth + 1, into);
    } else if (entry.isFile() && SOURCE_LIKE.test(entry.name)) {
      into.add(path);
    }
  }
}

function isSkipped(name: string, depth: number): boolean {
  return name.startsWith('.') || SKIPPED_FOLDERS.has(name) || (depth === 0 && SKIPPED_AT_ROOT.has(name));
}

function readBounded(path: string): Uint8Array | undefined {
  const { size } = statSync(path);
  return size > LARGEST_FILE ? undefined : readFileSync(path);
}
