import type { PathChange, PathListing } from '../../src/contracts/screen-inputs.ts';
import { isListed } from '../../src/contracts/screen-inputs.ts';
import type { SourceProject } from './project.ts';

/** A question about the text of each file of a listing. Under one key it is always the same question. */
export interface ContentQuestion {
  readonly key: string;
  readonly listing: PathListing;
  readonly matches: (text: string) => boolean;
}

/** A question and its answer for one revision. */
export interface ContentSearch extends ContentQuestion {
  readonly found: ReadonlySet<string>;
}

/** Answers questions in one pass over the files, which are read once each. */
export function searchContents(
  project: SourceProject,
  questions: readonly ContentQuestion[],
): ContentSearch[] {
  const found = questions.map(() => new Set<string>());
  for (const path of project.paths()) {
    const listed = questions.map(({ listing }) => isListed(listing, path));
    if (!listed.includes(true)) continue;
    const text = project.readText(path) ?? '';
    for (const [index, question] of questions.entries()) {
      if (listed[index] === true && question.matches(text)) found[index]?.add(path);
    }
  }
  return questions.map((question, index) => ({ ...question, found: found[index] ?? new Set() }));
}

/** The answer after an edit, having read only what it touched; the very same object when the answer is the same. */
export function updateSearch(
  search: ContentSearch,
  readText: (path: string) => string | undefined,
  change: PathChange,
): ContentSearch {
  const found = new Set(search.found);
  for (const path of change.deleted) found.delete(path);
  for (const path of [...change.changed, ...change.added]) {
    if (isListed(search.listing, path) && search.matches(readText(path) ?? '')) found.add(path);
    else found.delete(path);
  }
  const isSame = found.size === search.found.size && [...found].every((path) => search.found.has(path));
  return isSame ? search : { ...search, found };
}
