import type { SourceProject } from './project.ts';
import { folderOf } from './project-paths.ts';
import { listPaths } from './project-queries.ts';
import { readJson } from './resolve-file.ts';

/**
 * The project's own packages by name: `@app/ui` → `packages/ui`. The root counts after the others, for the example
 * app of a library that imports it by its name.
 */
export function findWorkspacePackages(project: SourceProject): ReadonlyMap<string, string> {
  const packages = new Map<string, string>();
  for (const path of [...listPaths(project, '', ['/package.json']), 'package.json']) {
    if (path.includes('node_modules/')) continue;
    const name = readJson(project, path)?.name;
    if (typeof name === 'string' && !packages.has(name)) packages.set(name, folderOf(path));
  }
  return packages;
}
