/**
 * What a piece of code does to the markup around it. `open`, `middle` and `close` bound the branches of a condition
 * or loop; `output` stands for text that is not known; `statement` gives none; `comment` says nothing.
 */
export type CodeRole = 'open' | 'middle' | 'close' | 'output' | 'statement' | 'comment';

/** A piece of template code in a source: from its first delimiter to past its last. */
export interface CodePiece {
  readonly start: number;
  readonly end: number;
  readonly role: CodeRole;
  /** It names another file whose markup belongs here or around this one. */
  readonly follows: boolean;
}

/** A delimiter that is never closed; the rest of the file belongs to it. */
export interface UnclosedCode {
  readonly offset: number;
  readonly delimiter: string;
}

export interface ScannedCode {
  /** In the order of the source; none overlaps another. */
  readonly pieces: readonly CodePiece[];
  readonly unclosed: UnclosedCode | null;
}
