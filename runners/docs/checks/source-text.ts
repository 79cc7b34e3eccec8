import type { ParsedModuleCache, SourceProject } from '../../source/index.ts';

/** The files that an answer is held against: those that it was given, as they really are. */
export interface CheckedSource {
  readonly project: SourceProject;
  /** Before the change that is written about; `null` when it is about source as it is. */
  readonly before: SourceProject | null;
  readonly paths: ReadonlySet<string>;
  /** Holds the trees that the model's prompt was made of. */
  readonly parsed: ParsedModuleCache;
  /** What the model was told to tell source by; it has no place in an answer. */
  readonly boundary: string;
}

const WORD = /[\p{ID_Continue}$]/u;

/** Whether a name stands in a text as a word of its own. */
export function hasWord(text: string, name: string): boolean {
  if (name === '') return false;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text[at - 1], text[at + name.length]];
    if (!isWordCharacter(before) && !isWordCharacter(after)) return true;
  }
  return false;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && WORD.test(character);
}

/** All texts of a path that may be written about. */
export function textsOf({ project, before }: CheckedSource, path: string): string[] {
  return [project.readText(path), before?.readText(path)].filter((text) => text !== undefined);
}
