import {
  inputsTouchedBy,
  type PathChange,
  type PathListing,
  pathStemOf,
  type ScreenInputs,
} from '../../src/contracts/screen-inputs.ts';
import type { ContentSearch } from './content-search.ts';

/** No project has longer paths, so that looking for one depends on nothing. */
const LONGEST_PATH = 1_024;
/** An outcome that depends on more than this is not worth keeping. */
const MOST_INPUTS = 50_000;

/** What a computation looked at in a project, and the logs of those whose results it used. */
export class ReadLog {
  readonly files = new Set<string>();
  /** Stems, as in `ScreenInputs`. */
  readonly probed = new Set<string>();
  readonly listings = new Map<string, PathListing>();
  readonly searches = new Set<ContentSearch>();
  readonly parts = new Set<ReadLog>();

  probe(path: string): void {
    if (path.length <= LONGEST_PATH) this.probed.add(pathStemOf(path));
  }

  list(listing: PathListing): void {
    this.listings.set(`${listing.prefix}\n${listing.endings.join('\n')}`, listing);
  }
}

/** A log and all its parts, as plain data; `undefined` when there is too much of it. */
export function toInputs(log: ReadLog): Omit<ScreenInputs, 'device'> | undefined {
  const files = new Set<string>();
  const probed = new Set<string>();
  const listings = new Map<string, PathListing>();
  for (const part of partsOf(log)) {
    for (const file of part.files) files.add(file);
    for (const stem of part.probed) probed.add(stem);
    for (const [key, listing] of part.listings) listings.set(key, listing);
    for (const { listing } of part.searches) {
      listings.set(`contents\n${listing.prefix}\n${listing.endings.join('\n')}`, listing);
    }
    if (files.size + probed.size > MOST_INPUTS) return undefined;
  }
  return { files: [...files], probed: [...probed], listings: [...listings.values()] };
}

/** Tells of any number of logs whether an edit touches them, looking at shared parts once. */
export function createTouchCheck(
  change: PathChange,
  isCurrent: (search: ContentSearch) => boolean,
): (log: ReadLog) => boolean {
  const known = new Map<ReadLog, boolean>();
  const isTouchedItself = ({ files, probed, listings, searches }: ReadLog): boolean =>
    inputsTouchedBy({ files, probed, listings: listings.values() }, change) ||
    [...searches].some((search) => !isCurrent(search));
  const isTouched = (log: ReadLog): boolean => {
    let touched = known.get(log);
    if (touched === undefined) {
      touched = isTouchedItself(log) || [...log.parts].some(isTouched);
      known.set(log, touched);
    }
    return touched;
  };
  return isTouched;
}

function partsOf(log: ReadLog): Set<ReadLog> {
  const parts = new Set([log]);
  for (const part of parts) for (const inner of part.parts) parts.add(inner);
  return parts;
}
