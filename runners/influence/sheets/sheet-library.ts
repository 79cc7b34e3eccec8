import { compileStyle, PLAIN_CSS, type StyleReading } from './compile-style.ts';
import type { CompiledSheet } from './compiled-types.ts';
import type { StyleSyntax } from './style-syntax.ts';

/** A sheet of the report: a file, or the content of a style element. */
export interface LoadedSheet {
  readonly id: string;
  readonly source: string;
  /** The file it stands in, and where in that file it starts. */
  readonly file: string;
  readonly fileText: string;
  readonly start: number;
  readonly syntax: StyleSyntax;
  readonly compiled: CompiledSheet;
  /** The report's names of its declarations, by their index. */
  readonly declarationIds: readonly string[];
  media: string;
  layer: string;
  importedFrom: string | null;
  /** The sheets that it imports, each place once. */
  readonly imports: { source: string; line: number }[];
}

/** Compiled sheets by their text, so that a sheet is read once however many pages and reports use it. */
export class SheetCache {
  readonly #byText = new Map<string, CompiledSheet>();
  readonly #capacity: number;

  constructor(capacity = 200) {
    this.#capacity = capacity;
  }

  compile(text: string, reading = PLAIN_CSS): CompiledSheet {
    const { syntax, scope, quirks } = reading;
    const key =
      syntax === 'css' && scope === null && !quirks ? text : `${syntax} ${scope} ${quirks}\u0000${text}`;
    const known = this.#byText.get(key);
    if (known !== undefined) return known;
    const compiled = compileStyle(text, reading);
    if (this.#byText.size >= this.#capacity) {
      const oldest = this.#byText.keys().next().value;
      if (oldest !== undefined) this.#byText.delete(oldest);
    }
    this.#byText.set(key, compiled);
    return compiled;
  }
}

/**
 * All sheets of one report, each listed once. A sheet that pages in both modes use is read for either, under the same
 * names: what quirks mode changes is only which declarations are valid.
 */
export class SheetLibrary {
  readonly sheets: LoadedSheet[] = [];
  readonly #bySource = new Map<string, LoadedSheet>();
  readonly #cache: SheetCache;

  constructor(cache: SheetCache) {
    this.#cache = cache;
  }

  /** Whether a sheet is listed already, in whichever mode its page is. */
  has(source: string): boolean {
    return this.#bySource.has(`false ${source}`) || this.#bySource.has(`true ${source}`);
  }

  load(
    source: string,
    text: string,
    place: { file: string; fileText: string; start: number },
    reading: StyleReading = PLAIN_CSS,
  ): LoadedSheet {
    const { quirks } = reading;
    const known = this.#bySource.get(`${quirks} ${source}`);
    if (known !== undefined) return known;
    const other = this.#bySource.get(`${!quirks} ${source}`);
    const id = other?.id ?? `s${this.sheets.length}`;
    const compiled = this.#cache.compile(text, reading);
    const sheet: LoadedSheet = {
      id,
      source,
      ...place,
      syntax: reading.syntax,
      compiled,
      declarationIds:
        other?.declarationIds ??
        compiled.rules.flatMap((rule) => rule.declarations.map((one) => `${id}d${one.index}`)),
      media: '',
      layer: '',
      importedFrom: null,
      imports: [],
    };
    if (other === undefined) this.sheets.push(sheet);
    this.#bySource.set(`${quirks} ${source}`, sheet);
    return sheet;
  }
}
