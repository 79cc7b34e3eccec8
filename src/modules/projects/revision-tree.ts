import { DomainError } from '../../contracts/errors.ts';
import type { RevisionFile } from '../../contracts/source-revision.ts';
import type { InvalidField } from '../../http/validation.ts';
import { caseKey, normalisePath } from './revision-paths.ts';

export interface FileChange {
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface TreeChange {
  readonly files: readonly FileChange[];
  readonly deleted: readonly string[];
}

/** The base's files with the change applied, in path order. Throws `VALIDATION_ERROR` naming every bad path. */
export function applyChange(base: readonly RevisionFile[], change: TreeChange): RevisionFile[] {
  const problems: InvalidField[] = [];
  const tree = new Map(base.map((file) => [file.path, file]));
  for (const [index, path] of change.deleted.entries()) {
    const problem = removeFile(tree, path);
    if (problem !== null) problems.push({ field: `deleted[${index}]`, message: problem });
  }
  const named = new Set<string>();
  for (const [index, file] of change.files.entries()) {
    const problem = putFile(tree, named, file);
    if (problem !== null) problems.push({ field: `files[${index}].path`, message: problem });
  }
  if (problems.length === 0) problems.push(...findCollisions(tree, change.files));
  assertNone(problems);
  return [...tree.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function removeFile(tree: Map<string, RevisionFile>, input: string): string | null {
  const verdict = normalisePath(input);
  if (!verdict.ok) return verdict.reason;
  return tree.delete(verdict.path) ? null : 'is not in the base revision';
}

function putFile(tree: Map<string, RevisionFile>, named: Set<string>, file: FileChange): string | null {
  const verdict = normalisePath(file.path);
  if (!verdict.ok) return verdict.reason;
  if (named.has(verdict.path)) return 'is given twice';
  named.add(verdict.path);
  tree.set(verdict.path, { path: verdict.path, sha256: file.sha256, size_bytes: file.sizeBytes });
  return null;
}

/** Files that would overwrite each other elsewhere: equal but for case, or a file where a folder is. */
function findCollisions(tree: Map<string, RevisionFile>, changed: readonly FileChange[]): InvalidField[] {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  const problems: InvalidField[] = [];
  const report = (path: string, message: string) => {
    const index = changed.findIndex((file) => normalisedEquals(file.path, path));
    problems.push({ field: index < 0 ? path : `files[${index}].path`, message });
  };
  for (const path of tree.keys()) {
    const twin = files.get(caseKey(path));
    if (twin !== undefined) report(path, `differs from ${twin} only by case`);
    files.set(caseKey(path), path);
    for (const folder of parentsOf(path)) {
      const other = folders.get(caseKey(folder));
      if (other !== undefined && other !== folder)
        report(path, `its folder differs from ${other} only by case`);
      folders.set(caseKey(folder), folder);
    }
  }
  for (const [key, path] of files) {
    if (folders.has(key)) report(path, 'is the name of a folder as well');
  }
  return problems;
}

function normalisedEquals(input: string, path: string): boolean {
  const verdict = normalisePath(input);
  return verdict.ok && verdict.path === path;
}

function* parentsOf(path: string): Generator<string> {
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) yield path.slice(0, end);
}

function assertNone(problems: readonly InvalidField[]): void {
  const [first] = problems;
  if (first === undefined) return;
  throw new DomainError('VALIDATION_ERROR', `Correct ${first.field}: ${first.message}.`, {
    details: { location: 'body', fields: problems.slice(0, 50) },
  });
}
