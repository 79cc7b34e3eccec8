import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * Node flags for an engine child: it may read HiveSync's own code and the given folders, and nothing else; it
 * may not write, start processes or turn text into code. Addons stay allowed, because parsers and Skia are.
 */
export function childFlags(entryFile: string, dataFolders: readonly string[]): string[] {
  const readable = [...codePaths(entryFile), ...dataFolders]
    .filter(existsSync)
    .map((path) => realpathSync(path));
  return [
    // What a build makes dies with it; room for four times as much would be kept between builds.
    '--max-semi-space-size=4',
    '--permission',
    '--allow-addons',
    '--allow-wasi',
    '--allow-worker',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    '--disallow-code-generation-from-strings',
    '--disable-warning=SecurityWarning',
    '--disable-warning=ExperimentalWarning',
  ];
}

/** Code only: the package's root itself may hold an `.env` or data. */
function codePaths(entryFile: string): string[] {
  const root = packageRoot(dirname(entryFile));
  const [folder = ''] = relative(root, entryFile).split(sep);
  return [folder, 'src', 'node_modules', 'package.json'].map((name) => join(root, name));
}

function packageRoot(folder: string): string {
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(join(current, 'package.json'))) return current;
    if (current === dirname(current)) throw new Error('the engine child is not inside a package');
  }
}
