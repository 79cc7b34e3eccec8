/** A place in the project's source. `line` and `column` count from 1. */
export interface SourcePoint {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
