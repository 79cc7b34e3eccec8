import type { FileFacts } from '../../../src/contracts/source-facts.ts';
import { describeFile, type SourceParts } from './describe-file.ts';
import { findImporters } from './find-importers.ts';

/** What the syntax trees say of these files, and who imports them. Paths that are no files are left out. */
export function describeFiles(parts: SourceParts, paths: readonly string[]): FileFacts[] {
  const facts = paths.flatMap((path) => describeFile(parts, path) ?? []);
  const importers = findImporters(
    parts,
    facts.map(({ path }) => path),
  );
  return facts.map((each) => ({ ...each, imported_by: [...(importers.get(each.path) ?? [])] }));
}
