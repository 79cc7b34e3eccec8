import type { Dropped } from '../../../src/contracts/ai-docs-result.ts';
import type { KnownNames } from './known-names.ts';
import { type CheckedSource, textsOf } from './source-text.ts';

type Problem = Pick<Dropped, 'reason' | 'detail'>;

/** Words of the languages themselves, which need not stand in a file to be spoken of. */
const WORDS_OF_LANGUAGES = new Set(
  'any as async await bigint boolean break case catch class const continue default delete do else enum export extends false finally for from function get if implements import in infer instanceof interface is keyof let namespace never new null number object of private protected public readonly return satisfies set static string super switch symbol this throw true try type typeof undefined unknown var void while with yield Array Boolean Date Error JSON Map Math Number Object Promise Record Set String React ReactNode JSX Partial Pick Omit Readonly'.split(
    ' ',
  ),
);
const CODE_SPAN = /`([^`\n]{1,200})`/g;
/** `name`, `name()`, `a.b.c`, `<Name>`: everything else in backticks is not a reference. */
const REFERENCE =
  /^<?\/?([\p{ID_Start}$_][\p{ID_Continue}$]*(?:\??\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*)(?:\(\))?(?:\s*\/)?>?$/u;
/** A sentence with the space behind it. */
const SENTENCES = /[^.!?。！？\n]*(?:[.!?。！？](?!\s|$)[^.!?。！？\n]*)*(?:[.!?。！？]+|\n|$)\s*/gu;
const LINK = /\bhttps?:\/\/[^\s)>"'`\]]+|!\[[^\]]*\]\([^)]*\)/g;

/** Whether a text leads to an address, or loads a picture, that none of the others names. */
export function hasNewLink(text: string, others: readonly string[]): boolean {
  return [...text.matchAll(LINK)].some(([link]) => !others.some((other) => other.includes(link)));
}

/** Checks prose against source. Made once for each answer, as it remembers which words are there. */
export class ProseCheck {
  readonly #source: CheckedSource;
  readonly #texts: readonly string[];
  readonly #names: KnownNames;
  readonly #known = new Map<string, boolean>();

  constructor(source: CheckedSource, names: KnownNames) {
    this.#source = source;
    this.#names = names;
    this.#texts = [...source.paths].flatMap((path) => [path, ...textsOf(source, path)]);
  }

  /** The first thing in the prose that is not in the source; `null` when all of it is. */
  findProblem(prose: string): Problem | null {
    if (prose.includes(this.#source.boundary)) {
      return { reason: 'unknown_symbol', detail: 'It repeats the instructions.' };
    }
    if (hasNewLink(prose, this.#texts)) {
      return { reason: 'unknown_link', detail: 'It has a link that is not in the source.' };
    }
    for (const [, code = ''] of prose.matchAll(CODE_SPAN)) {
      const [, reference = ''] = REFERENCE.exec(code.trim()) ?? [];
      const unknown = reference.split(/\??\./).find((name) => name !== '' && !this.#isKnown(name));
      if (unknown !== undefined) {
        return { reason: 'unknown_symbol', detail: `\`${unknown.slice(0, 100)}\` is not in the source.` };
      }
    }
    return null;
  }

  /** The prose without the sentences that do not fit the source, each told to `drop`. */
  keepSentences(prose: string, drop: (problem: Problem) => void): string {
    const kept = prose.match(SENTENCES)?.filter((sentence) => {
      const problem = this.findProblem(sentence);
      if (problem !== null) drop(problem);
      return problem === null;
    });
    return (kept ?? []).join('').trim();
  }

  #isKnown(name: string): boolean {
    if (WORDS_OF_LANGUAGES.has(name)) return true;
    const known = this.#known.get(name) ?? this.#names.isSpokenOf(name);
    this.#known.set(name, known);
    return known;
  }
}
