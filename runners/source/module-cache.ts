import { languageOf, parseModule } from './parse-module.ts';
import type { ParseOutcome } from './parsed-module.ts';
import type { SourceProject } from './project.ts';

/** Parse results by content hash, bounded, shared by every project, screen and device of a process. */
export interface ParsedModuleCache {
  /** The file's tree or the reason why it has none; `undefined` when the project has no such file. */
  parse(project: SourceProject, path: string): ParseOutcome | undefined;
  /** How many files are held. */
  readonly size: number;
}

/** A tree takes some forty times its source, so the bound is on characters of source. */
export const DEFAULT_CACHED_CHARACTERS = 8 * 1024 * 1024;

/** Drops what was not used for longest when the trees held stand for more source than `maxCharacters`. */
export function createParsedModuleCache(maxCharacters = DEFAULT_CACHED_CHARACTERS): ParsedModuleCache {
  const entries = new Map<string, { outcome: ParseOutcome; characters: number }>();
  let held = 0;

  function keep(key: string, outcome: ParseOutcome, characters: number): void {
    entries.set(key, { outcome, characters });
    held += characters;
    for (const [oldest, entry] of entries) {
      if (held <= maxCharacters || oldest === key) break;
      entries.delete(oldest);
      held -= entry.characters;
    }
  }

  return {
    get size() {
      return entries.size;
    },
    parse(project, path) {
      const hash = project.hash(path);
      if (hash === undefined) return undefined;
      const key = `${languageOf(path)}:${hash}`;
      const known = entries.get(key);
      if (known !== undefined) {
        entries.delete(key);
        entries.set(key, known);
        return known.outcome;
      }
      const text = project.readText(path);
      const outcome = text === undefined ? notText : parseModule(path, text);
      // A failure's tree is nothing, but the text may be large: what is kept is its message.
      keep(key, outcome, outcome.ok ? (text?.length ?? 0) + 64 : 64);
      return outcome;
    },
  };
}

const notText: ParseOutcome = {
  ok: false,
  failure: {
    code: 'SOURCE_NOT_TEXT',
    message: 'The file is not UTF-8 text; save it as UTF-8.',
    line: 0,
    column: 0,
  },
};
