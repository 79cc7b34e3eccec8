import type { SourceProject } from './project.ts';
import type { ReadLog } from './read-log.ts';
import { TrackedProject } from './tracked-project.ts';

interface Remembered<Result> {
  readonly value: Result;
  /** Missing where the project does not track what is read. */
  readonly log?: ReadLog;
}

/** Remembers by key what was computed from a project; whoever asks again depends on what that read. */
export class ReadMemo<Result> {
  readonly #project: TrackedProject | undefined;
  readonly #adopted = new Map<string, Remembered<Result>>();
  readonly #asked = new Map<string, Remembered<Result>>();

  constructor(project: SourceProject) {
    this.#project = project instanceof TrackedProject ? project : undefined;
  }

  recall(key: string, compute: () => Result): Result {
    const known = this.#asked.get(key) ?? this.#adopted.get(key);
    if (known?.log !== undefined) this.#project?.replay(known.log);
    const found = known ?? this.#project?.track(compute) ?? { value: compute() };
    this.#asked.set(key, found);
    return found.value;
  }

  /** Takes over from an earlier revision what was asked there and is not touched by what changed since. */
  adopt(earlier: ReadMemo<Result>, isTouched: (log: ReadLog) => boolean): void {
    for (const [key, remembered] of earlier.#asked) {
      if (remembered.log !== undefined && !isTouched(remembered.log)) this.#adopted.set(key, remembered);
    }
  }
}
