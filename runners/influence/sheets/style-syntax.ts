import { languageOfPath } from '../../../src/contracts/languages.ts';

/** What a style sheet is written in. Of all but `css` the browser sees only what a pre-processor makes of it. */
export type StyleSyntax = 'css' | 'scss' | 'less';

/** By the ending of a file's name. */
export function syntaxOfPath(path: string): StyleSyntax {
  const id = languageOfPath(path)?.id;
  return id === 'scss' || id === 'less' ? id : 'css';
}
