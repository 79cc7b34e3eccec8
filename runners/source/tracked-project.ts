import type { PathChange, PathListing } from '../../src/contracts/screen-inputs.ts';
import { type ContentQuestion, type ContentSearch, searchContents, updateSearch } from './content-search.ts';
import type { SourceProject } from './project.ts';
import { ReadLog } from './read-log.ts';

/** A result, and what it was read from. */
export interface Tracked<Result> {
  readonly value: Result;
  readonly log: ReadLog;
}

const EVERY_PATH: PathListing = { prefix: '', endings: [''], contents: false };

/**
 * A project that knows what is read of it. What runs inside `track` depends on everything it reads, and on what
 * went into results that it is given ready-made (`replay`). Reads outside `track` are nobody's.
 */
export class TrackedProject implements SourceProject {
  readonly #source: SourceProject;
  readonly #open: ReadLog[] = [];
  readonly #searches = new Map<string, ContentSearch>();

  constructor(source: SourceProject) {
    this.#source = source;
  }

  track<Result>(run: () => Result): Tracked<Result> {
    const log = new ReadLog();
    this.replay(log);
    this.#open.push(log);
    try {
      return { value: run(), log };
    } finally {
      this.#open.pop();
    }
  }

  /** Makes what is being tracked depend on what another computation read. */
  replay(log: ReadLog): void {
    this.#open.at(-1)?.parts.add(log);
  }

  paths(): Iterable<string> {
    this.#open.at(-1)?.list(EVERY_PATH);
    return this.#source.paths();
  }

  /** Every path, for one who looks at those of a listing only. */
  pathsFor(listing: PathListing): Iterable<string> {
    this.#open.at(-1)?.list(listing);
    return this.#source.paths();
  }

  has(path: string): boolean {
    this.#open.at(-1)?.probe(path);
    return this.#source.has(path);
  }

  hash(path: string): string | undefined {
    this.#noteContent(path);
    return this.#source.hash(path);
  }

  readText(path: string): string | undefined {
    this.#noteContent(path);
    return this.#source.readText(path);
  }

  readBytes(path: string): Uint8Array | undefined {
    this.#noteContent(path);
    return this.#source.readBytes(path);
  }

  /** The paths for which each question is answered with yes. Questions already asked cost nothing. */
  search(questions: readonly ContentQuestion[]): ReadonlySet<string>[] {
    const asked = questions.filter(({ key }) => !this.#searches.has(key));
    if (asked.length > 0) {
      for (const search of searchContents(this.#source, asked)) this.#searches.set(search.key, search);
    }
    return questions.map(({ key }) => {
      const search = this.#searches.get(key);
      if (search !== undefined) this.#open.at(-1)?.searches.add(search);
      return search?.found ?? new Set();
    });
  }

  /** Takes over what was searched in an earlier revision. */
  adoptSearches(earlier: TrackedProject, change: PathChange): void {
    const texts = new Map<string, string | undefined>();
    const readText = (path: string): string | undefined => {
      if (!texts.has(path)) texts.set(path, this.#source.readText(path));
      return texts.get(path);
    };
    for (const [key, search] of earlier.#searches) {
      this.#searches.set(key, updateSearch(search, readText, change));
    }
  }

  /** Whether a search of an earlier revision has the same answer in this one. */
  isCurrent(search: ContentSearch): boolean {
    return this.#searches.get(search.key) === search;
  }

  #noteContent(path: string): void {
    const log = this.#open.at(-1);
    if (log === undefined) return;
    if (this.#source.has(path)) log.files.add(path);
    else log.probe(path);
  }
}
