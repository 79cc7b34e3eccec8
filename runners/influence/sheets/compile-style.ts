import { type StyleScope, selectorReaderFor } from '../templates/component/scoped-selectors.ts';
import { compileSheet } from './compile-sheet.ts';
import type { CompiledSheet } from './compiled-types.ts';
import { compilePreprocessed } from './preprocessor/compile-preprocessed.ts';
import type { StyleSyntax } from './style-syntax.ts';

/** How the text of a style sheet is to be read. */
export interface StyleReading {
  readonly syntax: StyleSyntax;
  readonly scope: StyleScope | null;
  /** Whether the page that uses it is in quirks mode. */
  readonly quirks: boolean;
}

export const PLAIN_CSS: StyleReading = { syntax: 'css', scope: null, quirks: false };

/** Reads a style sheet of any syntax. */
export function compileStyle(text: string, { syntax, scope, quirks }: StyleReading): CompiledSheet {
  const readSelectors = selectorReaderFor(scope);
  return syntax === 'css'
    ? compileSheet(text, { quirks, readSelectors })
    : compilePreprocessed(text, syntax, readSelectors);
}
