import type { Program } from '@oxc-project/types';
import { LineIndex } from './line-index.ts';

/** A file's syntax tree. It knows no path: files with the same content and language share it. */
export class ParsedModule {
  readonly program: Program;
  readonly text: string;
  private lines: LineIndex | undefined;

  constructor(program: Program, text: string) {
    this.program = program;
    this.text = text;
  }

  locate(offset: number): { line: number; column: number } {
    this.lines ??= new LineIndex(this.text);
    return this.lines.locate(offset);
  }
}

/** Why a file has no syntax tree; a value, because one broken file must not end a preview. */
export interface ParseFailure {
  readonly code: 'SYNTAX_ERROR' | 'NESTING_TOO_DEEP' | 'SOURCE_TOO_LARGE' | 'SOURCE_NOT_TEXT';
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export type ParseOutcome =
  | { readonly ok: true; readonly module: ParsedModule }
  | { readonly ok: false; readonly failure: ParseFailure };
