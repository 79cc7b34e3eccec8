import { z } from 'zod';
import { parseJsonWithComments } from './json-with-comments.ts';
import type { SourceProject } from './project.ts';
import { folderOf, joinPath } from './project-paths.ts';

/** A written prefix or name and the project paths to try in its place. `*` stands for the rest. */
export interface PathAlias {
  readonly pattern: string;
  readonly targets: readonly string[];
}

export interface PathAliases {
  readonly aliases: readonly PathAlias[];
  /** Folders that bare specifiers are tried in. */
  readonly roots: readonly string[];
}

export const noAliases: PathAliases = { aliases: [], roots: [] };

const MAX_EXTENDS = 8;

const configSchema = z.object({
  extends: z.union([z.string(), z.array(z.string())]).optional(),
  compilerOptions: z
    .object({
      baseUrl: z.string().optional(),
      paths: z.record(z.string(), z.array(z.string())).optional(),
    })
    .optional(),
});

/** The `paths` and `baseUrl` of the tsconfig or jsconfig in a folder, following `extends` inside the project. */
export function readTsconfigAliases(project: SourceProject, folder: string): PathAliases | undefined {
  for (const name of ['tsconfig.json', 'jsconfig.json']) {
    const path = joinPath(folder, name);
    if (path !== undefined && project.has(path)) return readConfig(project, path, MAX_EXTENDS);
  }
  return undefined;
}

function readConfig(project: SourceProject, path: string, extendsLeft: number): PathAliases {
  const text = project.readText(path);
  const parsed = configSchema.safeParse(text === undefined ? undefined : parseJsonWithComments(text));
  if (!parsed.success) return noAliases;
  const folder = folderOf(path);
  const inherited =
    extendsLeft > 0 ? readExtended(project, folder, parsed.data.extends, extendsLeft) : noAliases;
  const { baseUrl, paths } = parsed.data.compilerOptions ?? {};
  const base = baseUrl === undefined ? folder : joinPath(folder, baseUrl);
  return {
    aliases: paths === undefined ? inherited.aliases : toAliases(paths, base ?? folder),
    roots: baseUrl === undefined || base === undefined ? inherited.roots : [base],
  };
}

function readExtended(
  project: SourceProject,
  folder: string,
  names: string | string[] | undefined,
  extendsLeft: number,
): PathAliases {
  let result = noAliases;
  for (const name of typeof names === 'string' ? [names] : (names ?? [])) {
    if (!name.startsWith('.')) continue;
    const path = joinPath(folder, name.endsWith('.json') ? name : `${name}.json`);
    if (path === undefined || !project.has(path)) continue;
    const extended = readConfig(project, path, extendsLeft - 1);
    result = {
      aliases: extended.aliases.length > 0 ? extended.aliases : result.aliases,
      roots: extended.roots.length > 0 ? extended.roots : result.roots,
    };
  }
  return result;
}

function toAliases(paths: Record<string, string[]>, base: string): PathAlias[] {
  const aliases = Object.entries(paths).map(([pattern, targets]) => ({
    pattern,
    targets: targets.flatMap((target) => joinPath(base, target) ?? []),
  }));
  // The longest prefix wins, as TypeScript has it.
  return aliases.sort((a, b) => prefixLength(b.pattern) - prefixLength(a.pattern));
}

function prefixLength(pattern: string): number {
  const star = pattern.indexOf('*');
  return star === -1 ? Number.POSITIVE_INFINITY : star;
}
