import type { ManifestReuse } from '../../../../src/contracts/manifest-reuse.ts';
import type { SourceInputs } from '../../../engine-host/layout/layout-calls.ts';

type InternedInputs = ManifestReuse['inputs'][number];

/** Characters of JSON: a manifest stays small beside the layouts it lists. */
const MAX_CHARACTERS = 4 * 1024 * 1024;
const CHARACTERS_PER_PLACE = 7;
const CHARACTERS_PER_LISTING = 2_048;

/** Collects inputs for a manifest. Screens of one app read mostly the same files, so each path is kept once. */
export class InputsTable {
  readonly paths: string[] = [];
  readonly inputs: InternedInputs[] = [];
  readonly #places = new Map<string, number>();
  readonly #known = new Map<string, number>();
  #charactersLeft: number;

  constructor(maxCharacters = MAX_CHARACTERS) {
    this.#charactersLeft = maxCharacters;
  }

  /** The place of these inputs in the table, or `null` when the table is full. */
  add({ files, probed, listings }: SourceInputs): number | null {
    const cost = this.#costOf(files) + this.#costOf(probed) + listings.length * CHARACTERS_PER_LISTING;
    if (cost > this.#charactersLeft) return null;
    const interned = { files: this.#placesOf(files), probed: this.#placesOf(probed), listings };
    const key = JSON.stringify(interned);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#charactersLeft -= cost;
    this.#known.set(key, this.inputs.length);
    return this.inputs.push(interned) - 1;
  }

  /** At worst: paths that are new to the table are counted in full. */
  #costOf(paths: readonly string[]): number {
    const fresh = paths.reduce((sum, path) => sum + (this.#places.has(path) ? 0 : path.length + 3), 0);
    return fresh + paths.length * CHARACTERS_PER_PLACE;
  }

  #placesOf(paths: readonly string[]): number[] {
    return paths.map((path) => {
      const known = this.#places.get(path);
      if (known !== undefined) return known;
      const place = this.paths.push(path) - 1;
      this.#places.set(path, place);
      return place;
    });
  }
}

/** Inputs as they were before they went into a manifest, or `null` when one names a path that is not listed. */
export function readInputs(interned: InternedInputs, paths: readonly string[]): SourceInputs | null {
  const pathsAt = (places: readonly number[]) =>
    places.flatMap((place) => {
      const path = paths[place];
      return path === undefined ? [] : [path];
    });
  const [files, probed] = [pathsAt(interned.files), pathsAt(interned.probed)];
  const complete = files.length === interned.files.length && probed.length === interned.probed.length;
  return complete ? { files, probed, listings: interned.listings } : null;
}
