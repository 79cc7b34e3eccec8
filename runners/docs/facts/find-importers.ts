import { collectLinks } from './collect-links.ts';
import type { SourceParts } from './describe-file.ts';
import { isCode } from './describe-file.ts';

/** Files of a project that are looked into for who imports what, and characters of them, so that a call ends in time. */
const MOST_FILES = 3_000;
const MOST_CHARACTERS = 24 * 1024 * 1024;
const MOST_IMPORTERS = 500;

/** For each of these paths the files of the project that import it, sorted. Most files are told by not naming it. */
export function findImporters(
  { project, parsed, resolver }: SourceParts,
  paths: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const importers = new Map(paths.map((path) => [path, new Set<string>()]));
  const names = [...new Set(paths.map(nameInImports))];
  let files = 0;
  let characters = 0;
  for (const candidate of [...project.paths()].sort()) {
    if (!isCode(candidate)) continue;
    const text = project.readText(candidate) ?? '';
    files += 1;
    characters += text.length;
    if (files > MOST_FILES || characters > MOST_CHARACTERS) break;
    if (!names.some((name) => text.includes(name))) continue;
    const outcome = parsed.parse(project, candidate);
    if (outcome?.ok !== true) continue;
    for (const { file } of collectLinks(candidate, outcome.module, resolver).imports) {
      if (file !== null && file !== candidate) importers.get(file)?.add(candidate);
    }
  }
  return new Map([...importers].map(([path, found]) => [path, [...found].sort().slice(0, MOST_IMPORTERS)]));
}

/** What an import of a file names at its end: the file without its ending, or the folder of an `index`. */
function nameInImports(path: string): string {
  const parts = path
    .replace(/\.[^/.]+$/, '')
    .replace(/\.(ios|android|native)$/, '')
    .split('/');
  const last = parts.at(-1) ?? path;
  if (last !== 'index') return last;
  // `./` and `.` name the index beside them; a folder of the root has no name to look for.
  return parts.length > 2 ? (parts.at(-2) ?? '.') : '.';
}
