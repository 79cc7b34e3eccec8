import type { Platform } from '../../src/contracts/device-context.ts';
import type { ParsedModuleCache } from './module-cache.ts';
import { packageTargets } from './package-entry.ts';
import type { SourceProject } from './project.ts';
import { folderOf, joinPath } from './project-paths.ts';
import { ReadMemo } from './read-memo.ts';
import { noAliases, type PathAlias, type PathAliases, readTsconfigAliases } from './read-path-aliases.ts';
import { readToolAliases } from './read-tool-aliases.ts';
import { type AssetFile, resolveAsset } from './resolve-asset.ts';
import { isAssetPath, readJson, resolveSourceFile } from './resolve-file.ts';
import { findWorkspacePackages } from './workspace-packages.ts';

/** What an import specifier means. */
export type Resolution =
  | { readonly kind: 'module'; readonly path: string }
  | { readonly kind: 'asset'; readonly path: string; readonly files: readonly AssetFile[] }
  /** A package that is not part of the project. */
  | { readonly kind: 'external'; readonly name: string }
  | { readonly kind: 'unresolved'; readonly reason: string };

export interface ModuleResolver {
  resolve(specifier: string, fromFile: string): Resolution;
}

const DEPENDENCIES = ['dependencies', 'devDependencies', 'peerDependencies'];

/**
 * Resolves imports over a project's set of paths, for one platform. oxc-resolver needs a real file system, and
 * an engine has none; the rules here are Metro's and TypeScript's for what lies inside the project.
 */
export function createModuleResolver(
  project: SourceProject,
  platform: Platform,
  parsed: ParsedModuleCache,
): ModuleResolver {
  const resolutions = new ReadMemo<Resolution>(project);
  const aliases = new ReadMemo<PathAliases>(project);
  const workspaces = new ReadMemo<ReadonlyMap<string, string>>(project);

  /** The nearest configuration on the way up counts. */
  function aliasesFor(
    kind: string,
    folder: string,
    read: (folder: string) => PathAliases | undefined,
  ): PathAliases {
    return aliases.recall(
      `${kind} ${folder}`,
      () => read(folder) ?? (folder === '' ? noAliases : aliasesFor(kind, folderOf(folder), read)),
    );
  }

  function resolvePath(path: string): Resolution | undefined {
    if (isAssetPath(path)) {
      const files = resolveAsset(project, path, platform);
      return files.length === 0 ? undefined : { kind: 'asset', path, files };
    }
    const file = resolveSourceFile(project, path, platform);
    return file === undefined ? undefined : { kind: 'module', path: file };
  }

  function resolveAliased(specifier: string, { aliases, roots }: PathAliases): Resolution | undefined {
    for (const path of aliases.flatMap((alias) => applyAlias(alias, specifier))) {
      const resolution = resolvePath(path);
      if (resolution !== undefined) return resolution;
    }
    for (const root of roots) {
      const path = joinPath(root, specifier);
      const resolution = path === undefined ? undefined : resolvePath(path);
      if (resolution !== undefined) return resolution;
    }
    return undefined;
  }

  function resolveWorkspace(specifier: string): Resolution | undefined {
    const name = packageNameOf(specifier);
    const folder = workspaces.recall('', () => findWorkspacePackages(project)).get(name);
    if (folder === undefined) return undefined;
    const below = specifier.slice(name.length);
    const manifest = readJson(project, folder === '' ? 'package.json' : `${folder}/package.json`) ?? {};
    const named = packageTargets(manifest, `.${below}`);
    // What a build would make is not part of the project, but what it is made from is.
    for (const target of [...named, `.${below}`, `./src${below}`]) {
      const path = joinPath(folder, target);
      const resolution = path === undefined ? undefined : resolvePath(path);
      if (resolution !== undefined) return resolution;
    }
    return undefined;
  }

  /**
   * `@/x` and `~/x` mean the app's source by custom, also where the configuration that says so is computed; so does
   * `components/x` where no package of that name is asked for.
   */
  function resolveByCustom(specifier: string, folder: string): Resolution | undefined {
    const rest = /^[@~]\/(.+)$/.exec(specifier)?.[1] ?? ownFolder(specifier, folder);
    if (rest === undefined) return undefined;
    for (const app of foldersUp(folder)) {
      for (const base of ['src', '.', 'app']) {
        const path = joinPath(app, `${base}/${rest}`);
        const resolution = path === undefined ? undefined : resolvePath(path);
        if (resolution !== undefined) return resolution;
      }
    }
    return undefined;
  }

  function ownFolder(specifier: string, folder: string): string | undefined {
    if (!isFolderName(specifier)) return undefined;
    const name = packageNameOf(specifier);
    return foldersUp(folder).some((at) => asksFor(at, name)) ? undefined : specifier;
  }

  function asksFor(folder: string, name: string): boolean {
    const manifest = readJson(project, folder === '' ? 'package.json' : `${folder}/package.json`);
    return DEPENDENCIES.some((kind) => Object.hasOwn(Object(manifest?.[kind]), name));
  }

  function resolveFresh(specifier: string, folder: string): Resolution {
    if (specifier.startsWith('.')) {
      const path = joinPath(folder, specifier);
      const resolution = path === undefined ? undefined : resolvePath(path);
      return resolution ?? { kind: 'unresolved', reason: `the project has no file for \`${specifier}\`` };
    }
    if (specifier === '' || specifier.startsWith('/')) {
      return { kind: 'unresolved', reason: `\`${specifier}\` is not inside the project` };
    }
    return (
      resolveAliased(
        specifier,
        aliasesFor('tsconfig', folder, (at) => readTsconfigAliases(project, at)),
      ) ??
      resolveAliased(
        specifier,
        aliasesFor('tools', folder, (at) => readToolAliases(project, parsed, at)),
      ) ??
      resolveWorkspace(specifier) ??
      resolveByCustom(specifier, folder) ?? { kind: 'external', name: specifier }
    );
  }

  return {
    resolve(specifier, fromFile) {
      const folder = folderOf(fromFile);
      return resolutions.recall(`${folder}\n${specifier}`, () => resolveFresh(specifier, folder));
    },
  };
}

const resolvers = new WeakMap<SourceProject, Map<Platform, ModuleResolver>>();

/** Resolution depends on the project's files and the platform alone, so screens and devices share it. */
export function sharedResolver(
  project: SourceProject,
  platform: Platform,
  parsed: ParsedModuleCache,
): ModuleResolver {
  const byPlatform = resolvers.get(project) ?? new Map<Platform, ModuleResolver>();
  resolvers.set(project, byPlatform);
  const known = byPlatform.get(platform) ?? createModuleResolver(project, platform, parsed);
  byPlatform.set(platform, known);
  return known;
}

/** The package part of a specifier: `lodash` of `lodash/get`, `@scope/name` of `@scope/name/part`. */
export function packageNameOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

/** `components/button`, but no `@scope/name`. */
function isFolderName(specifier: string): boolean {
  return /^[\w-]+\/./.test(specifier);
}

/** A folder and those around it, up to the project's root. */
function foldersUp(folder: string): string[] {
  return folder === '' ? [''] : [folder, ...foldersUp(folderOf(folder))];
}

function applyAlias(alias: PathAlias, specifier: string): string[] {
  const star = alias.pattern.indexOf('*');
  if (star === -1) return alias.pattern === specifier ? [...alias.targets] : [];
  const prefix = alias.pattern.slice(0, star);
  const suffix = alias.pattern.slice(star + 1);
  const fits = specifier.length >= prefix.length + suffix.length;
  if (!fits || !specifier.startsWith(prefix) || !specifier.endsWith(suffix)) return [];
  const rest = specifier.slice(prefix.length, specifier.length - suffix.length);
  return alias.targets.map((target) => target.replace('*', () => rest));
}
