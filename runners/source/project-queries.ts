import type { PathListing } from '../../src/contracts/screen-inputs.ts';
import { isListed } from '../../src/contracts/screen-inputs.ts';
import { type ContentQuestion, searchContents } from './content-search.ts';
import type { SourceProject } from './project.ts';
import { TrackedProject } from './tracked-project.ts';

/** The project's paths of a listing, sorted by code unit. */
export function listPaths(project: SourceProject, prefix: string, endings: readonly string[]): string[] {
  const listing: PathListing = { prefix, endings: [...endings], contents: false };
  const paths = project instanceof TrackedProject ? project.pathsFor(listing) : project.paths();
  return [...paths].filter((path) => isListed(listing, path)).sort();
}

/** For each question the files about which the answer is yes, sorted by code unit. */
export function searchFiles(project: SourceProject, questions: readonly ContentQuestion[]): string[][] {
  const found =
    project instanceof TrackedProject
      ? project.search(questions)
      : searchContents(project, questions).map((search) => search.found);
  return found.map((paths) => [...paths].sort());
}
