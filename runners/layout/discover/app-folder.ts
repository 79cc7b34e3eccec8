import { z } from 'zod';
import type { SourceProject } from '../../source/project.ts';
import { listPaths } from '../../source/project-queries.ts';

const manifestSchema = z.object({
  main: z.string().optional(),
  dependencies: z.record(z.string(), z.unknown()).optional(),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** A folder that may hold the app, as a prefix of its paths: '' or `apps/mobile/`. */
export interface AppFolder {
  readonly prefix: string;
  readonly manifest: Manifest | undefined;
}

/**
 * The folders to look for the app in. That is the project itself, unless it is a repository of several packages
 * that does not itself depend on React Native: then those of its packages that do come first.
 */
export function findAppFolders(project: SourceProject): AppFolder[] {
  const root = { prefix: '', manifest: readManifest(project, 'package.json') };
  if (root.manifest === undefined || dependsOnReactNative(root.manifest)) return [root];
  const packages = listPaths(project, '', ['/package.json'])
    .filter((path) => !path.includes('node_modules/'))
    .map((path) => ({
      prefix: path.slice(0, -'package.json'.length),
      manifest: readManifest(project, path),
    }));
  return [...packages.filter(({ manifest }) => dependsOnReactNative(manifest)), root];
}

function dependsOnReactNative(manifest: Manifest | undefined): boolean {
  const names = Object.keys(manifest?.dependencies ?? {});
  return names.some((name) => name === 'react-native' || name === 'expo');
}

function readManifest(project: SourceProject, path: string): Manifest | undefined {
  const text = project.readText(path);
  if (text === undefined) return undefined;
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
