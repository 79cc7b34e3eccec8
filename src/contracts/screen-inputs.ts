import { z } from 'zod';
import { sha256Schema, sourcePathSchema } from './ids.ts';
import { jsonSchema } from './layout-document.ts';

/** The paths that begin with `prefix` and end in one of `endings`. */
export const pathListingSchema = z.strictObject({
  prefix: z.string().max(1_024),
  endings: z.array(z.string().max(64)).max(32),
  /** Whether the content of those files matters as well, not only which there are. */
  contents: z.boolean(),
});

export type PathListing = z.infer<typeof pathListingSchema>;

/**
 * Everything of a revision that an outcome of the layout engine depends on. While an edit touches none of it,
 * the same request has the same outcome, byte for byte. A screen also rests on its `basis`, a hash that discovery
 * gives each screen: how the app leads to it, with which params, and what other screens there are. Discovery has
 * inputs of its own; when those are touched, it is asked again, and screens whose basis stayed are as before.
 */
export const screenInputsSchema = z.strictObject({
  /** Files whose content was looked at. */
  files: z.array(sourcePathSchema),
  /** Stems (`pathStemOf`) of paths that were looked for, whether they are there or not. */
  probed: z.array(z.string().max(1_024)),
  listings: z.array(pathListingSchema),
  /** What source asked about the device, and the answers. */
  device: z.record(z.string().max(64), jsonSchema),
});

export type ScreenInputs = z.infer<typeof screenInputsSchema>;

/** How one revision's paths differ from another's. */
export interface PathChange {
  /** In both, with different content. */
  readonly changed: ReadonlySet<string>;
  readonly added: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
  /** Of what was added or deleted. */
  readonly stems: ReadonlySet<string>;
}

/** Compares two revisions, each a map of path to content hash. */
export function comparePaths(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): PathChange {
  const changed = new Set<string>();
  const added = new Set<string>();
  for (const [path, hash] of after) {
    const earlier = before.get(path);
    if (earlier === undefined) added.add(path);
    else if (earlier !== hash) changed.add(path);
  }
  const deleted = new Set([...before.keys()].filter((path) => !after.has(path)));
  return { changed, added, deleted, stems: new Set([...added, ...deleted].map(pathStemOf)) };
}

/** The sha256 of what an app as a whole says about one of its screens. */
export const screenBasisSchema = sha256Schema;

/** The inputs that paths decide about. */
export interface PathInputs {
  readonly files: Iterable<string>;
  readonly probed: Iterable<string>;
  readonly listings: Iterable<PathListing>;
}

/** Whether the edit may lead to another outcome: never `false` wrongly, `true` somewhat too often. */
export function inputsTouchedBy({ files, probed, listings }: PathInputs, change: PathChange): boolean {
  const { changed, added, deleted, stems } = change;
  for (const file of files) if (changed.has(file) || deleted.has(file)) return true;
  if (stems.size > 0) for (const stem of probed) if (stems.has(stem)) return true;
  for (const listing of listings) {
    if (holdsAny(listing, added) || holdsAny(listing, deleted)) return true;
    if (listing.contents && holdsAny(listing, changed)) return true;
  }
  return false;
}

/**
 * A path without what import resolution appends to a name: `src/Card` of `src/Card.ios.tsx`, `img/logo` of
 * `img/logo@2x.png`. Resolution probes dozens of such endings, which one stem stands for.
 */
export function pathStemOf(path: string): string {
  const start = path.lastIndexOf('/') + 1;
  const end = path.slice(start + 1).search(/[.@]/);
  return end === -1 ? path : path.slice(0, start + 1 + end);
}

export function isListed({ prefix, endings }: PathListing, path: string): boolean {
  return path.startsWith(prefix) && endings.some((ending) => path.endsWith(ending));
}

function holdsAny(listing: PathListing, paths: ReadonlySet<string>): boolean {
  for (const path of paths) if (isListed(listing, path)) return true;
  return false;
}
