import { type CodeNames, collectNames } from '../facts/collect-names.ts';
import { isCode } from '../facts/describe-file.ts';
import { type CheckedSource, hasWord } from './source-text.ts';

/** The names in the files that an answer is about. Made once for each answer, as it remembers what it has read. */
export class KnownNames {
  readonly #source: CheckedSource;
  readonly #files = new Map<string, readonly (CodeNames | string)[]>();

  constructor(source: CheckedSource) {
    this.#source = source;
  }

  /** Whether code of this file has such a symbol; of a file that has no syntax tree, whether the word is in it. */
  isSymbol(path: string, name: string): boolean {
    return this.#read(path).some((file) =>
      typeof file === 'string' ? hasWord(file, name) : file.symbols.has(name),
    );
  }

  /** The same of any of the files, for prose: it also quotes what literals and markup say, and names files. */
  isSpokenOf(name: string): boolean {
    return [...this.#source.paths].some(
      (path) => this.isSymbol(path, name) || hasWord(path, name) || this.#isQuoted(path, name),
    );
  }

  /** Whether a comment may be put before this line of a file: `false` too for a file that cannot be parsed. */
  takesComment(path: string, line: number): boolean {
    const [file] = this.#read(path);
    return file !== undefined && typeof file !== 'string' && !file.linesInText.has(line);
  }

  #isQuoted(path: string, name: string): boolean {
    return this.#read(path).some(
      (file) => typeof file !== 'string' && file.quotes.some((quote) => hasWord(quote, name)),
    );
  }

  #read(path: string): readonly (CodeNames | string)[] {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    const { project, before, parsed } = this.#source;
    const read = [project, before].flatMap((each): (CodeNames | string)[] => {
      const text = each?.readText(path);
      if (each === null || text === undefined) return [];
      const outcome = isCode(path) ? parsed.parse(each, path) : undefined;
      return [outcome?.ok === true ? collectNames(outcome.module) : text];
    });
    this.#files.set(path, read);
    return read;
  }
}
