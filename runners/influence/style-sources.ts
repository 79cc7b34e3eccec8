import { languageOfPath } from '../../src/contracts/languages.ts';
import { templateKindOf } from './templates/template-kinds.ts';

/** Whether a file can matter to an analysis of styles: a page, a template or a style sheet, by its name. */
export function isStyleSource(path: string): boolean {
  const degree = languageOfPath(path)?.styles;
  return degree === 'full' || degree === 'partial' || templateKindOf(path) !== null;
}
