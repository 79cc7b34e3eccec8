import type { CodePiece } from '../code/code-types.ts';

/** An attribute as written, with the code inside its name or value. */
export interface MarkupAttribute {
  readonly start: number;
  readonly end: number;
  /** In small letters; with code in it, what stands before the code. */
  readonly name: string;
  /** The same as `end` where there is no value; without the quotes. */
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly quoted: boolean;
  readonly codeInName: boolean;
  readonly pieces: readonly CodePiece[];
}

export interface MarkupTag {
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** As written. */
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  readonly attributes: readonly MarkupAttribute[];
  /** Code that makes the name. */
  readonly namePieces: readonly CodePiece[];
  /** Code between attributes. */
  readonly loosePieces: readonly CodePiece[];
}

/** What is between the tags of an element that holds no markup. */
export interface RawText {
  readonly element: string;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly CodePiece[];
}

/** Where the code of a source stands in its markup, in document order. */
export interface MarkupWalk {
  readonly tags: readonly MarkupTag[];
  readonly raw: readonly RawText[];
  /** Code in text, comments and declarations. */
  readonly textPieces: readonly CodePiece[];
}
